import { fingerprint } from '../../domain/fingerprint.ts';
import { asksFor, rulesFor, stateOf, stepsOf } from '../../domain/sales/approval.ts';
import { ask, type Subject } from '../../domain/sales/approvalMoves.ts';
import type { Shop } from '../../ports.ts';
import type { Approvable } from '../../schema/tables/approvals.ts';
import { actorHere } from '../roleHere.ts';
import { approvalDesk, carryMove, keepApprovalKey, requireActor } from './approvalDesk.ts';

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

/** `waiting`: it is wanted and not given, also where nobody asked yet or it was withdrawn. */
export type ApprovalState = 'notNeeded' | 'waiting' | 'approved' | 'refused';

/** Whether the business has switched approvals on. */
export const areApprovalsOn = (shop: Shop): boolean => actorHere(shop).approvalsOn;

/** How it stands, without asking for anything. */
export const approvalState = (shop: Shop, subject: ApprovalSubject): ApprovalState =>
  approvalStates(shop, [subject])[0] ?? 'notNeeded';

/** The same of many, in their order, for the calls of one. */
export const approvalStates = (
  shop: Shop,
  subjects: readonly ApprovalSubject[],
): readonly ApprovalState[] => {
  if (!areApprovalsOn(shop)) return subjects.map(() => 'notNeeded');
  const { key, rules, rows } = approvalDesk(shop);
  return subjects.map((subject) =>
    stateOf(stepsOf(rulesFor(rules, subject), asksFor(key, rows, kept(subject)))),
  );
};

/**
 * Asks for the approval that the rules want, once; the caller holds the lock. What was refused stays so until its
 * values change, or whoever asked asks again. The mails leave with `sendApprovalMails`.
 * @throws Refusal `approvalNameless`.
 */
export const askApproval = (shop: Shop, subject: ApprovalSubject): ApprovalState => {
  if (!areApprovalsOn(shop)) return 'notNeeded';
  if (approvalState(shop, subject) === 'notNeeded') return 'notNeeded';
  keepApprovalKey(shop);
  const desk = approvalDesk(shop);
  return carryMove(shop, ask(desk, kept(subject), requireActor(shop, desk)));
};

/** As its rows hold it: the mark in few signs, with what the rules looked at. */
const kept = ({ of, row, subject, mark, amount, discount }: ApprovalSubject): Subject => ({
  of,
  row,
  subject: subject.replace(/\s+/g, ' ').trim().slice(0, 200) || row,
  mark: `M-${fingerprint(JSON.stringify([mark, amount, discount]))}`,
  amount,
  discount,
});
