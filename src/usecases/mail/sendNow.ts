import type { Shop } from '../../ports.ts';
import { sendDue } from './sendDue.ts';

/** Sends these messages at once, and no others, for a page that waits for nothing else; the rest is the hourly run's. */
export const sendNow = (shop: Shop, ids: readonly string[]): number =>
  ids.length === 0 ? 0 : sendDue(shop, undefined, new Set(ids));
