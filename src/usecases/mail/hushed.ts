import { addDays } from '../../domain/days.ts';
import type { Shop } from '../../ports.ts';
import { cases } from '../../schema/tables/cases.ts';

/**
 * Customers who get no mail but what belongs to their complaint: one of theirs is unresolved, or was opened within the
 * quiet days. Four columns in one look; no call where the business has no cases.
 */
export const hushedCustomers = (shop: Shop): ReadonlySet<string> => {
  if (!shop.tables.has(cases)) return new Set();
  const since = addDays(shop.clock.today(), -shop.settings.read().hushDays);
  return new Set(
    shop.tables
      .columns(cases, ['customer', 'kind', 'openedAt', 'resolvedAt'])
      .filter(
        ({ kind, openedAt, resolvedAt }) =>
          kind === 'complaint' &&
          (resolvedAt === null || (openedAt !== null && openedAt.slice(0, 10) > since)),
      )
      .map(({ customer }) => customer),
  );
};
