import type { FilePreview } from '../../src/usecases/importFiles.ts';
import { ColumnTable } from '../dialog/columnTable.tsx';
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
      <ColumnTable
        columns={file.columns.map(({ header, sample, column }) => ({ header, sample, target: column }))}
        targets={chosen.columns}
        words={{
          header: say('import.column'),
          sample: say('import.sample'),
          target: say('import.target'),
          none: say('import.leaveOut'),
        }}
        disabled={disabled}
        choose={put}
      />
    </details>
  );
};

/** A target is given to one column only; of further values there may be several. */
const moved = (column: string | null, target: string | null, here: boolean): string | null => {
  if (here) return target;
  return column === target && !target?.endsWith(':more') ? null : column;
};
