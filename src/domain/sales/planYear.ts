import { foreseen, holtWinters } from './holtWinters.ts';
import { allocate } from './money.ts';
import { movingAverage } from './movingAverage.ts';
import type { History } from './soldByMonth.ts';
import { heldBack, lifted } from './spread.ts';

export type PlanMethod = 'share' | 'lastYear' | 'average' | 'season';

export interface PlanWish {
  readonly method: PlanMethod;
  readonly year: number;
  /** Of the method `share`: what is to be won in the year, whole coins. */
  readonly amount: number;
  /** R74: 0.05 lifts by a twentieth, −0.1 cuts by a tenth. */
  readonly uplift: number;
  /** R77: the part that is held back. */
  readonly risk: number;
}

/** How a year's target comes about: `given` + `added` − `held` = `target`, and the months sum to it. Whole coins. */
export interface YearPlan {
  readonly given: number;
  readonly added: number;
  readonly held: number;
  readonly target: number;
  readonly months: readonly number[];
}

export interface PlanFault {
  /** Nothing was won yet; less than two years are known; the year lies before what is known. */
  readonly code: 'noHistory' | 'tooShort';
}

/** Months of which the moving average is made. */
export const averagedMonths = 12;
/** Beyond that a season repeated says nothing. */
const furthest = 36;

/** R71, R75: a year's target by a method; months of it that are over count as they went. */
export const planYear = (wish: PlanWish, history: History): YearPlan | PlanFault => {
  const base = baseOf(wish, history);
  if ('code' in base) return base;
  const given = base.amount;
  const raised = lifted(given, wish.uplift);
  const { held, target } = heldBack(raised, wish.risk);
  return { given, added: raised - given, held, target, months: allocate(target, base.months) };
};

interface Base {
  readonly amount: number;
  /** In which proportion the months take it. */
  readonly months: readonly number[];
}

const baseOf = ({ method, year, amount }: PlanWish, history: History): Base | PlanFault => {
  const before = lastYear(history, year);
  if (method === 'share') return { amount, months: before ?? even };
  if (history.values.length === 0) return { code: 'noHistory' };
  if (method === 'lastYear') return before ? summed(before) : { code: 'noHistory' };
  const ahead = year * 12 + 11 - (history.first + history.values.length - 1);
  if (ahead > furthest) return { code: 'noHistory' };
  const coming = method === 'average' ? averaged(history, ahead) : seasonal(history, ahead);
  if ('code' in coming) return coming;
  return summed(
    Array.from({ length: 12 }, (_, month) => {
      const place = year * 12 + month - history.first;
      return history.values[place] ?? coming[place - history.values.length] ?? 0;
    }),
  );
};

const even: readonly number[] = Array.from({ length: 12 }, () => 1);

const summed = (months: readonly number[]): Base => {
  const whole = months.map((month) => Math.max(0, Math.round(month)));
  return { amount: whole.reduce((sum, month) => sum + month, 0), months: whole };
};

/** The months of the year before; those that are not over yet take the mean of those that are. Null where none is known. */
const lastYear = ({ first, values }: History, year: number): readonly number[] | null => {
  const known = Array.from({ length: 12 }, (_, month) => values[(year - 1) * 12 + month - first]);
  const over = known.filter((value) => value !== undefined);
  if (over.length === 0 || over.every((value) => value === 0)) return null;
  const mean = over.reduce((sum, value) => sum + value, 0) / over.length;
  // What lies before the first deal is nothing, what lies ahead is unknown.
  return known.map((value, month) => value ?? ((year - 1) * 12 + month < first ? 0 : mean));
};

const averaged = ({ values }: History, ahead: number): readonly number[] => {
  const order = Math.min(averagedMonths, values.length);
  const mean = movingAverage(values, order)[values.length - 1] ?? 0;
  return Array.from({ length: Math.max(0, ahead) }, () => mean);
};

const seasonal = ({ values }: History, ahead: number): readonly number[] | PlanFault => {
  const model = holtWinters(values, values.every((value) => value > 0) ? 'multiplicative' : 'additive');
  if ('code' in model) return { code: 'tooShort' };
  return foreseen(model, Math.max(0, ahead));
};
