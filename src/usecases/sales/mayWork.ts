import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { Opportunity } from '../../schema/tables/opportunities.ts';
import { actorHere, roleHere } from '../roleHere.ts';

type Worked = Pick<Opportunity, 'owner' | 'team'>;

/**
 * Which opportunities who acts may know of and move: all; or, where the business keeps salespeople to their own, those
 * of hers, those on whose team she is, and those of nobody (R53).
 */
export const mayWork = (shop: Shop): ((one: Worked) => boolean) => {
  if (worksOnAll(shop)) return () => true;
  const { name } = actorHere(shop);
  return ({ owner, team }) =>
    owner === null || owner === name || (name !== null && names(team).includes(name));
};

/** Whether who acts may work on every opportunity, whosever it is. */
export const worksOnAll = (shop: Shop): boolean =>
  roleHere(shop) !== 'salesperson' || actorHere(shop).salesSeeAll;

/** @throws Refusal `rowGone` where who acts may not know of it: as if there were none. */
export const refuseNotTheirs = (shop: Shop, one: Worked): void => {
  if (!mayWork(shop)(one)) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Opportunities') });
};

/** Who else is on it: names parted by commas of any writing. */
export const names = (team: string | null): readonly string[] =>
  (team ?? '')
    .split(/[,;，、；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
