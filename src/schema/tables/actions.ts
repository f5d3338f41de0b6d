import { lines, teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R108, R110: what somebody does by a day, for a plan or because a statement was scored low. */
export const actions = {
  name: 'Actions',
  version: 1,
  title: 'what',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'PA' },
    what: { kind: 'text', required: true, width: 280 },
    owner: teamMember,
    dueOn: { kind: 'day' },
    doneOn: { kind: 'day' },
    result: lines,
    plan: { kind: 'ref', to: 'Plans' },
    planName: { kind: 'nameOf', of: 'plan', form: false, width: 200 },
    /** Which low score it came of: the statement, and the day of the assessment. */
    statement: { kind: 'ref', to: 'Statements' },
    assessedOn: { kind: 'day', form: false },
  },
} as const satisfies Table;

export type Action = RowOf<typeof actions>;
