import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R110: how a person scored a statement; the day on which an assessment began tells it from others. */
export const assessments = {
  name: 'Assessments',
  version: 1,
  title: 'statementText',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'SA' },
    assessedOn: { kind: 'day', required: true },
    by: text,
    statement: { kind: 'ref', to: 'Statements', required: true },
    statementText: { kind: 'nameOf', of: 'statement', form: false, width: 480 },
    /** 1: not at all, 5: fully. */
    score: { kind: 'integer', min: 1, max: 5, required: true },
  },
} as const satisfies Table;

export type Assessment = RowOf<typeof assessments>;
