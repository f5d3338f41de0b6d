/** Google's limits on a spreadsheet's size, and the sheets that must exist. */
import type { Host } from '../../host.ts';
import { exception } from './exception.ts';
import type { SheetScope } from './scope.ts';

/** Cells a spreadsheet may have, empty ones included: https://support.google.com/drive/answer/37603 */
const MOST_CELLS = 10_000_000;

/** @throws Exception where `more` cells would make the spreadsheet too large. */
export const demandCells = (host: Host, more: number): void => {
  const { getters } = host.world.model;
  const cells = getters
    .getSheetIds()
    .reduce((sum, id) => sum + getters.getNumberRows(id) * getters.getNumberCols(id), 0);
  if (cells + more > MOST_CELLS)
    throw exception(
      host,
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
};

/** @throws Exception where a Sheet object outlived its tab. */
export const demandSheet = ({ host, sheetId }: Pick<SheetScope, 'host' | 'sheetId'>): void => {
  if (host.world.model.getters.tryGetSheet(sheetId) === undefined)
    throw exception(host, 'The sheet was deleted.');
};
