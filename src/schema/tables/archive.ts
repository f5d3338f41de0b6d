import { lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** Rows that were deleted, whole, each before it went: delete is a move to here. */
export const archive = {
  name: 'Archive',
  version: 1,
  title: 'about',
  visible: false,
  lazy: true,
  forScript: true,
  columns: {
    id: { kind: 'id', prefix: 'V' },
    at: { kind: 'instant', required: true },
    by: text,
    intent: text,
    table: { kind: 'text', required: true },
    row: { kind: 'text', required: true },
    about: { kind: 'text', width: 200 },
    /** Where it stood, 1-based. */
    position: { kind: 'integer' },
    data: lines,
  },
} as const satisfies Table;

export type Archived = RowOf<typeof archive>;
