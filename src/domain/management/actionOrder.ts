import type { Day } from '../../schema/day.ts';
import type { Action } from '../../schema/tables/actions.ts';

type Dated = Pick<Action, 'dueOn' | 'doneOn'>;

/** R108: whether it should have been done before today. */
export const isLate = ({ dueOn, doneOn }: Dated, today: Day): boolean =>
  doneOn === null && dueOn !== null && dueOn < today;

/** What is open first, the earliest day on top and what has none below; then what is done, the latest on top. */
export const actionOrder = (a: Dated, b: Dated): number => {
  if (a.doneOn !== null || b.doneOn !== null) return (b.doneOn ?? '9').localeCompare(a.doneOn ?? '9');
  return (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');
};
