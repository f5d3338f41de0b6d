import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R85: texts with places for a customer's and a contract's own: `{{customer}}`. */
export const templates = {
  name: 'Templates',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'TX' },
    name: { kind: 'text', required: true, width: 180 },
    use: { kind: 'choice', of: ['contract', 'handover', 'dunning'], required: true },
    subject: text,
    body: { kind: 'text', lines: true, required: true, width: 480 },
  },
} as const satisfies Table;

export type Template = RowOf<typeof templates>;
