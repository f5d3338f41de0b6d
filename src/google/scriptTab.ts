import { columnLetters } from '../schema/derive/columnLetters.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import type { Column } from '../schema/table.ts';
import type { AnyTable } from '../schema/tables.ts';
import { setFormats } from './setFormats.ts';

/** What keeps a value as it is written: a moment stays one, numbers too, and any text a text. */
const formatOf = ({ kind }: Column): string | null => {
  if (kind === 'instant') return 'yyyy-mm-dd hh:mm:ss';
  return kind === 'integer' || kind === 'number' || kind === 'money' ? null : '@';
};

/**
 * Fills the blank tab of a table that only the script reads, in four calls: it is dressed for nobody, and its headers
 * alone tell its columns. They come last: where they stand, everything else does.
 */
export const fillScriptTab = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: AnyTable,
  vocabulary: Vocabulary,
): void => {
  const columns = Object.entries<Column>(table.columns);
  sheet.setFrozenRows(1);
  setFormats(
    sheet,
    columns.flatMap(([, column], index) => {
      const [format, letters] = [formatOf(column), columnLetters(index)];
      return format ? [{ range: `${letters}2:${letters}`, format }] : [];
    }),
  );
  const header = columns.map(([name]) => vocabulary.header(table, name));
  sheet.getRange(1, 1, 1, header.length).setValues([header]);
};
