import { addDays } from '../../domain/days.ts';
import { balanceOf, expired } from '../../domain/loyalty/ledger.ts';
import { earnedInYear, levelOf } from '../../domain/loyalty/level.ts';
import type { Shop } from '../../ports.ts';
import { isDay } from '../../schema/day.ts';
import { type Coupon, coupons } from '../../schema/tables/coupons.ts';
import { levels } from '../../schema/tables/levels.ts';
import type { Composer } from '../mail/composers.ts';
import { writeLetter } from '../mail/writeLetter.ts';
import { type Booked, freshLedgers } from './ledgerHere.ts';

type Filled = Readonly<Record<string, string>>;

/** Writes a mail of loyalty, if what it tells still holds: the points stand, the level is theirs, the coupon is unused. */
export const composeLoyalty: Composer = (shop, message, data) => {
  if (!shop.settings.read().loyaltyOn) return { cancel: 'nothing' };
  const entries = freshLedgers(shop).get(message.customer ?? '') ?? [];
  const places =
    data.coupon !== undefined
      ? ofCoupon(shop, data.coupon)
      : data.level !== undefined
        ? ofLevel(shop, entries, data.level)
        : ofExpiring(shop, entries, data.expires ?? '');
  if (places === null) return { cancel: 'nothing' };
  const balance = shop.formats.count(balanceOf(entries));
  return writeLetter(shop, message, { 'loyalty.balance': balance, ...places });
};

const ofExpiring = (shop: Shop, entries: readonly Booked[], day: string): Filled | null => {
  if (!isDay(day) || day < shop.clock.today()) return null;
  const { pointsLast } = shop.settings.read();
  const left = expired(entries, addDays(day, 1), pointsLast)
    .filter(({ earnedOn }) => addDays(earnedOn, pointsLast) === day)
    .reduce((sum, lot) => sum + lot.left, 0);
  return left === 0
    ? null
    : { 'loyalty.points': shop.formats.count(left), 'loyalty.until': shop.formats.day(day) };
};

const ofLevel = (shop: Shop, entries: readonly Booked[], id: string): Filled | null => {
  const level = levelOf(shop.tables.read(levels).rows, earnedInYear(entries, shop.clock.today()));
  return level?.id !== id
    ? null
    : {
        'loyalty.level': level.name,
        'loyalty.benefits': level.benefits ?? '',
        'loyalty.discount': level.discount ? percent(shop, level.discount) : '',
      };
};

const ofCoupon = (shop: Shop, id: string): Filled | null => {
  const row = shop.tables.find(coupons, id)?.row;
  if (!row || row.usedOn !== null) return null;
  if (row.validUntil !== null && row.validUntil < shop.clock.today()) return null;
  return {
    'loyalty.code': row.code,
    'loyalty.worth': worthOf(shop, row),
    'loyalty.until': row.validUntil === null ? '' : shop.formats.day(row.validUntil),
    'loyalty.occasion': row.note ?? '',
  };
};

const worthOf = (shop: Shop, { discount, amount }: Coupon): string =>
  discount ? percent(shop, discount) : amount === null ? '' : shop.formats.money(amount);

const percent = (shop: Shop, share: number): string =>
  `${shop.formats.count(Number((share * 100).toPrecision(12)))}%`;
