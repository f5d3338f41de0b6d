/** How far a sheet's content reaches: values, formulas and what formulas spill, the empty text they spill included. */

import type { Model } from '../../engine/load.ts';
import { filledRows, hasContent } from '../../engine/plugins/filledRows.ts';
import { formulasOf } from '../../engine/plugins/formulaCells.ts';

/** Counts of rows and columns up to the last with content; 0 and 0 on an empty sheet. */
export interface Extent {
  readonly rows: number;
  readonly cols: number;
}

export const extentOf = (model: Model, sheetId: string): Extent => {
  const rows = lastRow(model, sheetId);
  return { rows, cols: rows === 0 ? 0 : lastColumn(model, sheetId) };
};

/** Count of rows up to the last with content. */
export const lastRow = (model: Model, sheetId: string): number =>
  Math.max(filledRows(model.getters, sheetId), spilledExtent(model, sheetId).rows);

/** Count of columns up to the last with content, which mostly stands in its header. */
export const lastColumn = (model: Model, sheetId: string): number => {
  const { getters } = model;
  const spilled = spilledExtent(model, sheetId).cols;
  const { rows } = getters.getSheet(sheetId);
  for (let col = getters.getNumberCols(sheetId) - 1; col >= spilled; col--)
    for (const { cells } of rows) {
      const id = cells[col];
      if (id !== undefined && hasContent(getters, id)) return col + 1;
    }
  return spilled;
};

/** Blank cells that a formula spills (as `A1:A` does beyond the data) are no content, an empty text is. */
const spilledExtent = (model: Model, sheetId: string): Extent => {
  const { getters } = model;
  let rows = 0;
  let cols = 0;
  for (const cell of formulasOf(getters, sheetId)) {
    const zone = getters.getSpreadZone(getters.getCellPosition(cell.id));
    if (zone === undefined || (zone.bottom < rows && zone.right < cols)) continue;
    const filled = (row: number, col: number) =>
      getters.getEvaluatedCell({ sheetId, row, col }).type !== 'empty';
    for (let row = zone.bottom; row >= Math.max(rows, zone.top); row--)
      if (span(zone.left, zone.right).some((col) => filled(row, col))) {
        rows = row + 1;
        break;
      }
    for (let col = zone.right; col >= Math.max(cols, zone.left); col--)
      if (span(zone.top, zone.bottom).some((row) => filled(row, col))) {
        cols = col + 1;
        break;
      }
  }
  return { rows, cols };
};

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
