import { columnIndex } from '../../../src/schema/derive/columnLetters.ts';
import type { Workbench } from '../../../workbench/control.ts';

/** The values of a column of a tab, from row 2 on, down to the last row; blank is ''. */
export const sheetValues = (
  { world }: Workbench,
  sheet: string,
  letters: string,
): readonly (string | number | boolean)[] => {
  const { getters } = world.model;
  const sheetId = getters.getSheetIdByName(sheet) ?? '';
  const col = columnIndex(letters);
  return Array.from(
    { length: getters.getNumberRows(sheetId) - 1 },
    (_, row) => getters.getEvaluatedCell({ sheetId, row: row + 1, col }).value ?? '',
  );
};
