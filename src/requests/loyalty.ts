import * as z from 'zod/mini';
import { leaders, workers } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { formOf } from '../schema/derive/forms.ts';
import { coupons } from '../schema/tables/coupons.ts';
import { levels } from '../schema/tables/levels.ts';
import { points } from '../schema/tables/points.ts';
import { findCustomer } from '../usecases/findCustomer.ts';
import { keepRow } from '../usecases/keepRow.ts';
import { enterPoints, redeemPoints, takeCoupon } from '../usecases/loyalty/coupons.ts';
import { earnPoints } from '../usecases/loyalty/earnPoints.ts';
import { giveToLevel } from '../usecases/loyalty/giftCoupons.ts';
import { switchLoyalty } from '../usecases/loyalty/loyaltySince.ts';
import { memberPrices } from '../usecases/loyalty/memberPrices.ts';
import { membersHere } from '../usecases/loyalty/members.ts';
import { showLoyalty } from '../usecases/loyalty/showLoyalty.ts';
import { ofKnown } from '../usecases/mayKnow.ts';
import { roleHere } from '../usecases/roleHere.ts';
import { rowInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const count = () => z.int().check(z.gte(1), z.lte(10_000_000));
const note = () => z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));

const worth = () => ({
  discount: z.nullable(z.number().check(z.gt(0), z.lte(1))),
  amount: z.nullable(z.number().check(z.gt(0))),
});

const lists = (shop: Shop) => ({
  on: shop.settings.read().loyaltyOn,
  mayLead: leaders.includes(roleHere(shop)),
  members: membersHere(shop),
  coupons: ofKnown(shop, shop.tables.read(coupons).rows),
  levels: shop.tables.read(levels).rows,
});

/** R93–R95: the page Loyalty. */
export const loyaltyRequests = {
  startLoyalty: request(workers, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(shop, /^(loyalty|Points|Levels|Coupons)\.|^sidebar\.noAnswer$/),
    currency: shop.settings.read().currency,
    form: formOf(levels),
    lists: lists(shop),
  })),
  loyaltyLists: request(workers, nothing, lists),
  /** One member's ledger, the latest first. */
  pointsOf: request(
    workers,
    () => z.object({ customer: z.string() }),
    (shop, { customer }) => {
      findCustomer(shop, customer);
      return shop.tables
        .read(points)
        .rows.filter((entry) => entry.customer === customer)
        .reverse()
        .slice(0, 200);
    },
  ),
  /** R94: asked by the page of quotes. */
  memberPrices: request(
    workers,
    () => z.object({ customer: z.string() }),
    (shop, { customer }) => memberPrices(shop, customer),
  ),
  redeemPoints: request(
    workers,
    () =>
      z.object({
        customer: z.string(),
        cost: count(),
        ...worth(),
      }),
    (shop, { customer, cost, ...value }) => redeemPoints(shop, customer, cost, value),
  ),
  takeCoupon: request(
    workers,
    () => z.object({ id: z.string(), order: z.nullable(z.string().check(z.maxLength(200))) }),
    (shop, { id, order }) => takeCoupon(shop, id, order),
  ),
  enterPoints: request(
    leaders,
    () =>
      z.object({
        customer: z.string(),
        points: z.int().check(z.gte(-10_000_000), z.lte(10_000_000)),
        note: note(),
      }),
    (shop, { customer, points: change, note: why }) => enterPoints(shop, customer, change, why),
  ),
  giveToLevel: request(
    leaders,
    () =>
      z.object({
        level: z.string(),
        ...worth(),
        reason: z.enum(['holiday', 'event']),
        note: note(),
      }),
    (shop, { level, reason, note: why, ...value }) => giveToLevel(shop, level, value, reason, why),
  ),
  saveLevel: request(
    leaders,
    () => z.object(rowInput()),
    (shop, wanted) => keepRow(shop, levels, wanted),
  ),
  switchLoyalty: request(
    leaders,
    () => z.object({ on: z.boolean() }),
    (shop, { on }) => switchLoyalty(shop, on),
  ),
  /** Brings points in step now instead of tomorrow. */
  earnPoints: request(leaders, nothing, (shop) => earnPoints(shop)),
  /** R96: the tab of figures, made at the first time. */
  showLoyalty: request(leaders, nothing, showLoyalty),
} as const;
