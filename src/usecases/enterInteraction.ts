import type { Shop } from '../ports.ts';
import type { PatchOf } from '../schema/table.ts';
import { type Interaction, interactions } from '../schema/tables/interactions.ts';
import { blankRow } from './blankRow.ts';

/** Writes a contact under an id that was decided before. */
export const enterInteraction = (
  shop: Shop,
  id: string,
  wanted: PatchOf<typeof interactions> & Pick<Interaction, 'customer' | 'customerName'>,
): Interaction => {
  const row: Interaction = {
    ...blankRow(interactions),
    happenedOn: shop.clock.today(),
    channel: 'call',
    summary: '',
    ...wanted,
    id,
    source: 'own',
    loggedAt: shop.clock.now(),
  };
  shop.tables.insert(interactions, [row]);
  return row;
};
