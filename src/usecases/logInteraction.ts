import { interactionEntry, type TimelineEntry } from '../domain/register/timeline.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { type Interaction, interactions } from '../schema/tables/interactions.ts';
import { blankRow } from './blankRow.ts';
import { findCustomer } from './customerCard.ts';
import { readNew } from './readForm.ts';

/**
 * Logs a contact with a customer. The same contact logged twice, as by a save that is sent again, stands once.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const logInteraction = (shop: Shop, customer: string, raw: FormValues): TimelineEntry =>
  shop.lock.hold(() => {
    const values = readNew(shop, interactions, raw);
    const { row: whom } = findCustomer(shop, customer);
    const standing = shop.tables.read(interactions).rows;
    const twin = standing.find((one) => one.customer === customer && holds(one, values));
    if (twin) return interactionEntry(twin);
    const [id = ''] = shop.ids.make(
      interactions.columns.id.prefix,
      1,
      new Set(standing.map((one) => one.id)),
    );
    const row: Interaction = {
      ...blankRow(interactions),
      happenedOn: shop.clock.today(),
      channel: 'call',
      summary: '',
      ...values,
      id,
      customer,
      customerName: whom.name,
      source: 'own',
      loggedAt: shop.clock.now(),
    };
    shop.tables.insert(interactions, [row]);
    return interactionEntry(row);
  });

const holds = (row: Readonly<Record<string, unknown>>, values: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(values).every(([name, value]) => row[name] === value);
