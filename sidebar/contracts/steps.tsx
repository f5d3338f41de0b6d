import { useState } from 'preact/hooks';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { ContractStep } from '../../src/schema/tables/contractSteps.ts';
import type { OpenContract } from '../../src/usecases/sales/openContract.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useSetting } from './setting.ts';
import { Typed } from './typed.tsx';

const heads: readonly Head[] = [
  ['ContractSteps.subject', 'text'],
  ['ContractSteps.kind', 'text'],
  ['ContractSteps.dueOn', 'text'],
  ['ContractSteps.doneOn', 'text'],
];

interface Props {
  readonly opened: OpenContract;
  readonly kinds: readonly ContractStep['kind'][];
  readonly title: string;
}

/** Milestones and linked steps: what is to be done, and what is. */
export const Steps = ({ opened, kinds, title }: Props) => {
  const { say } = useDialog();
  const { begun, day, work, act } = useSetting();
  const rows = opened.steps.filter(({ kind }) => kinds.includes(kind));
  const done = ({ id }: ContractStep): void =>
    act(async () => {
      await ask('saveContractStep', {
        contract: opened.contract.id,
        id,
        values: { doneOn: begun.today },
        seen: { doneOn: null },
      });
      return null;
    }, say('contract.step.saved'));
  return (
    <section class="box" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 && <p class="muted">{say('contract.steps.none')}</p>}
      {rows.length > 0 && (
        <table>
          <Heads heads={heads} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {isAddress(row.link) ? (
                    <a
                      href={row.link ?? ''}
                      target="_blank"
                      rel="noreferrer"
                      aria-label={say('contract.link.of', { subject: row.subject })}
                    >
                      {row.subject}
                    </a>
                  ) : (
                    row.subject
                  )}
                  {!isAddress(row.link) && row.link !== null && <span class="badge">{row.link}</span>}
                </th>
                <td>{say(`ContractSteps.kind.${row.kind}`)}</td>
                <td class={row.doneOn === null && (row.dueOn ?? '~') < begun.today ? 'late' : ''}>
                  {row.dueOn === null ? '' : day(row.dueOn)}
                </td>
                <td>
                  {row.doneOn !== null && day(row.doneOn)}
                  {row.doneOn === null && begun.mayWork && (
                    <Button
                      small
                      busy={work.busy !== null}
                      label={say('contract.step.done.of', { subject: row.subject })}
                      onClick={() => done(row)}
                    >
                      {say('contract.step.done')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {begun.mayWork && <NewStep key={rows.length} contract={opened.contract.id} kinds={kinds} />}
    </section>
  );
};

const isAddress = (link: string | null): boolean => /^https?:\/\//i.test(link ?? '');

const NewStep = ({ contract, kinds }: { contract: string; kinds: Props['kinds'] }) => {
  const { say } = useDialog();
  const { work, act } = useSetting();
  const [values, setValues] = useState<FormValues>({ kind: kinds[0] ?? 'milestone', subject: '' });
  const set = (name: string, value: string): void =>
    setValues({ ...values, [name]: value.trim() === '' ? null : value });
  const text = (name: 'subject' | 'dueOn' | 'link', type: 'text' | 'date', grow = false) => (
    <Typed
      label={say(`ContractSteps.${name}`)}
      type={type}
      grow={grow}
      value={String(values[name] ?? '')}
      set={(value) => set(name, value)}
    />
  );
  return (
    <form
      class="line"
      aria-label={say('contract.step.new')}
      onSubmit={(event) => {
        event.preventDefault();
        act(async () => {
          await ask('saveContractStep', { contract, id: null, values, seen: {} });
          return null;
        }, say('contract.step.saved'));
      }}
    >
      <Help>{say('contract.help.step')}</Help>
      <label class="field">
        <span>{say('ContractSteps.kind')}</span>
        <select
          value={String(values.kind)}
          onChange={({ currentTarget }) => set('kind', currentTarget.value)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`ContractSteps.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {text('subject', 'text', true)}
      {text('dueOn', 'date')}
      {text('link', 'text')}
      <Button small type="submit" busy={work.busy !== null} disabled={!values.subject}>
        {say('contract.step.add')}
      </Button>
    </form>
  );
};
