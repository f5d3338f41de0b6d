import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';

/** What one person has to do by today. `name` is null where nobody owns it. */
export interface Plate {
  readonly name: string | null;
  /** Overdue first, oldest first. */
  readonly items: readonly FollowUp[];
  readonly due: number;
  readonly overdue: number;
}

/** The open follow-ups due by `today`, gathered by their owner; who has most comes first, nobody's last. */
export const plates = (all: readonly FollowUp[], today: Day): readonly Plate[] => {
  const open = all.filter(({ doneOn, dueOn }) => doneOn === null && dueOn <= today);
  const names = [...new Set(open.map(({ owner }) => owner))];
  return names
    .map((name): Plate => {
      const items = open.filter(({ owner }) => owner === name).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
      const due = items.filter(({ dueOn }) => dueOn === today).length;
      return { name, items, due, overdue: items.length - due };
    })
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.items.length - a.items.length);
};
