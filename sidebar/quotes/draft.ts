import type { OfferedLine } from '../../src/domain/sales/quoteTotals.ts';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { ask } from '../ask.ts';
import type { Begun, QuoteShown } from './begun.ts';

export const headFields = [
  'number',
  'opportunity',
  'contact',
  'owner',
  'validUntil',
  'currency',
  'rate',
  'priceList',
  'discount',
  'terms',
  'note',
] as const;
export type HeadField = (typeof headFields)[number];

export const lineFields = ['product', 'description', 'quantity', 'price', 'discount', 'taxRate'] as const;
export type LineField = (typeof lineFields)[number];

/** A line as it is typed; shares in percent. */
export interface LineDraft extends Readonly<Record<LineField, string>> {
  /** Tells it from the others on the page. */
  readonly key: number;
  readonly id: string | null;
  readonly seen: FormValues;
  /** Whether the price came from a price list and was not typed over. */
  readonly listed: boolean;
}

/** What the customer's level brings to a new quote, as fields hold it; blank where it brings none. */
export interface Proposal {
  readonly level: string;
  readonly priceList: string;
  readonly discount: string;
}

/** A quote as it is typed. */
export interface Draft {
  readonly id: string | null;
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** Who the contact is, before the list of the customer's people has come. */
  readonly contactName: string | null;
  readonly head: Readonly<Record<HeadField, string>>;
  readonly seen: FormValues;
  readonly lines: readonly LineDraft[];
  readonly gone: readonly { readonly id: string; readonly seen: FormValues }[];
  /** What was put into fields that were blank. */
  readonly proposed?: Proposal | null;
}

const shares: ReadonlySet<string> = new Set(['discount', 'taxRate']);
const numbers: ReadonlySet<string> = new Set(['quantity', 'price', 'rate', ...shares]);

/** What stands in a cell, as a person types it. */
const typed = (name: string, value: FormValues[string]): string => {
  if (value === null || value === undefined) return '';
  return shares.has(name) ? String(Number((Number(value) * 100).toPrecision(12))) : String(value);
};

/** What was typed, as its cell holds it; what is no number goes as it is, for the server to refuse. */
const heldOf = (name: string, text: string): string | number | null => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!numbers.has(name)) return trimmed;
  const n = numberOf(trimmed);
  if (n === null) return trimmed;
  return shares.has(name) ? Number((n / 100).toPrecision(12)) : n;
};

/** `1,234.5` and `12,5` alike: a comma parts thousands where three digits follow it each time. */
export const numberOf = (text: string): number | null => {
  const tight = text.normalize('NFKC').replace(/[\s%]/g, '');
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(tight)
    ? tight.replace(/,/g, '')
    : tight.replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
};

let keys = 0;
export const blankLine = (): LineDraft => ({
  key: ++keys,
  id: null,
  seen: {},
  listed: true,
  product: '',
  description: '',
  quantity: '1',
  price: '',
  discount: '',
  taxRate: '',
});

export const newDraft = ({ currency, me, team }: Begun): Draft => ({
  id: null,
  customer: null,
  contactName: null,
  head: {
    number: '',
    opportunity: '',
    contact: '',
    owner: me !== null && team.includes(me) ? me : '',
    validUntil: '',
    currency,
    rate: '',
    priceList: '',
    discount: '',
    terms: '',
    note: '',
  },
  seen: {},
  lines: [blankLine()],
  gone: [],
});

/** R94: the draft with what the level brings, in the fields that nobody filled. */
export const withProposal = (
  draft: Draft,
  found: { readonly level: string; readonly priceList: string | null; readonly discount: number | null },
): Draft => {
  const put = (name: 'priceList' | 'discount'): string =>
    draft.head[name].trim() === '' ? typed(name, found[name]) : '';
  const [priceList, discount] = [put('priceList'), put('discount')];
  if (priceList === '' && discount === '') return draft;
  const { head } = draft;
  return {
    ...draft,
    head: { ...head, priceList: priceList || head.priceList, discount: discount || head.discount },
    proposed: { level: found.level, priceList, discount },
  };
};

/** The draft without what was proposed and left as it was: it is for another customer. */
export const withoutProposal = ({ proposed, ...draft }: Draft): Draft => {
  if (!proposed) return draft;
  const left = (name: 'priceList' | 'discount'): string =>
    draft.head[name] === proposed[name] ? '' : draft.head[name];
  return { ...draft, head: { ...draft.head, priceList: left('priceList'), discount: left('discount') } };
};

/** A line as it stands. @param id Null where it is to become another one. */
export const lineDraft = (line: QuoteShown['lines'][number], id: string | null): LineDraft => {
  const seen: FormValues = Object.fromEntries(lineFields.map((name) => [name, line[name]]));
  const texts = Object.fromEntries(lineFields.map((name) => [name, typed(name, line[name])]));
  return {
    // Each field is one of `lineFields`.
    ...(texts as Record<LineField, string>),
    key: ++keys,
    id,
    seen: id === null ? {} : seen,
    listed: false,
  };
};

export const draftOf = ({ quote, lines }: QuoteShown): Draft => {
  const seen: FormValues = Object.fromEntries(headFields.map((name) => [name, quote[name]]));
  return {
    id: quote.id,
    customer: { id: quote.customer, name: quote.customerName ?? quote.customer },
    contactName: quote.contactName,
    // Each field is one of `headFields`.
    head: Object.fromEntries(headFields.map((name) => [name, typed(name, quote[name])])) as Draft['head'],
    seen,
    lines: lines.map((line) => lineDraft(line, line.id)),
    gone: [],
  };
};

/** What is sent: of the quote the fields that differ from what was shown, of the lines all that hold anything. */
export const savingOf = (draft: Draft): Parameters<typeof ask<'saveQuote'>>[1] => {
  const values = headFields
    .map((name) => [name, heldOf(name, draft.head[name])] as const)
    .filter(([name, value]) => (draft.seen[name] ?? null) !== value);
  return {
    id: draft.id,
    customer: draft.customer?.id ?? '',
    values: Object.fromEntries(values),
    seen: draft.seen,
    lines: draft.lines.filter(isFilled).map((line) => ({
      id: line.id,
      values: Object.fromEntries(lineFields.map((name) => [name, heldOf(name, line[name])])),
      seen: line.seen,
    })),
    gone: [...draft.gone],
  };
};

export const isFilled = (line: LineDraft): boolean =>
  line.id !== null || line.product !== '' || line.description.trim() !== '' || line.price.trim() !== '';

export const isChanged = (draft: Draft): boolean => {
  const { values, lines, gone } = savingOf(draft);
  const changed = lines.some(
    ({ id, values: now, seen }) =>
      id === null || lineFields.some((name) => now[name] !== (seen[name] ?? null)),
  );
  return (
    (draft.id !== null && Object.keys(values).length > 0) || changed || gone.length > 0 || draft.id === null
  );
};

/** The same typing over what stands now: what was a conflict is saved over it. */
export const rebased = (draft: Draft, now: QuoteShown): Draft => {
  const theirs = draftOf(now);
  const held = new Map(theirs.lines.map((line) => [line.id, line.seen]));
  return {
    ...draft,
    seen: theirs.seen,
    lines: draft.lines.map((line) => {
      const seen = line.id === null ? undefined : held.get(line.id);
      return seen ? { ...line, seen } : { ...line, id: null, seen: {} };
    }),
    gone: draft.gone.flatMap(({ id }) => {
      const seen = held.get(id);
      return seen ? [{ id, seen }] : [];
    }),
  };
};

/** What a line comes to is reckoned of these; what is no number counts as nothing. */
export const offeredOf = (line: LineDraft): OfferedLine => {
  const n = (name: 'quantity' | 'price' | 'discount' | 'taxRate'): number | null => {
    const value = heldOf(name, line[name]);
    return typeof value === 'number' ? value : null;
  };
  const share = (name: 'discount' | 'taxRate'): number | null => {
    const value = n(name);
    return value === null ? null : Math.min(1, Math.max(0, value));
  };
  return {
    quantity: n('quantity'),
    price: n('price'),
    discount: share('discount'),
    taxRate: share('taxRate'),
  };
};

export const discountOf = ({ head }: Draft): number | null => {
  const value = heldOf('discount', head.discount);
  return typeof value === 'number' ? Math.min(1, Math.max(0, value)) : null;
};
