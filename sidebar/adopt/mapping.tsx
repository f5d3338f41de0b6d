import { useState } from 'preact/hooks';
import type { Say } from '../import/words.ts';
import type { Start } from './dialog.tsx';

interface Props {
  readonly say: Say;
  readonly start: Start;
  readonly busy: boolean;
  readonly take: (sheetId: number, columns: readonly (string | null)[], title: string) => void;
}

/** Which tab, and which column of it is which of ours. */
export const Mapping = ({ say, start, busy, take }: Props) => {
  const [chosen, setChosen] = useState(() => likeliest(start.tabs));
  const tab = start.tabs[chosen];
  const [changed, setChanged] = useState<Readonly<Record<number, readonly (string | null)[]>>>({});
  if (!tab) return null;
  const columns = changed[tab.sheetId] ?? tab.columns;
  const choose = (index: number, name: string | null): void =>
    setChanged({
      ...changed,
      // A column of ours is one column of theirs: the latest choice takes it from another.
      [tab.sheetId]: columns.map((one, at) =>
        at === index ? name : name !== null && one === name ? null : one,
      ),
    });
  return (
    <>
      <div class="scroll">
        <label class="pick">
          {say('adopt.choose')}
          <select
            value={chosen}
            disabled={busy}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          >
            {start.tabs.map(({ sheetId, title, rows }, index) => (
              <option key={sheetId} value={index}>
                {title} · {say('adopt.rows', { n: rows })}
              </option>
            ))}
          </select>
        </label>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('adopt.yours')}</th>
              <th scope="col">{say('adopt.example')}</th>
              <th scope="col">{say('adopt.ours')}</th>
            </tr>
          </thead>
          <tbody>
            {tab.header.map((header, index) => (
              // A header may stand twice: its place tells it apart.
              <tr key={index} class={columns[index] === null ? '' : 'taken'}>
                <th scope="row">{header || say('adopt.noHeader')}</th>
                <td class="muted">{tab.sample.find((row) => row[index])?.[index]?.slice(0, 60)}</td>
                <td>
                  <select
                    aria-label={`${header || say('adopt.noHeader')}: ${say('adopt.ours')}`}
                    value={columns[index] ?? ''}
                    disabled={busy}
                    onChange={(event) => choose(index, event.currentTarget.value || null)}
                  >
                    <option value="">{say('adopt.keep')}</option>
                    {start.columns.map(({ name, label }) => (
                      <option key={name} value={name}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer>
        <p class="summary warnText">{columns.includes('name') ? '' : say('adopt.noName')}</p>
        <button
          type="button"
          class="primary"
          disabled={busy || !columns.includes('name')}
          onClick={() => take(tab.sheetId, columns, tab.title)}
        >
          {say(busy ? 'adopt.going' : 'adopt.go')}
        </button>
      </footer>
    </>
  );
};

/** The tab most of whose columns are known. */
const likeliest = (tabs: Start['tabs']): number => {
  const known = tabs.map(({ columns }) => columns.filter((name) => name !== null).length);
  return known.indexOf(Math.max(0, ...known));
};
