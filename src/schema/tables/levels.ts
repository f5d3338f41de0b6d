import { lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R94: levels of the club, from the points earned in a year; what belongs to each. */
export const levels = {
  name: 'Levels',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'LV' },
    name: { kind: 'text', required: true, width: 160 },
    /** Points earned within the last 365 days from which on it holds. */
    from: { kind: 'integer', min: 0, required: true },
    /** Off the prices, for members of this level. */
    discount: { kind: 'number', min: 0, max: 1, share: true },
    /** A price list of the tab Price lists that holds for them. */
    priceList: text,
    benefits: lines,
  },
} as const satisfies Table;

export type Level = RowOf<typeof levels>;
