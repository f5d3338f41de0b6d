import { lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R55, R63: each change of stage or owner, of opportunities and contracts. Rows are added and never changed. */
export const stageChanges = {
  name: 'StageChanges',
  version: 1,
  title: 'after',
  visible: false,
  lazy: true,
  forScript: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'M' },
    opportunity: { kind: 'ref', to: 'Opportunities' },
    opportunityName: { kind: 'nameOf', of: 'opportunity', form: false },
    contract: { kind: 'ref', to: 'Contracts' },
    contractName: { kind: 'nameOf', of: 'contract', form: false },
    /** What changed. */
    what: { kind: 'choice', of: ['stage', 'owner'], required: true },
    before: text,
    after: text,
    at: { kind: 'instant', required: true },
    by: text,
    /** Where it was changed; `begin`: the first stage on record. */
    how: { kind: 'choice', of: ['begin', 'form', 'board', 'cell', 'import', 'handover'] },
    /** Whole days, of 24 hours each, that it had stood in `before`; of opportunities and contracts alike. */
    days: { kind: 'number', min: 0 },
    note: lines,
  },
} as const satisfies Table;

export type StageChange = RowOf<typeof stageChanges>;
