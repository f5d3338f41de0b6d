import type { FilePreview } from '../../src/usecases/importFiles.ts';
import { labelOf, type TableColumns } from './dialog.tsx';
import type { Choice } from './state.ts';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly file: FilePreview;
  readonly tables: readonly TableColumns[];
  readonly disabled: boolean;
  readonly choose: (choice: Choice) => void;
}

/** Where each column of the file goes. */
export const Mapping = ({ say, file, tables, disabled, choose }: Props) => {
  const chosen = tables.find(({ table }) => table === file.table);
  if (!chosen) return null;
  const put = (place: number, target: string | null): void =>
    choose({ columns: file.columns.map(({ column }, index) => moved(column, target, index === place)) });
  return (
    <details open={file.columns.some(({ column }) => column === null)}>
      <summary>
        {file.columns
          .map(({ header, column }) => `${header} → ${column ? labelOf(tables, file.table, column) : '–'}`)
          .join(' · ')}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('import.column')}</th>
            <th scope="col">{say('import.sample')}</th>
            <th scope="col">{say('import.target')}</th>
          </tr>
        </thead>
        <tbody>
          {file.columns.map(({ header, column, sample }, index) => (
            // Columns may share a header, or have none; their place is what tells them apart.
            <tr key={index} class={column === null ? 'out' : ''}>
              <th scope="row">{header}</th>
              <td class="muted">{sample}</td>
              <td>
                <select
                  aria-label={`${header} → ${say('import.target')}`}
                  disabled={disabled}
                  value={column ?? ''}
                  onChange={({ currentTarget }) => put(index, currentTarget.value || null)}
                >
                  <option value="">{say('import.leaveOut')}</option>
                  {chosen.columns.map(({ name, label }) => (
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
    </details>
  );
};

/** A target is given to one column only; of further values there may be several. */
const moved = (column: string | null, target: string | null, here: boolean): string | null => {
  if (here) return target;
  return column === target && !target?.endsWith(':more') ? null : column;
};
