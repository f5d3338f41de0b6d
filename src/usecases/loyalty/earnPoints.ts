import { groupBy } from '../../domain/groupBy.ts';
import { correction, enteredFor, expired, pointsFor } from '../../domain/loyalty/ledger.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { customers } from '../../schema/tables/customers.ts';
import { onlineReviews } from '../../schema/tables/onlineReviews.ts';
import { type PointEntry, points } from '../../schema/tables/points.ts';
import { blankRow } from '../blankRow.ts';
import { withIds } from '../newIds.ts';
import { ledgerHere } from './ledgerHere.ts';
import { loyaltySince } from './loyaltySince.ts';
import { type Purchase, purchasesHere } from './purchases.ts';

/** Points that something is to have earned, all in all. */
interface Earning {
  readonly customer: string;
  readonly customerName: string | null;
  readonly of: string;
  readonly on: Day;
  readonly kind: 'buying' | 'reviewing' | 'referring';
  readonly points: number;
  readonly amount: number | null;
}

type NewEntry = Pick<
  PointEntry,
  'customer' | 'customerName' | 'happenedOn' | 'kind' | 'points' | 'of' | 'amount'
>;

/**
 * R93: brings the ledger in step with what was bought, reviewed and referred, and lets go what is over. It enters only
 * what differs, all of it in one block: again, it enters nothing; killed, all or nothing.
 * @returns how many rows were added.
 */
export const earnPoints = (shop: Shop): number => {
  const { loyaltyOn, pointsLast } = shop.settings.read();
  if (!loyaltyOn) return 0;
  const since = loyaltySince(shop);
  return shop.lock.hold(() => {
    const today = shop.clock.today();
    const standing = ledgerHere(shop);
    const byCustomer = groupBy(standing, ({ customer }) => customer);
    const wanted = groupBy(earnings(shop, since, today, standing), ({ customer }) => customer);
    const fresh = [...new Set([...byCustomer.keys(), ...wanted.keys()])].flatMap((customer) =>
      entriesFor(byCustomer.get(customer) ?? [], wanted.get(customer) ?? [], today, pointsLast),
    );
    if (fresh.length === 0) return 0;
    const rows = fresh.map((entry) => ({ ...blankRow(points), ...entry }));
    shop.tables.insert(points, withIds(shop, points, standing, rows));
    return fresh.length;
  });
};

/** What one customer's ledger lacks: corrections first, then what is over by now. */
const entriesFor = (
  standing: readonly NewEntry[],
  wanted: readonly Earning[],
  today: Day,
  last: number,
): readonly NewEntry[] => {
  let entries = standing;
  const fresh: NewEntry[] = [];
  const enter = (entry: NewEntry): void => {
    fresh.push(entry);
    entries = [...entries, entry];
  };
  for (const { on, points: earned, amount, ...about } of wanted) {
    const change = correction(entries, about.of, earned);
    if (change === 0) continue;
    const before = entries.filter(({ of }) => of === about.of);
    // What could not be taken back wholly is looked at again.
    const isWhole = enteredFor(entries, about.of) + change === earned;
    enter({
      ...about,
      happenedOn: before.length === 0 ? on : today,
      kind: change > 0 ? about.kind : 'reversed',
      points: change,
      amount: isWhole ? amount : (before[before.length - 1]?.amount ?? null),
    });
  }
  const [whose] = entries;
  if (!whose) return fresh;
  const { customer, customerName } = whose;
  for (const { of, left } of expired(entries, today, last))
    enter({ customer, customerName, happenedOn: today, kind: 'expired', points: -left, of, amount: null });
  return fresh;
};

/**
 * What purchases, referrals and reviews are to have earned whose points are not entered so: new ones, those of another
 * amount now, those that are gone or came back. What was entered by a former rule stays.
 */
const earnings = (shop: Shop, since: Day, today: Day, standing: readonly NewEntry[]): readonly Earning[] => {
  const { pointsPer, pointsReferral, pointsReview } = shop.settings.read();
  const entered = new Map(standing.map((entry) => [mark(entry), entry]));
  const purchases = purchasesHere(shop).filter(({ on }) => on <= today);
  const bought = purchases.map(({ id, customer, customerName, on, value }): Earning => {
    const points = on < since ? 0 : pointsFor(value, pointsPer);
    return { customer, customerName, of: id, on, kind: 'buying', points, amount: value };
  });
  const reviews = reviewed(shop, since, today, pointsReview);
  const earned = [...bought, ...referrals(shop, purchases, since, pointsReferral), ...reviews];
  const isNews = (one: Earning): boolean => {
    const known = entered.get(mark(one));
    if (known === undefined) return one.points > 0;
    return known.amount !== one.amount || (known.kind === 'reversed' && one.amount === null);
  };
  // Of tables that are gone or blank nothing is taken back: somebody will undo that.
  const told: ReadonlySet<PointEntry['kind']> = new Set([
    ...(purchases.length > 0 ? (['buying', 'referring'] as const) : []),
    ...(reviews.length > 0 ? (['reviewing'] as const) : []),
  ]);
  const there = new Set(earned.map(mark));
  const gone = standing.filter((entry) => told.has(entry.kind) && !there.has(mark(entry)));
  return [...earned.filter(isNews), ...lost(gone, today)];
};

/** Of one thing and customer the last entry counts. */
const mark = ({ customer, of }: Pick<NewEntry, 'customer' | 'of'>): string => `${customer} ${of ?? ''}`;

/** What earned and is not there any more, or is another customer's now. */
const lost = (gone: readonly NewEntry[], today: Day): readonly Earning[] => {
  const each = new Map<string, Earning>();
  for (const { customer, customerName, kind, of } of gone)
    if ((kind === 'buying' || kind === 'referring' || kind === 'reviewing') && of !== null)
      each.set(mark({ customer, of }), {
        customer,
        customerName,
        of,
        on: today,
        kind,
        points: 0,
        amount: null,
      });
  return [...each.values()];
};

/** R90, R93: each review that was logged with who wrote it. */
const reviewed = (shop: Shop, since: Day, today: Day, each: number): readonly Earning[] =>
  shop.tables
    .columns(onlineReviews, ['customer', 'customerName', 'reviewedOn'])
    .flatMap(({ id, customer, customerName, reviewedOn: on }): Earning[] =>
      customer === null || on === null || on > today
        ? []
        : [
            {
              customer,
              customerName,
              of: id,
              on,
              kind: 'reviewing',
              points: on < since ? 0 : each,
              amount: null,
            },
          ],
    );

/** R93: whoever referred a customer earns at that one's first purchase. */
const referrals = (
  shop: Shop,
  purchases: readonly Purchase[],
  since: Day,
  each: number,
): readonly Earning[] => {
  const all = shop.tables.columns(customers, ['name', 'referredBy']);
  const byName = new Map(all.map(({ id, name }) => [name, { id, name }]));
  const first = new Map<string, Day>();
  for (const { customer, on } of purchases) {
    const known = first.get(customer);
    if (known === undefined || on < known) first.set(customer, on);
  }
  return all.flatMap(({ id, referredBy }): Earning[] => {
    const referrer = referredBy === null ? undefined : byName.get(referredBy);
    const on = first.get(id);
    if (!referrer || referrer.id === id || on === undefined || on < since) return [];
    const { id: customer, name: customerName } = referrer;
    return [{ customer, customerName, of: id, on, kind: 'referring', points: each, amount: null }];
  });
};
