import type { Shop } from '../../ports.ts';
import { effectReviews } from '../../schema/tables/effectReviews.ts';
import { plans } from '../../schema/tables/plans.ts';
import { foundRow } from '../foundRow.ts';
import { keepRow } from '../keepRow.ts';

/** R109: makes the plan that takes over from a review, once. @throws Refusal `rowGone`. */
export const carryOver = (shop: Shop, id: string): void =>
  shop.lock.hold(() => {
    const all = shop.tables.read(plans).rows;
    if (all.some(({ basis }) => basis === id)) return;
    const { what, takeOver, plan } = foundRow(shop, effectReviews, id);
    const former = all.find((one) => one.id === plan);
    const name = shop.sheetSay('manage.server.next', { name: former?.name ?? what });
    keepRow(
      shop,
      plans,
      { id: null, values: { name, goal: takeOver ?? what, status: 'planned' }, seen: {} },
      { basis: id, owner: former?.owner ?? null, resources: former?.resources ?? null },
    );
  });
