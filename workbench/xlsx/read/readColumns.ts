/** The columns of a sheet's part, and the size of the sheet. */
import type { Size } from '../address.ts';
import { child, children, isOn, type XmlNode } from '../package/parseXml.ts';
import { XlsxError } from '../XlsxError.ts';
import type { CellReader } from './readCells.ts';

export interface FileColumns {
  readonly from: number;
  readonly to: number;
  /** In pixels. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly look: number;
}

/** Sheets' export measures 100 pixels as 12.63, Excel a character of its normal font as 7 pixels and 5 beside them. */
export const readColumns = (root: XmlNode): readonly FileColumns[] => {
  const ofSheets = child(root, 'sheetFormatPr')?.attributes.defaultColWidth === '12.63';
  const pixels = (width: number): number =>
    ofSheets ? Math.round(width * 8 - 1) : Math.round(width * 7 + 5);
  return children(child(root, 'cols'), 'col').map(({ attributes }) => ({
    from: Number(attributes.min ?? 1) - 1,
    to: Number(attributes.max ?? attributes.min ?? 1) - 1,
    width:
      attributes.width !== undefined && isOn(attributes.customWidth)
        ? pixels(Number(attributes.width))
        : undefined,
    hidden: isOn(attributes.hidden),
    look: Number(attributes.style ?? 0),
  }));
};

const mostCells = 10_000_000;

/**
 * A file has no size of its own. A last row or column that is named though empty tells it, as in Sheets' exports;
 * else the sheet gets room as a new one has.
 */
export const sizeOf = (reader: CellReader, columns: readonly FileColumns[]): Size => {
  let rows = 0;
  let cols = 0;
  for (const { row, col, value } of reader.cells) {
    if (value === null) continue;
    rows = Math.max(rows, row + 1);
    cols = Math.max(cols, col + 1);
  }
  const lastRow = reader.rows.reduce((last, { row, empty }) => (empty ? Math.max(last, row + 1) : last), 0);
  const lastCol = columns.reduce(
    (last, { to, from }) => (to - from < 200 ? Math.max(last, to + 1) : last),
    0,
  );
  const size = {
    rows: lastRow > rows && lastRow - rows <= 100_000 ? lastRow : Math.max(rows, 1000),
    cols: lastCol >= cols && lastCol <= 1000 ? lastCol : Math.max(cols, 26),
  };
  if (size.rows * size.cols > mostCells)
    throw new XlsxError('tooLarge', `${size.rows} rows of ${size.cols} columns`);
  return size;
};
