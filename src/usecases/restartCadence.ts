import { restarted } from '../domain/followups/restarted.ts';
import { isTouch } from '../domain/followups/touch.ts';
import type { Shop } from '../ports.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import type { Interaction } from '../schema/tables/interactions.ts';
import { standingFollowUps } from './findFollowUp.ts';

/** What it depends on, and changes. */
const restartedBy = ['dueOn', 'doneOn', 'every', 'snoozedTo'] as const;

/**
 * R66: begins the cadence of a customer anew who was reached: its open recurring follow-ups fall due their ideal
 * interval after the contact. The same contact moves them once.
 * @param known The customer's open follow-ups, where they were looked up already.
 */
export const restartCadence = (shop: Shop, touch: Interaction, known?: readonly FollowUp[]): void => {
  if (!isTouch(touch) || !shop.tables.has(followUps)) return;
  const moved = (known ?? standingFollowUps(shop)).filter(
    (one) => one.customer === touch.customer && restarted(one, touch.happenedOn) !== null,
  );
  for (const { id } of moved)
    shop.tables.edit(followUps, id, ({ row }) => restarted(row, touch.happenedOn), restartedBy);
};
