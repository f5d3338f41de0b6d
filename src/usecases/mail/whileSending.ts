import type { Shop } from '../../ports.ts';

/** How long what was read of everybody counts while a run sends, ms. */
const freshFor = 20_000;

/** What `look` finds, for many messages in a row: it looks again after a while. */
export const whileSending = <T>(look: (shop: Shop) => T): ((shop: Shop) => T) => {
  const looks = new WeakMap<Shop, { readonly at: number; readonly found: T }>();
  return (shop) => {
    // Of one execution `now` is one moment.
    const now = shop.clock.elapsed();
    const known = looks.get(shop);
    if (known && now - known.at < freshFor) return known.found;
    const found = look(shop);
    looks.set(shop, { at: now, found });
    return found;
  };
};
