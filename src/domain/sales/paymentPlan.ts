import { type Day, isDay } from '../../schema/day.ts';
import { allocate } from './money.ts';

export interface PlannedPayment {
  readonly dueOn: Day;
  /** Smallest coins. */
  readonly amount: number;
}

/** The same day so many months later, or the last of that month where it is shorter. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const all = year * 12 + month - 1 + months;
  const begin = `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
  for (let last = date; last > 0; last--) {
    const text = `${begin}-${String(last).padStart(2, '0')}`;
    if (isDay(text)) return text;
  }
  throw new Error(`${day} and ${months} months make no day that a sheet can hold`);
};

/**
 * R83: parts of `total`, smallest coins, by weights (equal ones: equal parts), each `every` months after the one before.
 * They sum to `total` exactly.
 */
export const paymentPlan = (
  total: number,
  weights: readonly number[],
  first: Day,
  every: number,
): readonly PlannedPayment[] =>
  allocate(total, weights).map((amount, index) => ({ dueOn: addMonths(first, index * every), amount }));
