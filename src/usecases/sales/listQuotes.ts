import { addDays } from '../../domain/days.ts';
import { isShown, type QuoteStanding, type QuoteView, standingOf } from '../../domain/sales/quoteStanding.ts';
import { textOrder } from '../../domain/textOrder.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { quotes } from '../../schema/tables/quotes.ts';
import { ofKnown } from '../mayKnow.ts';
import { me } from '../me.ts';

/** A quote in one line. */
export interface QuoteItem {
  readonly id: string;
  readonly number: string | null;
  readonly edition: number | null;
  readonly customer: string;
  readonly customerName: string | null;
  readonly owner: string | null;
  readonly standing: QuoteStanding;
  readonly validUntil: Day | null;
  readonly currency: string | null;
  readonly total: number | null;
}

export interface QuoteList {
  /** The latest first, at most `longest`. */
  readonly quotes: readonly QuoteItem[];
  readonly count: number;
}

/** Quotes valid for no more days than this are about to expire. */
const soonDays = 7;
const longest = 200;

/** The quotes of a view; former versions are shown where all are. @param customer Of this customer only. */
export const listQuotes = (shop: Shop, view: QuoteView, customer: string | null): QuoteList => {
  const today = shop.clock.today();
  const soon = addDays(today, soonDays);
  const { name } = me(shop);
  const found = ofKnown(shop, shop.tables.read(quotes).rows)
    .filter((one) => customer === null || one.customer === customer)
    .filter((one) => isShown(one, view, name, today, soon));
  const sorted = [...found].sort(
    (a, b) => textOrder(b.number, a.number) || (b.edition ?? 1) - (a.edition ?? 1),
  );
  return {
    quotes: sorted
      .slice(0, longest)
      .map(
        ({
          id,
          number,
          edition,
          customer: of,
          customerName,
          owner,
          validUntil,
          currency,
          total,
          ...one
        }) => ({
          id,
          number,
          edition,
          customer: of,
          customerName,
          owner,
          standing: standingOf({ ...one, validUntil }, today),
          validUntil,
          currency,
          total,
        }),
      ),
    count: found.length,
  };
};
