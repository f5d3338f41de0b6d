import { teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R9: how the observation programme ran: what came back of it and how good it was. */
export const reviews = {
  name: 'Reviews',
  version: 1,
  title: 'run',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'R' },
    reviewedOn: { kind: 'day', required: true },
    by: teamMember,
    run: { kind: 'text', lines: true, required: true, width: 280 },
    feedback: { kind: 'text', lines: true, width: 280 },
    evaluation: { kind: 'text', lines: true, width: 280 },
    next: { kind: 'text', lines: true, width: 240 },
  },
} as const satisfies Table;

export type Review = RowOf<typeof reviews>;
