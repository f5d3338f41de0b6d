import type { RowOf, Table } from '../table.ts';
import { approvable } from './approvals.ts';

/** Who approves what, from which amount or discount on. Without a fitting row nothing needs an approval. */
export const approvalRules = {
  name: 'ApprovalRules',
  version: 1,
  title: 'of',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'AR' },
    of: { kind: 'choice', of: approvable, required: true },
    /** From this amount and this discount on, both where both are given; blank: always. */
    fromAmount: { kind: 'money' },
    fromDiscount: { kind: 'number', min: 0, max: 1, share: true },
    step: { kind: 'integer', min: 1 },
    /** A person by name, or, where blank, anybody in the role. */
    approver: { kind: 'pick', from: 'Team' },
    role: { kind: 'choice', of: ['manager', 'owner'] },
    /** Who decides in the place of the approver who is away, and from when until when that is. */
    delegate: { kind: 'pick', from: 'Team' },
    awayFrom: { kind: 'day' },
    awayUntil: { kind: 'day' },
    /** Days until a reminder. */
    remindAfter: { kind: 'integer', min: 1 },
    active: { kind: 'flag' },
  },
} as const satisfies Table;

export type ApprovalRule = RowOf<typeof approvalRules>;
