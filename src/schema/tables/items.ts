import { lines } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R8, R9: what the business wants to know of its customers: a row an item, hers to add to and to strike. */
export const items = {
  name: 'Items',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'L' },
    kind: { kind: 'choice', of: ['preference', 'observation'], required: true },
    name: { kind: 'text', required: true, width: 200 },
    /** What a good answer looks like. */
    standard: { kind: 'text', lines: true, width: 280 },
    /** What an observation of it counts for in the programme. */
    points: { kind: 'number', min: 0 },
    active: { kind: 'flag' },
    note: lines,
  },
} as const satisfies Table;

export type Item = RowOf<typeof items>;
