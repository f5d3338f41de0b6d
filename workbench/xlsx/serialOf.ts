import { helpers, type Locale } from '../engine/load.ts';

/** The day number of a date written as the locale writes it, or of a plain number; null if it is neither. */
export const serialOf = (text: string, locale: Locale): number | null => {
  const number = helpers.toNumber({ value: text }, locale);
  return Number.isFinite(number) ? number : null;
};
