import { useMemo, useState } from 'preact/hooks';
import { listPrice } from '../../src/domain/sales/listPrice.ts';
import { minorDigits } from '../../src/domain/sales/money.ts';
import { type QuoteTotals, quoteTotals } from '../../src/domain/sales/quoteTotals.ts';
import type { Day } from '../../src/schema/day.ts';
import { type Begun, useBegun } from './begun.ts';
import {
  blankLine,
  type Draft,
  discountOf,
  type HeadField,
  isFilled,
  type LineDraft,
  type LineField,
  numberOf,
  offeredOf,
  withoutProposal,
  withProposal,
} from './draft.ts';

export interface Editing {
  readonly draft: Draft;
  readonly totals: QuoteTotals | null;
  readonly replace: (draft: Draft) => void;
  readonly setCustomer: (customer: Draft['customer']) => void;
  /** Puts in what the customer's level brings. */
  readonly propose: (customer: string, found: Parameters<typeof withProposal>[1]) => void;
  readonly setHead: (name: HeadField, text: string) => void;
  readonly setLine: (key: number, name: LineField, text: string) => void;
  readonly add: () => void;
  /** Puts lines behind those that hold anything. */
  readonly append: (lines: readonly LineDraft[]) => void;
  readonly remove: (key: number) => void;
}

/** A quote as it is typed, with prices from the price list as long as nobody types others over them. */
export const useEditor = (first: Draft): Editing => {
  const begun = useBegun();
  const [draft, replace] = useState(first);
  const { currency } = draft.head;
  const totals = useMemo(
    () => quoteTotals(draft.lines.map(offeredOf), discountOf(draft), minorDigits(currency)),
    [draft],
  );
  const setLine = (key: number, name: LineField, text: string): void =>
    replace((before) => ({
      ...before,
      lines: before.lines.map((line) => {
        if (line.key !== key) return line;
        const changed = { ...line, [name]: text, ...(name === 'price' && { listed: false }) };
        return name === 'product' || name === 'quantity' ? priced(begun, before, changed) : changed;
      }),
    }));
  return {
    draft,
    totals,
    replace,
    setLine,
    setCustomer: (customer) =>
      replace((before) => {
        const { head, ...after } = repriced(begun, before, withoutProposal(before));
        return { ...after, customer, head: { ...head, opportunity: '' } };
      }),
    propose: (customer, found) =>
      replace((before) =>
        before.customer?.id === customer && before.id === null
          ? repriced(begun, before, withProposal(before, found))
          : before,
      ),
    setHead: (name, text) =>
      replace((before) => {
        const after = { ...before, head: { ...before.head, [name]: text } };
        return repriced(begun, before, after);
      }),
    add: () => replace((before) => ({ ...before, lines: [...before.lines, blankLine()] })),
    append: (lines) =>
      replace((before) =>
        lines.length === 0 ? before : { ...before, lines: [...before.lines.filter(isFilled), ...lines] },
      ),
    remove: (key) =>
      replace((before) => ({
        ...before,
        lines: before.lines.filter((line) => line.key !== key),
        gone: [
          ...before.gone,
          ...before.lines.flatMap(({ key: own, id, seen }) =>
            own === key && id !== null ? [{ id, seen }] : [],
          ),
        ],
      })),
  };
};

/** The lines get the prices of the list and currency that are chosen now. */
const repriced = (begun: Begun, before: Draft, after: Draft): Draft =>
  after.head.priceList === before.head.priceList && after.head.currency === before.head.currency
    ? after
    : { ...after, lines: after.lines.map((line) => priced(begun, after, line)) };

const priced = (begun: Begun, { head }: Draft, line: LineDraft): LineDraft => {
  if (!line.listed || line.product === '') return line;
  const found = listPrice(
    begun.prices,
    begun.products,
    {
      product: line.product,
      list: head.priceList || null,
      currency: head.currency,
      // The server's today is a day.
      day: begun.today as Day,
      quantity: numberOf(line.quantity) ?? 1,
    },
    begun.currency,
  );
  if (found === null) return { ...line, price: '' };
  const { taxRate } = found;
  return {
    ...line,
    price: String(found.price),
    ...(taxRate !== null && { taxRate: String(Number((taxRate * 100).toPrecision(12))) }),
  };
};
