import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R15: who changed what. Written with each change, never changed by us. */
export const log = {
  name: 'Log',
  version: 1,
  title: 'action',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'G' },
    at: { kind: 'instant', required: true },
    /** E-mail of who acted; the word for unknown where Google hides it. */
    by: text,
    action: {
      kind: 'choice',
      of: [
        'add',
        'change',
        'remove',
        'import',
        'merge',
        'undo',
        'restore',
        'erase',
        'export',
        'adopt',
        'held',
      ],
      required: true,
    },
    table: text,
    row: text,
    column: text,
    before: { kind: 'text', width: 200 },
    after: { kind: 'text', width: 200 },
  },
} as const satisfies Table;

export type LogEntry = RowOf<typeof log>;
