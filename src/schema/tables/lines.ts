import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** What a quote offers, or an opportunity is about: a product, how many, at what price. */
export const lines = {
  name: 'Lines',
  version: 1,
  title: 'description',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'X' },
    quote: { kind: 'ref', to: 'Quotes' },
    quoteName: { kind: 'nameOf', of: 'quote', form: false },
    opportunity: { kind: 'ref', to: 'Opportunities' },
    opportunityName: { kind: 'nameOf', of: 'opportunity', form: false },
    position: { kind: 'integer', min: 1, form: false },
    product: { kind: 'pick', from: 'Products' },
    description: text,
    quantity: { kind: 'number', min: 0 },
    /** Of one, before discount and tax. */
    price: { kind: 'money' },
    discount: { kind: 'number', min: 0, max: 1, share: true },
    taxRate: { kind: 'number', min: 0, max: 1, share: true },
    /** After discount, before tax, rounded to the currency's smallest coin. */
    net: { kind: 'money', form: false },
    tax: { kind: 'money', form: false },
  },
} as const satisfies Table;

export type Line = RowOf<typeof lines>;
