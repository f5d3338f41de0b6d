import { groupBy } from '../../domain/groupBy.ts';
import type { Shop } from '../../ports.ts';
import { type PointEntry, points } from '../../schema/tables/points.ts';

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

/** How long what was read counts while a run sends, ms. */
const freshFor = 20_000;

const looks = new WeakMap<
  Shop,
  { readonly at: number; readonly ledgers: ReadonlyMap<string, readonly Booked[]> }
>();

/** The same as it stands now: read again after a while, for many messages in a row. */
export const freshLedgers = (shop: Shop): ReadonlyMap<string, readonly Booked[]> => {
  const now = Date.parse(shop.clock.now());
  const known = looks.get(shop);
  if (known && now - known.at < freshFor) return known.ledgers;
  shop.tables.forget(points);
  const ledgers = ledgersHere(shop);
  looks.set(shop, { at: now, ledgers });
  return ledgers;
};
