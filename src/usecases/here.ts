import type { Shop } from '../ports.ts';
import type { Day } from '../schema/day.ts';
import { type Me, me, teamNames } from './me.ts';

/** What a page knows of the place it is in, and asks for again when it has been open for long. */
export interface Here extends Me {
  readonly today: Day;
  /** Names that forms offer as owners. */
  readonly team: readonly string[];
}

export const here = (shop: Shop): Here => ({
  ...me(shop),
  today: shop.clock.today(),
  team: teamNames(shop),
});
