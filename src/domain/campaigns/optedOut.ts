import type { Consent } from '../../schema/tables/consents.ts';

/** How a campaign reaches people. */
export type Way = 'email' | 'phone';

type Said = Pick<Consent, 'customer' | 'channel' | 'purpose' | 'given' | 'happenedOn'>;

/**
 * R15: the customers who want no marketing by this way: of all that was said of it or of every way, and of marketing or
 * everything, the latest counts; of one day what stands lower.
 */
export const optedOut = (history: readonly Said[], way: Way): ReadonlySet<string> => {
  const last = new Map<string, Said>();
  for (const one of history) {
    const concerns =
      (one.channel === way || one.channel === 'all') &&
      (one.purpose === 'marketing' || one.purpose === 'all');
    const known = last.get(one.customer);
    if (concerns && (!known || known.happenedOn <= one.happenedOn)) last.set(one.customer, one);
  }
  return new Set(
    [...last.values()].filter(({ given }) => given === 'withdrawn').map(({ customer }) => customer),
  );
};
