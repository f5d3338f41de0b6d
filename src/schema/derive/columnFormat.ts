import type { Column } from '../table.ts';

/** Digits after the decimal point of currencies that do not have two (ISO 4217). */
const minorUnits: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  ISK: 0,
  KWD: 3,
  BHD: 3,
  TND: 3,
};

/** Sheets' number format of an amount in `currency`, without a symbol that would differ by locale. */
export const moneyFormat = (currency: string): string => {
  const digits = minorUnits[currency] ?? 2;
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
};

/** The number format of a column's cells in Google Sheets; text kinds are `@`, so that leading zeros survive. */
export const columnFormat = (column: Column, currency: string): string => {
  switch (column.kind) {
    case 'day':
      return 'yyyy-mm-dd';
    case 'instant':
      return 'yyyy-mm-dd hh:mm';
    case 'money':
      return moneyFormat(currency);
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
