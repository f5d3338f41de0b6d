import { countable, fromMinor, minorDigits, toMinor } from '../../domain/sales/money.ts';
import { quoteMark } from '../../domain/sales/quoteMark.ts';
import { isEditable, type QuoteStanding, standingOf } from '../../domain/sales/quoteStanding.ts';
import { quoteTotals } from '../../domain/sales/quoteTotals.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Contract, contracts } from '../../schema/tables/contracts.ts';
import { type Line, lines } from '../../schema/tables/lines.ts';
import { type Quote, quotes } from '../../schema/tables/quotes.ts';
import { refuseUnknownId } from '../mayKnow.ts';
import { currencyHere } from '../roleHere.ts';
import type { ApprovalState } from './approvals.ts';
import { clearance } from './clearance.ts';

/** A quote with its lines, as they are printed. */
export interface QuoteFile {
  readonly quote: Quote;
  readonly lines: readonly Line[];
}

/** What the page shows of a quote. */
export interface QuoteShown extends QuoteFile {
  readonly standing: QuoteStanding;
  /** A mark of what is offered: what is sent is what was seen. */
  readonly mark: string;
  readonly approval: ApprovalState;
  /** All versions of it, the latest first. */
  readonly editions: readonly {
    readonly id: string;
    readonly edition: number;
    readonly standing: QuoteStanding;
  }[];
  /** The contract that came of it. */
  readonly contract: { readonly id: string; readonly number: string | null } | null;
}

/** A quote by its id. @throws Refusal `rowGone`, also where who acts may not know of its customer. */
export const quoteFile = (shop: Shop, id: string): QuoteFile => {
  const quote = shop.tables.read(quotes).rows.find((one) => one.id === id);
  if (!quote) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Quotes') });
  refuseUnknownId(shop, quote.customer, 'Quotes');
  return { quote, lines: linesWhere(shop, (line) => line.quote === id) };
};

/** In their order; those without a position last. */
export const linesWhere = (shop: Shop, where: (line: Line) => boolean): readonly Line[] =>
  shop.tables
    .read(lines)
    .rows.filter(where)
    .sort((a, b) => (a.position ?? 1e9) - (b.position ?? 1e9));

export const quoteHere = (shop: Shop, id: string): QuoteShown =>
  shownOf(shop, quoteFile(shop, id), shop.tables.read(quotes).rows);

/**
 * The same of a quote that was just written, without reading it again.
 * @param all Quotes as they stood before.
 * @param made The contract that has just come of it.
 */
export const shownOf = (
  shop: Shop,
  file: QuoteFile,
  all: readonly Quote[],
  made: Pick<Contract, 'id' | 'number'> | null = null,
): QuoteShown => {
  const { id, number } = file.quote;
  const today = shop.clock.today();
  const others = all.filter((one) => one.id !== id && one.number !== null && one.number === number);
  // Of one that can still be changed nothing has come.
  const standing = made === null && !isEditable(file.quote) ? shop.tables.read(contracts).rows : [];
  const contract = made ?? standing.find((one) => one.quote === id);
  return {
    ...file,
    standing: standingOf(file.quote, today),
    mark: quoteMark(file.quote, file.lines),
    approval: clearance(shop, file, 'look'),
    editions: [file.quote, ...others]
      .map((one) => ({ id: one.id, edition: one.edition ?? 1, standing: standingOf(one, today) }))
      .sort((a, b) => b.edition - a.edition),
    contract: contract ? { id: contract.id, number: contract.number } : null,
  };
};

/** What the cells of a quote and of its lines are to hold, of what is offered now. */
export const reckoned = (
  offered: readonly Pick<Line, 'quantity' | 'price' | 'discount' | 'taxRate'>[],
  discount: number | null,
  currency: string,
) => {
  const digits = minorDigits(currency);
  const totals = quoteTotals(offered, discount, digits);
  if (totals === null || !countable(totals.total))
    throw new Refusal('invalid', {}, [{ field: 'price', code: 'outOfRange', values: { min: 0, max: 1e12 } }]);
  const amount = (coins: number): number => fromMinor(coins, digits);
  return {
    lines: totals.lines.map(({ net, tax }) => ({ net: amount(net), tax: amount(tax) })),
    whole: { net: amount(totals.net), tax: amount(totals.tax), total: amount(totals.total) },
  };
};

/**
 * What a quote comes to in the business's currency, to its coin, by the rate that the quote names. Null where it is in
 * another currency and names none.
 */
export const worthHere = (shop: Shop, quote: Pick<Quote, 'currency' | 'rate' | 'total'>): number | null => {
  const home = currencyHere(shop);
  if (quote.total === null || currencyOf(shop, quote) === home) return quote.total;
  const digits = minorDigits(home);
  return quote.rate ? fromMinor(toMinor(quote.total * quote.rate, digits), digits) : null;
};

/** The currency of a quote: its own, or the business's. */
export const currencyOf = (shop: Shop, { currency }: Pick<Quote, 'currency'>): string =>
  (currency ?? currencyHere(shop)).toUpperCase();
