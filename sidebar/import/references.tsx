import type { ReferencePreview } from '../../src/usecases/importFiles.ts';
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
}

/** Most open names shown; each beyond them keeps its proposal. */
const shown = 50;

/** Names in the files that name nothing in the sheet: what each means is proposed and confirmed by a person. */
export const References = ({ say, references, tables, matches, disabled, match }: Props) => {
  if (references.length === 0) return null;
  return (
    <section class="file" aria-label={say('import.matches')}>
      <header>
        <h2>{say('import.matches')}</h2>
        <span class="muted">{say('import.matches.hint')}</span>
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
          {references.flatMap(({ table, column, unmatched, names }) =>
            unmatched.slice(0, shown).map(({ found, count, proposal }) => {
              const own = matches[`${table}.${column}`] ?? {};
              const value = found in own ? own[found] : proposal;
              return (
                <tr key={`${table}.${column}.${found}`}>
                  <th scope="row">
                    {labelOf(tables, table, column)}: “{found}”
                  </th>
                  <td class="number">{written(count)}</td>
                  <td>
                    <select
                      aria-label={`${found}: ${say('import.matches.means')}`}
                      disabled={disabled}
                      value={value ?? ''}
                      onChange={({ currentTarget }) => {
                        match(
                          `${table}.${column}`,
                          found,
                          currentTarget.value === '' ? null : currentTarget.value,
                        );
                      }}
                    >
                      <option value="">{say('import.matches.blank')}</option>
                      {names.map((name) => (
                        <option key={name} value={name}>
                          {name}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </section>
  );
};
