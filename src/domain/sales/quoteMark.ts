import type { Line } from '../../schema/tables/lines.ts';
import type { Quote } from '../../schema/tables/quotes.ts';
import { fingerprint } from '../fingerprint.ts';

const ofQuote = [
  'customer',
  'contact',
  'number',
  'edition',
  'validUntil',
  'currency',
  'discount',
  'terms',
] as const;
const ofLine = ['product', 'description', 'quantity', 'price', 'discount', 'taxRate'] as const;

/** A mark of exactly what the customer is offered: it changes with any of it, and with the order of the lines. */
export const quoteMark = (quote: Quote, lines: readonly Line[]): string =>
  fingerprint(
    JSON.stringify([
      ofQuote.map((name) => quote[name]),
      lines.map((line) => ofLine.map((name) => line[name])),
    ]),
  );
