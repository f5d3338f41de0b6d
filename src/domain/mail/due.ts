import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import { dueFollowUps } from '../followups/dueFollowUps.ts';
import { dueState } from '../followups/dueState.ts';

/** What one person has to do by today. `name` is null where nobody owns it. */
export interface Plate {
  readonly name: string | null;
  /** Longest due first, as the sidebar lists them. */
  readonly items: readonly FollowUp[];
  /** Due today, or past the ideal day but not yet past the longest interval. */
  readonly due: number;
  readonly overdue: number;
}

/** What is due by `today`, gathered by owner; who has most comes first, nobody's last. */
export const plates = (all: readonly FollowUp[], today: Day): readonly Plate[] => {
  const names = [...new Set(dueFollowUps(all, today).map(({ owner }) => owner))];
  return names
    .map((name): Plate => {
      const items = dueFollowUps(
        all.filter(({ owner }) => owner === name),
        today,
      );
      const overdue = items.filter((one) => dueState(one, today) === 'overdue').length;
      return { name, items, due: items.length - overdue, overdue };
    })
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.items.length - a.items.length);
};
