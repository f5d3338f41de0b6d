import {
  askedOn,
  byAskedDay,
  dueFollowUps,
  followUpsOf,
  openFollowUps,
} from '../domain/followups/dueFollowUps.ts';
import type { Shop } from '../ports.ts';
import type { Day } from '../schema/day.ts';
import { customers } from '../schema/tables/customers.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { type FollowUpItem, followUpItem, type Reach } from './followUpItem.ts';
import { ofKnown } from './mayKnow.ts';
import { me } from './me.ts';

export { type FollowUpItem, followUpItem } from './followUpItem.ts';

export interface Today {
  readonly today: Day;
  readonly whose: 'mine' | 'everybody';
  /** Due, slipping and overdue, longest due first, one line a customer and subject; at most `longestList`. */
  readonly due: readonly FollowUpItem[];
  readonly total: number;
  /** The next one after today, shown where nothing is due. */
  readonly next: FollowUpItem | null;
}

/** Most follow-ups that a panel lists; the rest is told by number. */
const longestList = 100;

/**
 * What is to be done today. Without `whose`, one sees one's own, and someone whom the team does not list sees
 * everybody's.
 */
export const todayOf = (shop: Shop, whose?: 'mine' | 'everybody'): Today => {
  const today = shop.clock.today();
  const { name } = me(shop);
  const chosen = whose ?? (name === null ? 'everybody' : 'mine');
  const all = shop.tables.read(followUps).rows;
  const concerned = ofKnown(shop, chosen === 'mine' ? followUpsOf(all, name) : all);
  const due = dueFollowUps(concerned, today);
  const reach = due.length > 0 ? reachOf(shop) : null;
  const next = nextAfter(concerned, today);
  return {
    today,
    whose: chosen,
    due: due.slice(0, longestList).map((one) => followUpItem(one, today, reach?.(one.customer))),
    total: due.length,
    next: next ? followUpItem(next, today) : null,
  };
};

const nextAfter = (all: readonly FollowUp[], today: Day): FollowUp | undefined =>
  openFollowUps(all)
    .filter((one) => askedOn(one) > today)
    .sort(byAskedDay)[0];

/** Phone and e-mail by customer, of two columns of the register. Unknown where its tab is gone: the list goes on. */
export const reachOf = (shop: Shop): ((customer: string) => Reach | undefined) => {
  if (!shop.tables.has(customers)) return () => undefined;
  const known = new Map(
    shop.tables.columns(customers, ['phone', 'email']).map(({ id, phone, email }) => [id, { phone, email }]),
  );
  return (customer) => known.get(customer);
};
