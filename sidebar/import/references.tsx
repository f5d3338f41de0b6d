import type { ReferencePreview } from '../../src/usecases/importFiles.ts';
import { Button } from '../parts/button.tsx';
import { labelOf, type TableColumns } from './dialog.tsx';
import type { Matches } from './state.ts';
import { type Say, written } from './words.ts';

interface Props {
  readonly say: Say;
  readonly references: readonly ReferencePreview[];
  readonly tables: readonly TableColumns[];
  readonly matches: Matches;
  readonly disabled: boolean;
  readonly match: (key: string, found: string, name: string | null) => void;
  /** Says of all these that they become new rows. */
  readonly addAll: (key: string, found: readonly string[]) => void;
}

/** Most open names shown of a column; each beyond them keeps its proposal. */
const shown = 50;

/** Names in the files that name nothing in the sheet, and words that are no choice: a person confirms what each means. */
export const References = (props: Props) => (
  <>
    <Group {...props} title={props.say('import.matches')} kind="rows" />
    <Group {...props} title={props.say('import.matches.words')} kind="words" />
  </>
);

const Group = ({
  say,
  references,
  title,
  kind,
  ...rest
}: Props & { title: string; kind: 'rows' | 'words' }) => {
  const own = references.filter((reference) => reference.kind === kind);
  if (own.length === 0) return null;
  const hidden = own.reduce((sum, { unmatched }) => sum + Math.max(0, unmatched.length - shown), 0);
  return (
    <section class="box" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span class="muted">{say('import.matches.hint')}</span>
        {own.map((reference) => (
          <AddAll key={`${reference.table}.${reference.column}`} say={say} reference={reference} {...rest} />
        ))}
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('import.matches.found')}</th>
            <th scope="col" class="number">
              {say('import.matches.count')}
            </th>
            <th scope="col">{say('import.matches.means')}</th>
          </tr>
        </thead>
        <tbody>
          {own.map((reference) => (
            <Rows key={`${reference.table}.${reference.column}`} say={say} reference={reference} {...rest} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p class="muted">{say('import.matches.more', { n: hidden })}</p>}
    </section>
  );
};

/** One press where many names of a column mean nothing yet. */
const AddAll = ({ say, reference, tables, matches, disabled, addAll }: RowsProps) => {
  const { table, column, unmatched, canAdd, empty } = reference;
  const key = `${table}.${column}`;
  const own = matches[key] ?? {};
  const open = unmatched
    .filter(({ found, proposal }) => ((found in own ? own[found] : proposal) ?? null) === null)
    .map(({ found }) => found)
    .filter((found) => !empty.includes(found));
  if (!canAdd || open.length < 2) return null;
  return (
    <Button small disabled={disabled} onClick={() => addAll(key, open)}>
      {say('import.matches.addAll', { n: open.length, column: labelOf(tables, table, column) })}
    </Button>
  );
};

type RowsProps = Omit<Props, 'references'> & { readonly reference: ReferencePreview };

const Rows = ({ say, reference, tables, matches, disabled, match }: RowsProps) => {
  const { table, column, unmatched, names, canAdd, kind } = reference;
  const key = `${table}.${column}`;
  const own = matches[key] ?? {};
  return (
    <>
      {unmatched.slice(0, shown).map(({ found, count, proposal }) => (
        <tr key={found}>
          <th scope="row">
            {labelOf(tables, table, column)}: “{found}”
          </th>
          <td class="number">{written(count)}</td>
          <td>
            <select
              aria-label={`${found}: ${say('import.matches.means')}`}
              disabled={disabled}
              value={(found in own ? own[found] : proposal) ?? ''}
              onChange={({ currentTarget }) => match(key, found, currentTarget.value || null)}
            >
              <option value="">{say('import.matches.blank')}</option>
              {canAdd && <option value={found}>{say('import.matches.add')}</option>}
              {names.map((name) => (
                <option key={name} value={name}>
                  {kind === 'words' ? say(`${key}.${name}`) : name}
                </option>
              ))}
            </select>
          </td>
        </tr>
      ))}
    </>
  );
};
