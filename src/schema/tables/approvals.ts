import { lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** What can need an approval. */
export const approvable = ['quote', 'discount', 'reactivation', 'stage', 'contract', 'campaign'] as const;
export type Approvable = (typeof approvable)[number];

/** R39, R54, R56, R58, R82: one step of an approval that was asked for. Its history: rows are decided, never deleted. */
export const approvals = {
  name: 'Approvals',
  version: 1,
  title: 'subject',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'Y' },
    of: { kind: 'choice', of: approvable, required: true },
    /** Id of the row that is to be approved, and how people call it. */
    row: { kind: 'text', required: true },
    subject: text,
    /** What exactly: a mark of the values that are approved. Where they change, it no longer holds. */
    mark: { kind: 'text', form: false },
    amount: { kind: 'money' },
    discount: { kind: 'number', share: true },
    /** Id of the rule whose step it is. */
    rule: { kind: 'text', form: false },
    /** From 1; the next one is asked when this one has approved. */
    step: { kind: 'integer', min: 1 },
    askedBy: text,
    askedAt: { kind: 'instant' },
    approver: { kind: 'pick', from: 'Team' },
    remindedAt: { kind: 'instant' },
    status: { kind: 'choice', of: ['later', 'waiting', 'approved', 'refused', 'withdrawn'], required: true },
    decidedBy: text,
    decidedAt: { kind: 'instant' },
    /** What tells a decision from a typed cell: see src/domain/sales/seal.ts. */
    seal: { kind: 'text', form: false },
    note: lines,
  },
} as const satisfies Table;

export type Approval = RowOf<typeof approvals>;
