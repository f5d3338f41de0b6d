import { holds } from '../../domain/holds.ts';
import { mergeEdit } from '../../domain/register/mergeEdit.ts';
import { nextNumber } from '../../domain/sales/nextNumber.ts';
import { isEditable } from '../../domain/sales/quoteStanding.ts';
import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import { type FieldProblem, Refusal } from '../../schema/refusal.ts';
import type { PatchOf } from '../../schema/table.ts';
import { type Customer, customers } from '../../schema/tables/customers.ts';
import type { Line } from '../../schema/tables/lines.ts';
import { type Quote, quotes } from '../../schema/tables/quotes.ts';
import { blankRow } from '../blankRow.ts';
import { withChosenNames } from '../chosenNames.ts';
import { carryOut } from '../intents.ts';
import { refuseUnknown } from '../mayKnow.ts';
import { me } from '../me.ts';
import { newId } from '../newIds.ts';
import { formOnly, readChanges } from '../readForm.ts';
import { currencyHere } from '../roleHere.ts';
import { changeOf, lineSteps, planLines } from './lineSteps.ts';
import {
  currencyOf,
  linesWhere,
  type QuoteShown,
  quoteFile,
  quoteHere,
  reckoned,
  shownOf,
} from './quoteHere.ts';
import { type LineToSave, lineFields, readLines } from './readLines.ts';

export interface QuoteToSave {
  /** Null for a new one. */
  readonly id: string | null;
  /** Of whom a new one is. */
  readonly customer: string;
  /** The fields that were changed, and what the page showed in them. */
  readonly values: FormValues;
  readonly seen: FormValues;
  /** Every line, in order. */
  readonly lines: readonly LineToSave[];
  /** Lines that were taken away, and what was seen of them. */
  readonly gone: readonly { readonly id: string; readonly seen: FormValues }[];
}

export type QuoteSaved =
  | { readonly status: 'saved'; readonly shown: QuoteShown }
  /** Somebody else changed these fields, or lines of these positions, since they were shown. Nothing was written. */
  | {
      readonly status: 'conflict';
      readonly shown: QuoteShown;
      readonly fields: readonly string[];
      readonly positions: readonly number[];
    };

/**
 * Makes a quote, or changes one that was not sent yet; one that waited for approval is a draft again.
 * @throws Refusal `invalid`, also where one in another currency names no rate; `rowGone`; `quoteState` for one that was sent.
 */
export const saveQuote = (shop: Shop, wanted: QuoteToSave): QuoteSaved =>
  shop.lock.hold(() => (wanted.id === null ? add(shop, wanted) : change(shop, wanted, wanted.id)), 'last');

/** The same one sent again, as by a second click, stands once. */
const add = (shop: Shop, wanted: QuoteToSave): QuoteSaved => {
  const values = readHead(shop, wanted.values);
  const read = readLines(shop, wanted.lines);
  const whom = customerOf(shop, wanted.customer);
  const all = shop.tables.read(quotes).rows;
  const twin = all.find((one) => one.customer === whom.id && one.status === 'draft' && one.edition === 1);
  if (
    twin &&
    holds(twin, values) &&
    sameLines(
      linesWhere(shop, (line) => line.quote === twin.id),
      read,
    )
  )
    return { status: 'saved', shown: quoteHere(shop, twin.id) };
  const number =
    values.number ??
    nextNumber(
      'Q',
      shop.clock.today(),
      all.map((one) => one.number),
    );
  refuseTaken(all, number, null);
  const id = newId(shop, quotes, all);
  const head: Quote = {
    ...blankRow(quotes),
    owner: me(shop).name,
    ...withChosenNames(shop, quotes, whom.id, values),
    id,
    number,
    edition: 1,
    customer: whom.id,
    customerName: whom.name,
    status: 'draft',
    currency: values.currency ?? currencyHere(shop),
  };
  const { after } = planLines(shop, [], wanted.lines, read, [], { quote: id, quoteName: number });
  return write(shop, null, [], head, after);
};

/** Whose it is to be, in one call. @throws Refusal `rowGone`, also where who acts may not know of the customer. */
const customerOf = (shop: Shop, id: string): Pick<Customer, 'id' | 'name'> => {
  const whom = shop.tables.columns(customers, ['name', 'owner']).find((one) => one.id === id);
  if (!whom) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Customers') });
  refuseUnknown(shop, whom);
  return whom;
};

const change = (shop: Shop, wanted: QuoteToSave, id: string): QuoteSaved => {
  const { quote, lines: standing } = quoteFile(shop, id);
  if (!isEditable(quote)) throw new Refusal('quoteState');
  const values = readHead(shop, wanted.values);
  const read = readLines(shop, wanted.lines);
  const merge = mergeEdit({ ...quote }, wanted.seen, formOnly(values));
  const owner = { quote: id, quoteName: quote.number };
  const plan = planLines(shop, standing, wanted.lines, read, wanted.gone, owner);
  if (merge.status === 'conflict' || plan.conflicts.length > 0) {
    const fields = merge.status === 'conflict' ? Object.keys(merge.now) : [];
    return { status: 'conflict', shown: quoteHere(shop, id), fields, positions: plan.conflicts };
  }
  // The patch holds some of the values just read.
  const patch = merge.patch as PatchOf<typeof quotes>;
  const all = shop.tables.read(quotes).rows;
  if (patch.number !== undefined) refuseTaken(all, patch.number, quote);
  const named = withChosenNames(shop, quotes, quote.customer, patch);
  return write(shop, quote, standing, { ...quote, ...named }, plan.after);
};

/** Reckons what it comes to, and writes it as one. */
const write = (
  shop: Shop,
  before: Quote | null,
  standing: readonly Line[],
  head: Quote,
  kept: readonly Line[],
): QuoteSaved => {
  const currency = currencyOf(shop, head);
  if (currency !== currencyHere(shop) && !head.rate) throw problem({ field: 'rate', code: 'required' });
  const { lines: each, whole } = reckoned(kept, head.discount, currency);
  const quoteName = head.number;
  const after = kept.map((line, at): Line => ({ ...line, quoteName, position: at + 1, ...each[at] }));
  const quote: Quote = { ...head, ...whole };
  const onLines = lineSteps(standing, after);
  if (before !== null && onLines.length + changeOf('Quotes', before, quote).length === 0)
    return { status: 'saved', shown: quoteHere(shop, quote.id) };
  // What was approved, or waited for it, was another quote.
  const drafted: Quote = { ...quote, status: 'draft' };
  const onQuote = before
    ? changeOf('Quotes', before, drafted)
    : [{ kind: 'insert', table: 'Quotes', rows: [{ ...drafted }] } as const];
  const all = shop.tables.read(quotes).rows;
  // A new quote stands for its lines, and changed lines for what the quote comes to.
  if (before === null) shop.audit.toldElsewhere('Lines', 'new rows');
  else if (onLines.length > 0) shop.audit.toldElsewhere('Quotes', ['net', 'tax', 'total']);
  carryOut(shop, 'sale', `${quote.number} ${quote.customerName ?? ''}`, [...onLines, ...onQuote]);
  return { status: 'saved', shown: shownOf(shop, { quote: drafted, lines: after }, all) };
};

const readHead = (shop: Shop, raw: FormValues): PatchOf<typeof quotes> => {
  const values = readChanges(shop, quotes, raw);
  if (values.currency == null) return values;
  const currency = values.currency.toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) throw problem({ field: 'currency', code: 'unknown' });
  return { ...values, currency };
};

/** Versions of one quote share its number; no others do. */
const refuseTaken = (all: readonly Quote[], number: string | null, own: Quote | null): void => {
  if (number === null) throw problem({ field: 'number', code: 'required' });
  const chained = (own?.edition ?? 1) > 1 && number !== own?.number;
  if (chained || all.some((one) => one.number === number && one.id !== own?.id && one.number !== own?.number))
    throw problem({ field: 'number', code: 'taken' });
};

const problem = (what: FieldProblem): Refusal => new Refusal('invalid', {}, [what]);

const sameLines = (
  standing: readonly Line[],
  read: readonly Pick<Line, (typeof lineFields)[number]>[],
): boolean =>
  standing.length === read.length &&
  standing.every((line, at) => lineFields.every((name) => line[name] === read[at]?.[name]));
