import type { Shop } from '../ports.ts';
import type { Day } from '../schema/day.ts';
import { type Me, me, teamDepartments, teamNames } from './me.ts';

/** What a page knows of the place it is in, and asks for again when it has been open for long. */
export interface Here extends Me {
  readonly today: Day;
  /** Names that forms offer as owners. */
  readonly team: readonly string[];
  /** R50: department by name of a member: a card shows its owner's, a search filters by it. */
  readonly departments: Readonly<Record<string, string>>;
}

export const here = (shop: Shop): Here => ({
  ...me(shop),
  today: shop.clock.today(),
  team: teamNames(shop),
  departments: teamDepartments(shop),
});
