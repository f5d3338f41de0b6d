import type { Shop } from '../../ports.ts';
import { me } from '../me.ts';

/** As whom whoever acts scores: the name in the team list, else the address. */
export const scorer = (shop: Shop): string => me(shop).name ?? shop.identity.email() ?? '';
