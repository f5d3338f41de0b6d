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
      return '#,##0.00';
    case 'flag':
    case 'any':
      return 'General';
    default:
      return '@';
  }
};

/** Few different ones: neighbours of one width are set together. */
const widths: Readonly<Record<Column['kind'], number>> = {
  id: 110,
  text: 140,
  email: 200,
  phone: 140,
  day: 110,
  instant: 140,
  money: 110,
  integer: 110,
  number: 110,
  flag: 110,
  choice: 140,
  ref: 110,
  nameOf: 160,
  pick: 140,
  any: 160,
};

/** Width of a column in the sheet, pixels. */
export const columnWidth = (column: Column): number => column.width ?? widths[column.kind];
