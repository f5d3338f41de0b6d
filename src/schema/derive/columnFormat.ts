import type { Column } from '../table.ts';
import type { Patterns } from './patterns.ts';

/** The number format of a column's cells in Google Sheets; text kinds are `@`, so that leading zeros survive. */
export const columnFormat = (column: Column, patterns: Patterns): string => {
  switch (column.kind) {
    case 'day':
    case 'instant':
    case 'money':
      return patterns[column.kind];
    case 'integer':
      return '0';
    case 'number':
      return column.share ? '0.0%' : '#,##0.00';
    case 'flag':
    case 'any':
      return 'General';
    default:
      return '@';
  }
};

/** Few different ones: columns of one width are set together. */
const widths: Readonly<Record<Column['kind'], number>> = {
  id: 130,
  text: 130,
  email: 200,
  phone: 130,
  day: 130,
  instant: 130,
  money: 130,
  integer: 130,
  number: 130,
  flag: 130,
  choice: 130,
  ref: 130,
  nameOf: 160,
  pick: 130,
  any: 160,
};

/** Width of a column in the sheet, pixels. */
export const columnWidth = (column: Column): number => column.width ?? widths[column.kind];
