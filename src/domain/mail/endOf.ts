import type { Day, Instant } from '../../schema/day.ts';
import type { Enrolment } from '../../schema/tables/enrolments.ts';
import type { Interaction } from '../../schema/tables/interactions.ts';
import type { Opportunity } from '../../schema/tables/opportunities.ts';
import type { MailReason } from '../../schema/tables/outbox.ts';
import type { Sequence } from '../../schema/tables/sequences.ts';
import type { Means } from '../sales/stages.ts';

/** What is known of the customer of an enrolment. */
export interface Standing {
  /** The customer's row is there. */
  readonly known: boolean;
  readonly status: string | null;
  /** They opted out of what the sequence sends. */
  readonly optedOut: boolean;
  readonly hushed: boolean;
  readonly contacts: readonly Pick<Interaction, 'direction' | 'happenedOn' | 'loggedAt'>[];
  readonly deals: readonly (Pick<Opportunity, 'closedOn' | 'stageSince'> & { readonly means: Means })[];
  /** What gave rise to it holds no more: the quote is decided, the arrears are paid, the row is gone. */
  readonly settled: boolean;
}

/**
 * Why an enrolment ends now; null where it goes on. A reply is any inbound contact that was logged after it began.
 */
export const endOf = (
  begun: Pick<Enrolment, 'startedAt' | 'startedOn'>,
  { trigger, endsOn }: Pick<Sequence, 'trigger' | 'endsOn'>,
  standing: Standing,
): NonNullable<Enrolment['why']> | null => {
  if (!standing.known) return 'gone';
  if (standing.optedOut) return 'optedOut';
  if (standing.hushed) return 'complained';
  if (standing.contacts.some((one) => one.direction === 'in' && isSince(one.loggedAt, one.happenedOn, begun)))
    return 'replied';
  if (standing.settled) return 'settled';
  // Whom one wants back may be lost already.
  if (standing.status === 'lost' && trigger !== 'returnVisit' && trigger !== 'dunning') return 'lost';
  const decided = standing.deals.some(
    ({ means, closedOn, stageSince }) => means !== 'open' && isSince(stageSince, closedOn, begun),
  );
  return decided && endsOn !== 'reply' ? 'deal' : null;
};

/**
 * Cells keep moments to the second: what came in the same one counts, and what has only a day counts from the day of the
 * beginning on. Rather one mail too few.
 */
const isSince = (
  at: Instant | null,
  on: Day | null,
  { startedAt, startedOn }: Pick<Enrolment, 'startedAt' | 'startedOn'>,
): boolean => (at !== null ? at.slice(0, 19) >= startedAt.slice(0, 19) : on !== null && on >= startedOn);

/** What the outbox says of a message whose enrolment ended. */
export const reasonFor = (why: NonNullable<Enrolment['why']>): MailReason =>
  why === 'replied' || why === 'optedOut' || why === 'complained' || why === 'gone' ? why : 'ended';
