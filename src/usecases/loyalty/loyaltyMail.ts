import { addDays } from '../../domain/days.ts';
import { expired } from '../../domain/loyalty/ledger.ts';
import { levelReached } from '../../domain/loyalty/level.ts';
import type { Draft } from '../../domain/mail/draft.ts';
import type { Shop } from '../../ports.ts';
import { coupons } from '../../schema/tables/coupons.ts';
import { customers } from '../../schema/tables/customers.ts';
import { levels } from '../../schema/tables/levels.ts';
import { points } from '../../schema/tables/points.ts';
import { queueMail } from '../mail/queueMail.ts';
import { ledgersHere } from './ledgerHere.ts';
import { type LoyaltyMail, loyaltyTemplate } from './loyaltyTemplates.ts';

/** How many days ahead one hears of points that will be over. */
const ahead = 14;
/** How far back one looks, days: what no run found is caught up, what is older is past. */
const back = 60;

/** Something to write of: `occasion` tells it from the next of the same customer. */
interface News {
  readonly customer: string;
  readonly mail: LoyaltyMail;
  readonly occasion: string;
  readonly data: Readonly<Record<string, string>>;
}

/**
 * R93–R95: tells members of points that will be over, once for each last day; of a level they rose to, once a level and
 * year; of a coupon for a birthday, holiday or event, once. Nothing where points are off.
 * @returns how many were queued.
 */
export const loyaltyMail = (shop: Shop): number => {
  if (!shop.settings.read().loyaltyOn) return 0;
  const news = [...ofPoints(shop), ...ofCoupons(shop)];
  if (news.length === 0) return 0;
  const whom = new Map(
    shop.tables.columns(customers, ['name', 'email', 'language']).map((row) => [row.id, row] as const),
  );
  return shop.lock.hold(() => {
    const drafts = news.flatMap(({ customer, mail, occasion, data }): Draft[] => {
      const { id, name, email, language } = whom.get(customer) ?? {};
      const template = id && email ? loyaltyTemplate(shop, mail, language ?? null) : null;
      if (!id || !name || !email || !template) return [];
      return [
        {
          rule: 'loyalty',
          whom: id,
          occasion,
          to: email,
          name,
          customer: { id, name },
          template: { id: template.id, name: template.name },
          data,
        },
      ];
    });
    return queueMail(shop, drafts).length;
  });
};

const ofPoints = (shop: Shop): readonly News[] => {
  if (!shop.tables.has(points)) return [];
  const today = shop.clock.today();
  const { pointsLast } = shop.settings.read();
  const ranks = shop.tables.read(levels).rows;
  return [...ledgersHere(shop)].flatMap(([customer, entries]): News[] => {
    const last = expired(entries, addDays(today, ahead + 1), pointsLast)
      .map(({ earnedOn }) => addDays(earnedOn, pointsLast))
      .filter((day) => day >= today);
    const over = [...new Set(last)].map(
      (day): News => ({ customer, mail: 'expiring', occasion: `expiring ${day}`, data: { expires: day } }),
    );
    const reached = levelReached(ranks, entries, today, back);
    if (reached === null) return over;
    const { id } = reached.level;
    const occasion = `level ${id} ${reached.on.slice(0, 4)}`;
    return [...over, { customer, mail: 'level', occasion, data: { level: id } }];
  });
};

const told: ReadonlySet<string | null> = new Set(['birthday', 'holiday', 'event']);

const ofCoupons = (shop: Shop): readonly News[] => {
  if (!shop.tables.has(coupons)) return [];
  const since = addDays(shop.clock.today(), -back);
  return shop.tables
    .read(coupons)
    .rows.filter(
      ({ reason, givenOn, usedOn }) => told.has(reason) && usedOn === null && (givenOn ?? '') > since,
    )
    .map(({ id, customer }) => ({
      customer,
      mail: 'coupon',
      occasion: `coupon ${id}`,
      data: { coupon: id },
    }));
};
