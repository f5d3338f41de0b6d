import { type Day, isDay } from '../../schema/day.ts';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export interface DateEvidence {
  readonly order: DateOrder;
  /** A date that can be read in this order only; null where every date fits others too and the order is a guess. */
  readonly proof: string | null;
  /** Orders that all the dates fit. */
  readonly possible: readonly DateOrder[];
}

const pattern = /^(\d{1,4})[-./年](\d{1,2})[-./月](\d{1,4})日?(?:[ T,].*)?$/;
const beginsWithYear = /^\d{4}\D/;
export const dateOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/**
 * In which order day, month and year stand, told by the dates that fit one order only. Those that begin with a year of
 * four digits are read the same in every order, so they tell nothing of the others.
 */
export const dateOrder = (texts: readonly string[]): DateEvidence => {
  const all = texts.filter((text) => pattern.test(text.trim()));
  const dates = all.filter((text) => !beginsWithYear.test(text.trim()));
  if (dates.length === 0) return { order: 'ymd', proof: all[0] ?? null, possible: ['ymd'] };
  const fits = (order: DateOrder): number => dates.filter((text) => readDay(text, order) !== null).length;
  const count = new Map(dateOrders.map((order) => [order, fits(order)]));
  const possible = dateOrders.filter((order) => count.get(order) === dates.length);
  const best = [...dateOrders].sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0))[0] ?? 'ymd';
  const order = possible[0] ?? best;
  const others = dateOrders.filter((other) => other !== order);
  const proof = dates.find(
    (text) => readDay(text, order) !== null && others.every((other) => readDay(text, other) === null),
  );
  return { order, proof: proof ?? null, possible };
};

/** Whether the dates leave the order open, so that a person must say it. */
export const isAmbiguous = ({ proof, possible }: DateEvidence): boolean =>
  proof === null && possible.length > 1;

/**
 * The day that `text` names in the given order, or null; with a year of four digits in front it is year-month-day in
 * any, also without signs: 20170301. A year of two digits is one of 1970 to 2069.
 */
export const readDay = (text: string, order: DateOrder): Day | null => {
  const match = pattern.exec(apart(text.trim()));
  if (!match) return null;
  const [first = '', second = '', third = ''] = match.slice(1);
  const [year, month, day] = {
    ymd: [first, second, third],
    dmy: [third, second, first],
    mdy: [third, first, second],
  }[beginsWithYear.test(apart(text.trim())) ? 'ymd' : order];
  if (year === undefined || month === undefined || day === undefined || day.length > 2) return null;
  const whole = wholeYear(year);
  if (whole === null) return null;
  const iso = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
};

/** `20170301` with its parts set apart; anything else as it is. */
const apart = (text: string): string => text.replace(/^((?:19|20)\d\d)(\d\d)(\d\d)$/, '$1-$2-$3');

const wholeYear = (year: string): string | null => {
  if (year.length === 4) return year;
  if (year.length !== 2) return null;
  return `${Number(year) < 70 ? '20' : '19'}${year}`;
};
