import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import type { BackupItem } from '../../src/usecases/safety.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Segmented } from '../parts/segmented.tsx';

export type RestoreWish = Parameters<Requests['restore']['run']>[1];
type Row = ReturnType<Requests['backupRows']['run']>[number];

interface Props {
  readonly backup: BackupItem;
  readonly onCancel: () => void;
  readonly onRestore: (wish: RestoreWish) => void;
}

/** What of a backup shall be put back: everything, a table, or a row that is looked up in the backup. */
export const RestorePanel = ({ backup, onCancel, onRestore }: Props) => {
  const { say } = useDialog();
  const [what, setWhat] = useState<'all' | 'table' | 'row'>('all');
  const [table, setTable] = useState(firstTable(backup));
  const [row, setRow] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  // The names come from the server's own list of tables.
  const name = table as NonNullable<RestoreWish['table']>;
  const ready = what !== 'row' || row !== null;
  return (
    <>
      <div class="scroll restore">
        <h2 ref={heading} tabIndex={-1}>
          {say('safety.restore.title', { at: backup.at })}
        </h2>
        <Help>{say('safety.help.restore')}</Help>
        <Segmented
          label={say('safety.restore.what')}
          value={what}
          options={(['all', 'table', 'row'] as const).map((value) => ({
            value,
            text: say(`safety.restore.${value}`),
          }))}
          onChange={setWhat}
        />
        {what !== 'all' && (
          <label class="field">
            <span class="label">{say('safety.restore.which')}</span>
            <select
              value={table}
              onChange={(event) => {
                setTable(event.currentTarget.value);
                setRow(null);
              }}
            >
              {backup.tables.map((one) => (
                <option key={one.name} value={one.name}>
                  {`${one.title} (${say('safety.rows', { n: one.rows })})`}
                </option>
              ))}
            </select>
          </label>
        )}
        {what === 'row' && (
          <RowChoice key={table} backup={backup.id} table={name} chosen={row} onChoose={setRow} />
        )}
        <p class="note note-warning">{say('safety.restore.warning')}</p>
      </div>
      <footer class="foot">
        <Button onClick={onCancel}>{say('safety.cancel')}</Button>
        <Button
          primary
          disabled={!ready}
          onClick={() =>
            onRestore({
              backup: backup.id,
              table: what === 'all' ? null : name,
              row: what === 'row' ? row : null,
            })
          }
        >
          {say('safety.restore.go')}
        </Button>
      </footer>
    </>
  );
};

const firstTable = ({ tables }: BackupItem): string =>
  tables.find(({ name }) => name === 'Customers')?.name ?? tables[0]?.name ?? '';

interface RowProps {
  readonly backup: string;
  readonly table: NonNullable<RestoreWish['table']>;
  readonly chosen: string | null;
  readonly onChoose: (row: string) => void;
}

/** Milliseconds after the last key until the backup is searched. */
const pause = 350;

const RowChoice = ({ backup, table, chosen, onChoose }: RowProps) => {
  const { say } = useDialog();
  const [text, setText] = useState('');
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      ask('backupRows', { backup, table, text }).then(
        (found) => current && setRows(found),
        () => current && setRows([]),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [backup, table, text]);
  return (
    <>
      <label class="field">
        <span class="label">{say('safety.restore.find')}</span>
        <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      {rows?.length === 0 && <p class="muted">{say('safety.restore.noRow')}</p>}
      {rows !== null && rows.length > 0 && (
        <fieldset class="choices">
          <legend class="unseen">{say('safety.restore.rows')}</legend>
          {rows.map(({ id, title }) => (
            <label key={id}>
              <input type="radio" name="row" checked={chosen === id} onChange={() => onChoose(id)} />
              <span class="clip">{title}</span>
              <span class="muted">{id}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
};
