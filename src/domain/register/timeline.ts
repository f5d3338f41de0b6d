import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import type { Interaction } from '../../schema/tables/interactions.ts';
import { textOrder } from '../textOrder.ts';

/** One line of what happened with a customer. */
export interface TimelineEntry {
  readonly id: string;
  readonly kind: 'interaction' | 'followUp';
  readonly on: Day;
  readonly channel: Interaction['channel'];
  readonly direction: Interaction['direction'];
  readonly outcome: Interaction['outcome'];
  /** Who of us. */
  readonly by: string | null;
  /** Whom of them: a contact's id, and the name as the row holds it. */
  readonly contact: string | null;
  readonly contactName: string | null;
  readonly text: string;
  readonly note: string | null;
  /** In the business's currency. */
  readonly cost: number | null;
  readonly nextStep: string | null;
  /** 1 to 5. */
  readonly satisfaction: number | null;
  /** A sample of the demo, not something that happened. */
  readonly sample: boolean;
}

/** R4: every contact with any employee in one list, newest first: interactions and follow-ups that were done. */
export const timeline = (
  interactions: readonly Interaction[],
  followUps: readonly FollowUp[],
): readonly TimelineEntry[] =>
  [
    ...interactions.map((one) => ({ entry: interactionEntry(one), at: one.loggedAt ?? '' })),
    ...followUps.flatMap((one) =>
      one.doneOn === null ? [] : [{ entry: doneEntry(one, one.doneOn), at: '' }],
    ),
  ]
    .sort((a, b) => textOrder(b.entry.on, a.entry.on) || textOrder(b.at, a.at))
    .map(({ entry }) => entry);

export const interactionEntry = (one: Interaction): TimelineEntry => ({
  id: one.id,
  kind: 'interaction',
  on: one.happenedOn,
  channel: one.channel,
  direction: one.direction,
  outcome: one.outcome,
  by: one.by,
  contact: one.contact,
  contactName: one.contactName,
  text: one.summary,
  note: null,
  cost: one.cost,
  nextStep: one.nextStep,
  satisfaction: one.satisfaction,
  sample: one.source === 'sample',
});

const doneEntry = (one: FollowUp, doneOn: Day): TimelineEntry => ({
  id: one.id,
  kind: 'followUp',
  on: doneOn,
  channel: one.channel,
  direction: null,
  outcome: null,
  by: one.owner,
  contact: null,
  contactName: null,
  text: one.subject,
  note: one.note,
  cost: null,
  nextStep: null,
  satisfaction: null,
  sample: one.source === 'sample',
});
