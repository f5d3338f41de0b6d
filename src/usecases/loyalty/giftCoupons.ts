import { birthdaysFrom } from '../../domain/birthdays.ts';
import { addDays } from '../../domain/days.ts';
import type { Shop } from '../../ports.ts';
import { type Coupon, coupons } from '../../schema/tables/coupons.ts';
import { customers } from '../../schema/tables/customers.ts';
import { freshCoupons, type Worth } from './coupons.ts';
import { membersHere } from './members.ts';

/**
 * R95: a coupon for whoever has a birthday today or had one within the week, as where no hour ran; once a year. Again it
 * gives nothing.
 * @returns how many were given.
 */
export const giveBirthdayCoupons = (shop: Shop): number => {
  const { loyaltyOn, birthdayCoupon } = shop.settings.read();
  if (!loyaltyOn || birthdayCoupon === 0) return 0;
  const today = shop.clock.today();
  const year = today.slice(0, 4);
  const birthday = birthdaysFrom(addDays(today, -6), 7);
  const born = shop.tables
    .columns(customers, ['name', 'bornOn'])
    .filter(({ bornOn }) => bornOn !== null && birthday(bornOn)?.startsWith(year));
  if (born.length === 0) return 0;
  return give(
    shop,
    born.map(({ id, name }) => ({ customer: id, customerName: name })),
    { discount: birthdayCoupon / 100, amount: null },
    'birthday',
    null,
    ({ givenOn }) => givenOn?.startsWith(year) ?? false,
  );
};

/**
 * R95: a coupon for each member of a level, for a holiday or an event; whoever got one for the same today gets no second.
 * @returns how many were given.
 */
export const giveToLevel = (
  shop: Shop,
  level: string,
  worth: Worth,
  reason: 'holiday' | 'event',
  note: string,
): number => {
  const today = shop.clock.today();
  const members = membersHere(shop).filter((member) => member.level === level);
  const whose = members.map(({ customer, name }) => ({ customer, customerName: name }));
  return give(shop, whose, worth, reason, note, (one) => one.givenOn === today && one.note === note);
};

const give = (
  shop: Shop,
  members: readonly Pick<Coupon, 'customer' | 'customerName'>[],
  worth: Worth,
  reason: 'birthday' | 'holiday' | 'event',
  note: string | null,
  isSame: (coupon: Coupon) => boolean,
): number =>
  shop.lock.hold(() => {
    const had = new Set(
      shop.tables
        .read(coupons)
        .rows.filter((coupon) => coupon.reason === reason && isSame(coupon))
        .map(({ customer }) => customer),
    );
    const fresh = members.filter(({ customer }) => !had.has(customer));
    if (fresh.length === 0) return 0;
    shop.tables.insert(
      coupons,
      freshCoupons(
        shop,
        fresh.map((member) => ({ ...member, ...worth, reason, cost: null, note })),
      ),
    );
    return fresh.length;
  });
