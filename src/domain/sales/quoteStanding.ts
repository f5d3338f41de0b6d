import type { Day } from '../../schema/day.ts';
import type { Quote } from '../../schema/tables/quotes.ts';

/** Which quotes a list shows. */
export const quoteViews = ['open', 'mine', 'expiring', 'expired', 'all'] as const;
export type QuoteView = (typeof quoteViews)[number];

type Dated = Pick<Quote, 'status' | 'validUntil'>;

/** How a quote stands on a day: that one has expired is never stored, it follows from the day. */
export type QuoteStanding = Quote['status'] | 'expired';

/** The last day of validity still counts. */
export const standingOf = ({ status, validUntil }: Dated, today: Day): QuoteStanding =>
  status === 'sent' && validUntil !== null && validUntil < today ? 'expired' : status;

/** A quote may be changed until it was sent. */
export const isEditable = ({ status }: Pick<Quote, 'status'>): boolean =>
  status === 'draft' || status === 'waiting' || status === 'approved';

/**
 * Whether a list shows the quote.
 * @param soon A quote that was sent and is valid until a day up to this one is about to expire.
 */
export const isShown = (
  quote: Dated & Pick<Quote, 'owner'>,
  view: QuoteView,
  me: string | null,
  today: Day,
  soon: Day,
): boolean => {
  const standing = standingOf(quote, today);
  const open = isEditable(quote) || standing === 'sent';
  if (view === 'mine') return open && quote.owner === me;
  if (view === 'expiring')
    return standing === 'sent' && quote.validUntil !== null && quote.validUntil <= soon;
  if (view === 'expired') return standing === 'expired';
  return view === 'all' || open;
};
