import { interactionEntry, type TimelineEntry } from '../domain/register/timeline.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { Refusal } from '../schema/refusal.ts';
import { customers } from '../schema/tables/customers.ts';
import { interactions } from '../schema/tables/interactions.ts';
import { withChosenNames } from './chosenNames.ts';
import { enterInteraction } from './enterInteraction.ts';
import { fileAtHand, wholeOf } from './fileFromLookup.ts';
import { refuseUnknown, refuseUnknownId } from './mayKnow.ts';
import { readNew } from './readForm.ts';
import { recentlyLogged } from './recentlyLogged.ts';
import { restartCadence } from './restartCadence.ts';

/**
 * Logs a contact with a customer; one that reached them begins their cadence anew. The same contact logged twice
 * within a quarter of an hour, as by a save that is sent again, stands once.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const logInteraction = (shop: Shop, customer: string, raw: FormValues): TimelineEntry =>
  shop.lock.hold(() => {
    const values = readNew(shop, interactions, raw);
    const file = fileAtHand(shop, customer);
    if (file) refuseUnknown(shop, file.customer);
    else refuseUnknownId(shop, customer);
    const customerName = file ? file.customer.name : nameOf(shop, customer);
    const named = withChosenNames(shop, interactions, customer, values);
    const wanted = { ...named, customer, customerName };
    const happenedOn = values.happenedOn ?? shop.clock.today();
    const { id, standing } = recentlyLogged(shop, { customer, values }, happenedOn, file?.interactions);
    const row = standing ?? enterInteraction(shop, id, wanted);
    restartCadence(shop, row, wholeOf(file?.open));
    return interactionEntry(row);
  });

/** One call for two columns, where looking the whole row up takes three. @throws Refusal `rowGone`. */
const nameOf = (shop: Shop, customer: string): string | null => {
  const found = shop.tables.columns(customers, ['name']).find(({ id }) => id === customer);
  if (found) return found.name;
  throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Customers') });
};
