import { useState } from 'preact/hooks';
import type { ContractLine, ContractList as List } from '../../src/usecases/sales/contractList.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useSetting, warningText } from './setting.ts';

const heads: readonly Head[] = [
  ['Contracts.name', 'text'],
  ['Contracts.stage', 'text'],
  ['Contracts.value', 'number'],
  ['contract.col.owed', 'number'],
  ['contract.col.late', 'number'],
];

interface Props {
  readonly list: List;
  readonly open: (id: string) => void;
  readonly add: () => void;
}

/** Most warnings in view at first: the list below stays in sight. */
const most = 6;

/** What to look at, and all contracts. */
export const ContractList = ({ list, open, add }: Props) => {
  const words = useDialog();
  const { say } = words;
  const setting = useSetting();
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const wanted = text.trim().toLowerCase();
  const lines = list.lines.filter((line) => sought(line).toLowerCase().includes(wanted));
  const names = new Map(list.lines.map((line) => [line.id, nameOf(line)]));
  const shown = all ? list.warnings : list.warnings.slice(0, most);
  const { begun } = setting;
  return (
    <div class="scroll">
      {list.lines.length === 0 ? (
        <div class="empty">{say('contract.none')}</div>
      ) : (
        <section class="box" aria-labelledby="lookat">
          <h2 id="lookat">{say('contract.lookAt')}</h2>
          {shown.length === 0 && <p class="muted">{say('contract.lookAt.none')}</p>}
          <ul class="lookat">
            {shown.map((one) => (
              <li key={`${one.contract} ${one.kind}`}>
                <button type="button" onClick={() => open(one.contract)}>
                  <b>{names.get(one.contract) || say('contract.unnamed')}</b>{' '}
                  <span class={one.days > 0 ? 'late' : 'muted'}>{warningText(one, words, setting)}</span>
                </button>
              </li>
            ))}
          </ul>
          {shown.length < list.warnings.length && (
            <Button small onClick={() => setAll(true)}>
              {`+ ${words.count(list.warnings.length - shown.length)}`}
            </Button>
          )}
        </section>
      )}
      <div class="line">
        {list.lines.length > 0 && (
          <label class="field filter grow">
            <span>{say('contract.filter')}</span>
            <input type="search" value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
          </label>
        )}
        <span class="grow" />
        {begun.mayWork && (
          <Button primary onClick={add}>
            {say('contract.new')}
          </Button>
        )}
      </div>
      <Help>{say('contract.help.find')}</Help>
      {list.lines.length > 0 && lines.length === 0 && <p class="muted">{say('contract.filter.none')}</p>}
      {lines.length > 0 && (
        <table>
          <Heads heads={heads} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => open(line.id)}>
                    {nameOf(line) || say('contract.unnamed')}
                  </button>
                  {line.stoppedOn !== null && <span class="badge">{say('contract.stopped')}</span>}
                </th>
                <td>{line.stage}</td>
                <td class="number">{line.value === null ? '' : setting.amount(line.value)}</td>
                <td class="number">{line.owed === 0 ? '' : setting.money(line.owed)}</td>
                <td class="number late">{line.late === 0 ? '' : setting.money(line.late)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};

const nameOf = ({ number, name, customerName }: ContractLine): string =>
  [number, customerName, name].filter((one) => one !== null && one !== '').join(' · ');

const sought = (line: ContractLine): string => `${nameOf(line)} ${line.owner ?? ''} ${line.stage}`;
