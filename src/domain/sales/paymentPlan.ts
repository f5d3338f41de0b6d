import type { Day } from '../../schema/day.ts';
import { addMonths } from '../days.ts';
import { allocate } from './money.ts';

export interface PlannedPayment {
  readonly dueOn: Day;
  /** Smallest coins. */
  readonly amount: number;
}

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
