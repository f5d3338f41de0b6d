import {
  askersOf,
  asksFor,
  decidersOf,
  requestsIn,
  rulesFor,
  stateOf,
  stepsOf,
} from '../../domain/sales/approval.ts';
import type { Addressed } from '../../domain/sales/approvalLetters.ts';
import type { ApprovalDesk } from './approvalDesk.ts';

/** Every step whose turn it is, with everybody who may decide it. */
export const openSteps = (desk: ApprovalDesk): readonly Addressed[] =>
  requestsIn(desk.rows).flatMap((rows) => {
    const asks = rows[0] ? asksFor(desk.key, rows, rows[0]) : [];
    const [first] = asks;
    const steps = first ? stepsOf(rulesFor(desk.rules, first.row), asks) : [];
    if (stateOf(steps) !== 'waiting') return [];
    return steps.flatMap(({ rule, ask, current }) =>
      ask && current ? addressesOf(desk, rule, askersOf(asks), ask.row.id) : [],
    );
  });

const addressesOf = (
  desk: ApprovalDesk,
  rule: ApprovalDesk['rules'][number],
  askers: ReadonlySet<string>,
  id: string,
): readonly Addressed[] => {
  const able = new Set(decidersOf(rule, desk.people, askers, desk.today).map(({ who }) => who));
  return desk.people
    .filter(({ who }) => able.has(who))
    .map(({ email, name }) => ({ id, to: email, name, remindAfter: rule.remindAfter }));
};
