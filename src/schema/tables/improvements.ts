import { lines, teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R92: what is changed because of what customers said, by whom and when. */
export const improvements = {
  name: 'Improvements',
  version: 1,
  title: 'what',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'IM' },
    what: { kind: 'text', required: true, width: 280 },
    cause: { kind: 'pick', from: 'Causes' },
    owner: teamMember,
    dueOn: { kind: 'day' },
    status: { kind: 'choice', of: ['proposed', 'planned', 'underWay', 'done', 'dropped'], required: true },
    doneOn: { kind: 'day' },
    result: lines,
  },
} as const satisfies Table;

export type Improvement = RowOf<typeof improvements>;
