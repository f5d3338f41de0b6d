import type { Composed } from '../../domain/mail/draft.ts';
import { endOf, reasonFor } from '../../domain/mail/endOf.ts';
import type { Shop } from '../../ports.ts';
import { consents } from '../../schema/tables/consents.ts';
import { type Enrolment, enrolments } from '../../schema/tables/enrolments.ts';
import { interactions } from '../../schema/tables/interactions.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import type { Message } from '../../schema/tables/outbox.ts';
import { sequences } from '../../schema/tables/sequences.ts';
import { byRow } from '../mail/lookUp.ts';
import { whileSending } from '../mail/whileSending.ts';
import { writeLetter } from '../mail/writeLetter.ts';
import { dataOf } from './occasions.ts';
import { standings } from './standings.ts';

const standingNow = whileSending((shop) => {
  for (const table of [interactions, opportunities, consents]) shop.tables.forget(table);
  return standings(shop, byRow(shop));
});

/**
 * Writes a sequence’s mail, if the enrolment may still have it: nobody replied, opted out, complained; nothing was decided;
 * the sequence is on. What ends it is written into its row.
 */
export const sequenceLetter = (
  shop: Shop,
  message: Message,
  data: Readonly<Record<string, string>>,
): Composed => {
  const enrolment = shop.tables.find(enrolments, data.enrolment ?? '')?.row;
  const sequence = shop.tables.read(sequences).rows.find(({ id }) => id === enrolment?.sequence);
  if (!enrolment || !sequence) return { cancel: 'gone' };
  // An enrolment whose last mail is queued is done; that mail still goes.
  if (enrolment.why !== null && enrolment.why !== 'done') return { cancel: reasonFor(enrolment.why) };
  if (sequence.on !== true) return { cancel: 'ended' };
  const why = endOf(enrolment, sequence, standingNow(shop)(enrolment, sequence));
  if (why === null)
    return writeLetter(shop, message, { ...dataOf(sequence.trigger, enrolment.occasion), ...data });
  shop.tables.change(enrolments, [{ id: enrolment.id, patch: ended(shop, why) }]);
  return { cancel: reasonFor(why) };
};

/** What an enrolment that ends now is to hold. */
export const ended = (shop: Shop, why: NonNullable<Enrolment['why']>) =>
  ({ state: 'ended', why, nextOn: null, missing: null, endedAt: shop.clock.now() }) as const;
