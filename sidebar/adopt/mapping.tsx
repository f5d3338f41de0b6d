import { useState } from 'preact/hooks';
import { ColumnTable } from '../dialog/columnTable.tsx';
import type { Say } from '../import/words.ts';
import { Button } from '../parts/button.tsx';
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
        <label class="inline">
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
        <ColumnTable
          columns={tab.header.map((header, index) => ({
            header: header || say('adopt.noHeader'),
            sample: tab.sample.find((row) => row[index])?.[index]?.slice(0, 60) ?? '',
            target: columns[index] ?? null,
          }))}
          targets={start.columns}
          words={{
            header: say('adopt.yours'),
            sample: say('adopt.example'),
            target: say('adopt.ours'),
            none: say('adopt.keep'),
          }}
          disabled={busy}
          choose={choose}
        />
      </div>
      <footer class="foot">
        <p class="foot-text warn">{columns.includes('name') ? '' : say('adopt.noName')}</p>
        <Button
          primary
          disabled={busy || !columns.includes('name')}
          onClick={() => take(tab.sheetId, columns, tab.title)}
        >
          {say(busy ? 'adopt.going' : 'adopt.go')}
        </Button>
      </footer>
    </>
  );
};

/** The tab most of whose columns are known. */
const likeliest = (tabs: Start['tabs']): number => {
  const known = tabs.map(({ columns }) => columns.filter((name) => name !== null).length);
  return known.indexOf(Math.max(0, ...known));
};
