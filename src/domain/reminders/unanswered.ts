import type { Instant } from '../../schema/day.ts';

/** What is asked of a case: a row of its table has more. */
export interface Waiting {
  readonly id: string;
  readonly customerName: string | null;
  readonly kind: string | null;
  readonly owner: string | null;
  readonly subject: string | null;
  readonly openedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly resolvedAt: Instant | null;
}

const dayLong = 86_400_000;

/** R87: the complaints that nobody has answered for so many whole days or more, longest waiting first. */
export const unanswered = (
  cases: readonly Waiting[],
  now: Instant,
  days: number,
): readonly (Waiting & { readonly days: number })[] =>
  cases
    .filter(
      ({ kind, openedAt, answeredAt, resolvedAt }) =>
        kind === 'complaint' && openedAt !== null && answeredAt === null && resolvedAt === null,
    )
    .map((one) => ({
      ...one,
      days: Math.floor((Date.parse(now) - Date.parse(one.openedAt ?? now)) / dayLong),
    }))
    .filter((one) => one.days >= days)
    .sort((a, b) => b.days - a.days);
