import type { Size } from '../address.ts';
import { blankPaint, type Paint, paintZone, zonesOf } from '../paint.ts';
import type { LookIds } from './lookIds.ts';
import type { CellReader } from './readCells.ts';
import type { FileColumns } from './readColumns.ts';

/** Styles, formats and borders by range: a column's lie under a row's, a row's under a cell's. */
export const readLooks = (
  looks: LookIds,
  reader: CellReader,
  columns: readonly FileColumns[],
  size: Size,
) => {
  const layers = { styles: blankPaint(size), formats: blankPaint(size), borders: blankPaint(size) };
  const paint = (top: number, left: number, bottom: number, right: number, look: number): void => {
    const ids = looks.of(look);
    const zone = {
      top,
      left,
      bottom: Math.min(bottom, size.rows - 1),
      right: Math.min(right, size.cols - 1),
    };
    if (zone.top > zone.bottom || zone.left > zone.right) return;
    const put = (layer: Paint, id: number): void => paintZone(layer, zone, id);
    put(layers.styles, ids.style);
    put(layers.formats, ids.format);
    put(layers.borders, ids.border);
  };
  for (const { from, to, look } of columns) if (look !== 0) paint(0, from, size.rows - 1, to, look);
  for (const { row, look } of reader.rows) if (look !== undefined) paint(row, 0, row, size.cols - 1, look);
  for (const { row, col, look } of reader.cells) paint(row, col, row, col, look);
  return {
    styles: zonesOf(layers.styles),
    formats: zonesOf(layers.formats),
    borders: zonesOf(layers.borders),
  };
};
