/** The table of targets in formulas. */
import { cells, word } from '../insight/template.ts';

const of = (column: string): string => cells('Quotas', column);

export const quotaYear = of('year');
export const quotaName = of('name');

/** The twelve columns of a year's months. */
export const quotaMonths = Array.from({ length: 12 }, (_, month) => of(`month${month + 1}`));

/** 1 for each row of a kind: of the whole business, of a product and so on. */
export const isQuotaBy = (by: 'all' | 'product' | 'region' | 'rep' | 'dealer'): string =>
  `(${of('by')}=${word(`Quotas.by.${by}`)})`;

/** Conditions of SUMIFS and COUNTIFS: the rows that hold what the whole business is to win in a year. */
export const ofWhole = (year: string): string => `${quotaYear},${year},${of('by')},${word('Quotas.by.all')}`;
