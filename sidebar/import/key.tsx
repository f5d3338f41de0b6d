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

/** By what a line of the file is known to be a row that stands already. */
export const Key = ({ say, file, tables, disabled, choose }: Props) => {
  if (file.keys.length === 0 || file.usual.length === 0) return null;
  const usual = file.usual.map((column) => labelOf(tables, file.table, column)).join(', ');
  const others = file.keys.filter((key) => file.usual.join() !== key);
  if (others.length === 0) return null;
  return (
    <label class="inline">
      {say('import.key')}
      <select
        disabled={disabled}
        value={file.key ?? ''}
        onChange={({ currentTarget }) =>
          choose({ key: currentTarget.value === '' ? null : currentTarget.value })
        }
      >
        <option value="">{say('import.key.own', { columns: usual })}</option>
        {others.map((key) => (
          <option key={key} value={key}>
            {labelOf(tables, file.table, key)}
          </option>
        ))}
      </select>
    </label>
  );
};
