import { groupBy } from '../../domain/groupBy.ts';
import type { Shop } from '../../ports.ts';
import { type PointEntry, points } from '../../schema/tables/points.ts';
import { whileSending } from '../mail/whileSending.ts';

/** An entry with what it is reckoned by. */
export type Booked = Pick<
  PointEntry,
  'id' | 'customer' | 'customerName' | 'happenedOn' | 'kind' | 'points' | 'of' | 'amount'
>;

/**
 * All entries, by some columns. One whose cells somebody overtyped still stands for what it is for: an unreadable day
 * counts as today’s, unreadable points as none, so that nothing is entered twice.
 */
export const ledgerHere = (shop: Shop): readonly Booked[] =>
  shop.tables
    .columns(points, ['customer', 'customerName', 'happenedOn', 'kind', 'points', 'of', 'amount'])
    .map((entry) => ({
      ...entry,
      happenedOn: entry.happenedOn ?? shop.clock.today(),
      kind: entry.kind ?? 'byHand',
      points: entry.points ?? 0,
    }));

/** The same by customer. */
export const ledgersHere = (shop: Shop): ReadonlyMap<string, readonly Booked[]> =>
  groupBy(ledgerHere(shop), ({ customer }) => customer);

/** The same as it stands now. */
export const freshLedgers = whileSending((shop) => {
  shop.tables.forget(points);
  return ledgersHere(shop);
});
