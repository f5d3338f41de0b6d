import { useState } from 'preact/hooks';
import type { OpenContract } from '../../src/usecases/sales/openContract.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useSetting } from './setting.ts';

/** Names of the places of a template that still stand in a text. */
const placesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name = '']) => name)),
];

/** The text of a contract: drafted from a template, written over, saved, printed. */
export const ContractText = ({ opened }: { opened: OpenContract }) => {
  const { say } = useDialog();
  const { begun, work, act, print } = useSetting();
  const { contract } = opened;
  const own = opened.templates.filter(({ use }) => use === 'contract');
  const [template, setTemplate] = useState(own[0]?.id ?? '');
  const [text, setText] = useState(contract.body ?? '');
  const missing = placesIn(text);
  const fill = (): void =>
    void work.run(async () => {
      const found = await ask('draftContractText', { id: contract.id, use: 'contract', template });
      if (found) setText(found.text);
      return null;
    });
  const save = (): void =>
    act(async () => {
      const { id, customer, body } = contract;
      const values = { body: text === '' ? null : text };
      const saved = await ask('saveContract', { id, customer, values, seen: { body } });
      return saved.status === 'conflict' ? say('contract.conflict') : null;
    }, say('contract.saved'));
  return (
    <>
      <Help>{say('contract.help.text')}</Help>
      {own.length === 0 && <p class="muted">{say('contract.text.none')}</p>}
      {own.length > 0 && begun.mayWork && (
        <div class="line">
          <label class="field">
            <span>{say('contract.text.template')}</span>
            <select value={template} onChange={({ currentTarget }) => setTemplate(currentTarget.value)}>
              {own.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Button small busy={work.busy !== null} onClick={fill}>
            {say('contract.text.fill')}
          </Button>
        </div>
      )}
      <label class="field">
        <span>{say('contract.text.body')}</span>
        <textarea
          class="contract-text"
          rows={12}
          value={text}
          readOnly={!begun.mayWork}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      {missing.length > 0 && (
        <p class="late" role="status">
          {say('contract.text.missing', { places: missing.join(', ') })}
        </p>
      )}
      <p class="line">
        <span class="grow" />
        <Button disabled={text.trim() === ''} onClick={() => print(text)}>
          {say('contract.text.print')}
        </Button>
        {begun.mayWork && (
          <Button
            primary
            busy={work.busy !== null}
            disabled={missing.length > 0 || text === (contract.body ?? '')}
            onClick={save}
          >
            {say('contract.save')}
          </Button>
        )}
      </p>
    </>
  );
};
