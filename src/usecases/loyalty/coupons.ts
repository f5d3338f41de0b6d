import { addDays } from '../../domain/days.ts';
import { balanceOf } from '../../domain/loyalty/ledger.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Coupon, coupons } from '../../schema/tables/coupons.ts';
import { type PointEntry, points } from '../../schema/tables/points.ts';
import { blankRow } from '../blankRow.ts';
import { findCustomer } from '../findCustomer.ts';
import { carryOut } from '../intents.ts';
import { refuseUnknownRow } from '../mayKnow.ts';
import { me } from '../me.ts';
import { newId, withIds } from '../newIds.ts';
import { ledgerHere } from './ledgerHere.ts';

/** What a coupon is worth: a share off, or an amount. */
export interface Worth {
  readonly discount: number | null;
  readonly amount: number | null;
}

/** A coupon to be given. */
export interface Gift extends Worth {
  readonly customer: string;
  readonly customerName: string | null;
  readonly reason: NonNullable<Coupon['reason']>;
  readonly cost: number | null;
  readonly note: string | null;
}

/**
 * R93, R95: gives a coupon for points; the points go and the coupon comes as one change.
 * @throws Refusal `rowGone`; `pointsShort` where the customer has too few at that moment.
 */
export const redeemPoints = (shop: Shop, customer: string, cost: number, worth: Worth): Coupon =>
  shop.lock.hold(() => {
    const { name } = findCustomer(shop, customer).row;
    refuseShort(shop, customer, cost);
    const [coupon] = freshCoupons(shop, [
      { ...worth, customer, customerName: name, reason: 'points', cost, note: null },
    ]);
    if (!coupon) throw new Error('no coupon was made');
    const entry = entryFor(shop, customer, name, {
      kind: 'redeemed',
      points: -cost,
      of: coupon.id,
      note: null,
    });
    carryOut(shop, 'loyalty', `${name} ${coupon.code}`, [
      { kind: 'insert', table: 'Coupons', rows: [{ ...coupon }] },
      { kind: 'insert', table: 'Points', rows: [{ ...entry }] },
    ]);
    return coupon;
  }, 'last');

/**
 * Points by hand, with the reason: added, or taken where negative.
 * @throws Refusal `rowGone`; `pointsShort` where more are taken than there are.
 */
export const enterPoints = (shop: Shop, customer: string, count: number, note: string): number =>
  shop.lock.hold(() => {
    const { name } = findCustomer(shop, customer).row;
    if (count < 0) refuseShort(shop, customer, -count);
    shop.tables.insert(points, [
      entryFor(shop, customer, name, { kind: 'byHand', points: count, of: null, note }),
    ]);
    return pointsOf(shop, customer);
  }, 'last');

/** Rows of new coupons: their codes are what is unique of their ids. */
export const freshCoupons = (shop: Shop, gifts: readonly Gift[]): readonly Coupon[] => {
  const givenOn = shop.clock.today();
  const validUntil = addDays(givenOn, shop.settings.read().couponLasts);
  const rows = gifts.map((gift) => ({ ...blankRow(coupons), ...gift, givenOn, validUntil }));
  return withIds(shop, coupons, shop.tables.read(coupons).rows, rows).map((row) => ({
    ...row,
    code: row.id.split('-')[1] ?? row.id,
  }));
};

/**
 * Notes that a coupon was used: once, and not after its day.
 * @throws Refusal `rowGone`, `couponUsed`, `couponOver`.
 */
export const takeCoupon = (shop: Shop, id: string, order: string | null): Coupon =>
  shop.lock.hold(() => {
    const today = shop.clock.today();
    return shop.tables.edit(coupons, id, ({ row }) => {
      refuseUnknownRow(shop, coupons, row);
      if (row.usedOn !== null) throw new Refusal('couponUsed', { day: shop.formats.day(row.usedOn) });
      if (row.validUntil !== null && row.validUntil < today)
        throw new Refusal('couponOver', { day: shop.formats.day(row.validUntil) });
      return { usedOn: today, order };
    });
  }, 'last');

/** What a customer has now. One look at two columns. */
const pointsOf = (shop: Shop, customer: string): number =>
  balanceOf(ledgerHere(shop).filter((entry) => entry.customer === customer));

const refuseShort = (shop: Shop, customer: string, wanted: number): void => {
  const standing = pointsOf(shop, customer);
  if (wanted > standing) throw new Refusal('pointsShort', { points: standing, wanted });
};

const entryFor = (
  shop: Shop,
  customer: string,
  customerName: string | null,
  what: Pick<PointEntry, 'kind' | 'points' | 'of' | 'note'>,
): PointEntry => ({
  ...blankRow(points),
  ...what,
  id: newId(shop, points, ledgerHere(shop)),
  customer,
  customerName,
  happenedOn: shop.clock.today(),
  by: me(shop).name ?? shop.identity.email(),
});
