import { type Day, isDay } from '../../schema/day.ts';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export interface DateEvidence {
  readonly order: DateOrder;
  /** A date that can be read in this order only; null where every date fits others too and the order is a guess. */
  readonly proof: string | null;
  /** Orders that all the dates fit. */
  readonly possible: readonly DateOrder[];
}

const pattern = /^(\d{1,4})[-./年](\d{1,2})[-./月](\d{1,4})日?(?:[ T].*)?$/;
const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** In which order day, month and year stand, told by the dates that fit one order only. */
export const dateOrder = (texts: readonly string[]): DateEvidence => {
  const dates = texts.filter((text) => pattern.test(text.trim()));
  const fits = (order: DateOrder): number => dates.filter((text) => readDay(text, order) !== null).length;
  const possible = orders.filter((order) => fits(order) === dates.length);
  const best = [...orders].sort((a, b) => fits(b) - fits(a))[0] ?? 'ymd';
  const order = possible[0] ?? best;
  const others = orders.filter((other) => other !== order);
  const proof = dates.find(
    (text) => readDay(text, order) !== null && others.every((other) => readDay(text, other) === null),
  );
  return { order, proof: proof ?? null, possible };
};

/** The day that `text` names in the given order, or null. */
export const readDay = (text: string, order: DateOrder): Day | null => {
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const [first = '', second = '', third = ''] = match.slice(1);
  const [year, month, day] = {
    ymd: [first, second, third],
    dmy: [third, second, first],
    mdy: [third, first, second],
  }[order];
  if (year === undefined || month === undefined || day === undefined || year.length !== 4) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
};
