import type { Day } from '../../schema/day.ts';
import type { ContractStep } from '../../schema/tables/contractSteps.ts';
import { daysBetween } from '../days.ts';
import { toMinor } from './money.ts';

/** A payment that is due, and how much of it came in; smallest coins. */
export interface Due {
  readonly id: string;
  readonly subject: string;
  readonly dueOn: Day | null;
  readonly amount: number;
  readonly open: number;
  /** How often it was dunned, and when last. */
  readonly dunning: number;
  readonly dunnedOn: Day | null;
}

export interface Account {
  /** Oldest first; those without a day last. */
  readonly dues: readonly Due[];
  /** What came in beyond all dues; below 0 where more was paid back than came in. */
  readonly surplus: number;
  /** What is open in all, less what came in beyond. Not below 0. */
  readonly owed: number;
  readonly received: number;
  /** When the last receipt came in. */
  readonly lastOn: Day | null;
}

type Step = Pick<
  ContractStep,
  'id' | 'kind' | 'subject' | 'dueOn' | 'amount' | 'doneOn' | 'dunning' | 'dunnedOn'
>;

/** Sorts after every day. */
const late = '~';

/**
 * R83, R86: what came in pays the oldest due first. A receipt counts once it has its day; a payment due of less than
 * nothing is a credit. What is open less the surplus is always what is due less what came in.
 * @param digits Decimals of the currency.
 */
export const accountOf = (steps: readonly Step[], digits: number): Account => {
  const minor = ({ amount }: Step): number => toMinor(amount ?? 0, digits);
  const payments = steps.filter(({ kind }) => kind === 'payment');
  const receipts = steps.filter(({ kind, doneOn }) => kind === 'receipt' && doneOn !== null);
  const received = receipts.reduce((sum, one) => sum + minor(one), 0);
  let left = payments.reduce((sum, one) => sum - Math.min(0, minor(one)), received);
  const dues = payments
    .filter((one) => minor(one) > 0)
    .sort((a, b) => (a.dueOn ?? late).localeCompare(b.dueOn ?? late))
    .map(({ id, subject, dueOn, dunning, dunnedOn, ...one }): Due => {
      const amount = minor({ id, subject, dueOn, dunning, dunnedOn, ...one });
      const paid = Math.max(0, Math.min(amount, left));
      left -= paid;
      return { id, subject, dueOn, amount, open: amount - paid, dunning: dunning ?? 0, dunnedOn };
    });
  const open = dues.reduce((sum, one) => sum + one.open, 0);
  const lastOn = receipts.reduce<Day | null>(
    (last, { doneOn }) => (doneOn !== null && doneOn > (last ?? '') ? doneOn : last),
    null,
  );
  return { dues, surplus: left, owed: Math.max(0, open - left), received, lastOn };
};

/** Days beyond its day; 0 where it has none or it is to come. */
export const daysLate = ({ dueOn }: Pick<Due, 'dueOn'>, today: Day): number =>
  dueOn === null || dueOn >= today ? 0 : daysBetween(dueOn, today);

/** Upper ends of the age classes, days: not due, to 30, to 60, to 90, and beyond. */
export const ages = [0, 30, 60, 90] as const;

/** What is open by age: current, 1–30, 31–60, 61–90 and more than 90 days late; sums to what is open in all. */
export const ageing = (dues: readonly Due[], today: Day): readonly number[] => {
  const classes = [0, 0, 0, 0, 0];
  for (const due of dues) {
    const late = daysLate(due, today);
    const at = ages.filter((end) => late > end).length;
    classes[at] = (classes[at] ?? 0) + due.open;
  }
  return classes;
};

/** What is open and late, oldest first. */
export const overdue = ({ dues }: Account, today: Day): readonly Due[] =>
  dues.filter((due) => due.open > 0 && daysLate(due, today) > 0);

export const sumOf = (dues: readonly Due[]): number => dues.reduce((sum, { open }) => sum + open, 0);
