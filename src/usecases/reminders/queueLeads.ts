import { groupBy } from '../../domain/groupBy.ts';
import type { Draft } from '../../domain/mail/draft.ts';
import { isOn } from '../../domain/reminders/reminderRules.ts';
import { awayOf } from '../../domain/reminders/standIn.ts';
import type { Shop } from '../../ports.ts';
import { type Instant, isInstant } from '../../schema/day.ts';
import { queueMail } from '../mail/queueMail.ts';
import { sendNow } from '../mail/sendNow.ts';
import { me } from '../me.ts';
import { addressing } from './addressing.ts';
import type { LeadData } from './composeLead.ts';
import { remindersHere } from './remindersHere.ts';

/** A lead, or an opportunity, and whose it is now. */
export interface Assigned {
  readonly id: string;
  readonly owner: string | null;
}

/**
 * Tells salespeople at once of what became theirs by somebody else's hand: each once of each, those of one time in one
 * mail. Costs nothing where nothing did.
 * @returns the ids of the new messages.
 */
export const queueLeads = (shop: Shop, leads: readonly Assigned[]): readonly string[] =>
  queueFor(shop, leads, (ids) => ({ occasion: ids.join(), data: { ids: ids.join() } }));

/** The same, sent at once: what cannot leave now leaves with the hourly run, and what was saved is saved. */
export const tellLeads = (shop: Shop, leads: readonly Assigned[]): void => {
  try {
    sendNow(shop, queueLeads(shop, leads));
  } catch {
    // What is queued is not lost; what could not be queued is in the sheet for its owner to see.
  }
};

/** Most opportunities and leads that one message names by their ids. */
const most = 200;

/** How long an import has to come to its end before its leads are told, ms. */
const importTakes = 900_000;

/**
 * The same of an import: one mail a salesperson, however many leads and parts it has. It is queued before they are
 * written, so that a killed import leaves none untold.
 * @param batch The import, so that its other parts bring no second mail.
 */
export const queueImportedLeads = (shop: Shop, leads: readonly Assigned[], batch: string): void => {
  const importedOn = shop.clock.today();
  const later = new Date(Date.parse(shop.clock.now()) + importTakes).toISOString();
  queueFor(
    shop,
    leads,
    () => ({ occasion: batch, data: { importedOn } }),
    isInstant(later) ? later : undefined,
  );
};

const queueFor = (
  shop: Shop,
  leads: readonly Assigned[],
  about: (ids: readonly string[]) => { readonly occasion: string; readonly data: Omit<LeadData, 'owner'> },
  notBefore?: Instant,
): readonly string[] => {
  const owned = leads.filter(({ owner }) => owner !== null);
  if (owned.length === 0) return [];
  const actor = me(shop).name;
  const others = owned.filter(({ owner }) => owner !== actor);
  if (others.length === 0 || !isOn(remindersHere(shop), 'leads')) return [];
  const whom = addressing(shop);
  return queueMail(
    shop,
    [...groupBy(others, ({ owner }) => owner)].flatMap(([owner, its]): Draft[] => {
      const reached = whom.person(owner);
      if (!reached) return [];
      const { occasion, data } = about(its.slice(0, most).map(({ id }) => id));
      const { to, name } = reached;
      return [
        {
          rule: 'lead',
          whom: to,
          occasion,
          to,
          name,
          data: { owner: owner ?? '', ...data, ...awayOf(reached) },
          ...(notBefore !== undefined && { notBefore }),
        },
      ];
    }),
  );
};
