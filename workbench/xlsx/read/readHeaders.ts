/** Heights, widths and hiding of rows and columns. */
import type { HeaderData } from '../../engine/load.ts';
import { readZone, type Size } from '../address.ts';
import { child, type XmlNode } from '../package/parseXml.ts';
import type { CellReader } from './readCells.ts';
import type { FileColumns } from './readColumns.ts';

type Headers = Record<number, HeaderData>;

export const columnHeaders = (columns: readonly FileColumns[], size: Size): Headers => {
  const headers: Headers = {};
  for (const { from, to, width, hidden } of columns) {
    if (width === undefined && !hidden) continue;
    for (let col = from; col <= Math.min(to, size.cols - 1); col += 1) headers[col] = header(width, hidden);
  }
  return headers;
};

/** Rows that a filter hides are not hidden for good: the filter is read too. */
export const rowHeaders = ({ rows }: CellReader, sheet: XmlNode, size: Size): Headers => {
  const filter = child(sheet, 'autoFilter');
  const zone = filter && child(filter, 'filterColumn') ? readZone(filter.attributes.ref ?? '', size) : null;
  const headers: Headers = {};
  for (const { row, height, hidden } of rows) {
    const byFilter = zone !== null && row > zone.top && row <= zone.bottom;
    if (row < size.rows && (height !== undefined || (hidden && !byFilter)))
      headers[row] = header(height, hidden && !byFilter);
  }
  return headers;
};

const header = (size: number | undefined, isHidden: boolean): HeaderData => ({
  ...(size === undefined ? {} : { size }),
  ...(isHidden ? { isHidden } : {}),
});
