import {
  type DateOrder,
  dateOrder,
  dateOrders,
  isAmbiguous,
  readDay,
} from '../../src/domain/import/dateOrder.ts';
import type { Day } from '../../src/schema/day.ts';
import { Misuse } from './misuse.ts';

/** `19970118` with its parts set apart; anything else as it is. */
const apart = (text: string): string => text.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

/** Whether the text is a date in some order. */
export const isDate = (text: string): boolean =>
  dateOrders.some((order) => readDay(apart(text), order) !== null);

/** The order of all the dates of a column, by what the whole column shows. */
export const orderOf = (texts: Iterable<string>): DateOrder => {
  const evidence = dateOrder([...new Set(texts)].map(apart));
  if (!isAmbiguous(evidence)) return evidence.order;
  throw new Misuse(
    `The dates can be read in several orders: say --order ${evidence.possible.join(' or --order ')}.`,
  );
};

/** A reader of dates that remembers: many purchases fall on few days. */
export const dayReader = (order: DateOrder): ((text: string) => Day | null) => {
  const known = new Map<string, Day | null>();
  return (text) => {
    const day = known.get(text);
    if (day !== undefined) return day;
    const read = readDay(apart(text), order);
    known.set(text, read);
    return read;
  };
};
