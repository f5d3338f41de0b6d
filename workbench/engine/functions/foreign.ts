/** Functions that o-spreadsheet has and Sheets has not: a formula with one would break on Google, so they are unknown. */
import { registries } from '../load.ts';

/** PIVOT and its kin stay: the engine's own pivot tables are made of them. */
const FOREIGN = [
  'ARRAYTOTEXT',
  'DROP',
  'EXPAND',
  'FORMAT.LARGE.NUMBER',
  'MATTHEWS',
  'MONTH.END',
  'MONTH.START',
  'POLYFIT.COEFFS',
  'POLYFIT.FORECAST',
  'QUARTER',
  'QUARTER.END',
  'QUARTER.START',
  'REGEXTEST',
  'SPEARMAN',
  'TAKE',
  'TEXTAFTER',
  'TEXTBEFORE',
  'TEXTSPLIT',
  'YEAR.END',
  'YEAR.START',
] as const;

export const hideForeignFunctions = (): void => {
  for (const name of FOREIGN) registries.functionRegistry.remove(name);
};
