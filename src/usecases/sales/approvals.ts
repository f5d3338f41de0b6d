import type { Shop } from '../../ports.ts';
import type { Approvable } from '../../schema/tables/approvals.ts';

/** What is to be approved: the row, and by `mark` which of its values; where those change, an approval no longer holds. */
export interface ApprovalSubject {
  readonly of: Approvable;
  readonly row: string;
  /** How people call it. */
  readonly subject: string;
  readonly mark: string;
  /** Major units of the business's currency. */
  readonly amount: number | null;
  /** Largest discount in it, 0.1 is 10 %. */
  readonly discount: number | null;
}

export type ApprovalState = 'notNeeded' | 'waiting' | 'approved' | 'refused';

/** How it stands, without asking for anything. */
export const approvalState = (_shop: Shop, _subject: ApprovalSubject): ApprovalState => 'notNeeded';

/** Asks for the approval that the rules want, once; the caller holds the lock. */
export const askApproval = (_shop: Shop, _subject: ApprovalSubject): ApprovalState => 'notNeeded';
