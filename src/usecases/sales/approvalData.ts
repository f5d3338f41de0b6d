import type { Day } from '../../schema/day.ts';

/** What a message about approvals keeps in the outbox: which rows it tells of, and of what day it is. */
export const dataOf = (ids: readonly string[], day: Day): Readonly<Record<string, string>> => ({
  approvals: ids.join(),
  day,
});

export const lettersIn = (data: Readonly<Record<string, string>>): readonly string[] =>
  (data.approvals ?? '').split(',').filter(Boolean);
