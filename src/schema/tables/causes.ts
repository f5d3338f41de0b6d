import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R92: why customers complain: the list from which cases pick, the business’s to edit. */
export const causes = {
  name: 'Causes',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'KC' },
    name: { kind: 'text', required: true, width: 220 },
    note: text,
  },
} as const satisfies Table;

export type Cause = RowOf<typeof causes>;
