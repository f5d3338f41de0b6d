import { groupBy } from '../../domain/groupBy.ts';
import {
  type Addressed,
  type DueLetter,
  dueLetters,
  type LetterLedger,
  letterKey,
  occasionOfLetters,
} from '../../domain/sales/approvalLetters.ts';
import type { Shop } from '../../ports.ts';
import { type Day, isDay } from '../../schema/day.ts';
import { approvals } from '../../schema/tables/approvals.ts';
import { outbox } from '../../schema/tables/outbox.ts';
import { queueMail } from '../mail/queueMail.ts';
import { sendNow } from '../mail/sendNow.ts';
import { isWaiting } from '../mail/waiting.ts';
import { takeUpFormerLedgers } from '../reminders/formerLedgers.ts';
import { dataOf, lettersIn } from './approvalData.ts';
import { type ApprovalDesk, approvalDesk } from './approvalDesk.ts';
import { openSteps } from './openApprovals.ts';

/** Queues what `queueApprovalMails` does and sends it at once, with what a killed run had queued. @returns how many left. */
export const sendApprovalMails = (shop: Shop): number => {
  queueApprovalMails(shop);
  return sendNow(shop, queuedHere(shop));
};

/** The ids of what waits of this rule; nothing is read where nothing waits at all. */
const queuedHere = (shop: Shop): readonly string[] =>
  isWaiting(shop)
    ? shop.tables
        .columns(outbox, ['rule', 'state'])
        .flatMap(({ id, rule, state }) => (rule === 'approval' && state === 'queued' ? [id] : []))
    : [];

/**
 * Queues a mail to each who can decide what waits: once when a step begins, and again as often as its rule reminds. The
 * outbox tells when that was; one mail to an address tells of all that is new to it.
 * @returns the ids of the new messages.
 */
export const queueApprovalMails = (shop: Shop): readonly string[] => {
  takeUpFormerLedgers(shop);
  if (!shop.settings.read().approvalsOn) return [];
  const desk = approvalDesk(shop);
  const open = openSteps(desk);
  const today = shop.clock.today();
  if (open.length === 0 || dueLetters(open, ledgerHere(shop), today).length === 0) return [];
  return shop.lock.hold(() => {
    shop.tables.forget(outbox);
    const due = dueLetters(open, ledgerHere(shop), today);
    const ids = queueMail(
      shop,
      [...groupBy(due, ({ to }) => to)].map(([to, letters]) => ({
        rule: 'approval',
        whom: to,
        occasion: occasionOfLetters(letters, today),
        to,
        name: letters[0]?.name ?? '',
        data: dataOf(
          letters.map(({ id }) => id),
          today,
        ),
      })),
    );
    stamp(shop, desk, open, due);
    return ids;
  });
};

/** When each was last written to; nothing is read where there is no outbox yet. */
const ledgerHere = (shop: Shop): LetterLedger => {
  const rows = shop.tables.columns(outbox, ['rule', 'to', 'data']);
  const ledger: Record<string, Day> = {};
  for (const { rule, to, data: text } of rows) {
    if (rule !== 'approval' || to === null) continue;
    const data: Readonly<Record<string, string>> = JSON.parse(text ?? '{}');
    const day = data.day ?? '';
    for (const id of lettersIn(data)) {
      const key = letterKey({ id, to });
      if (isDay(day) && day >= (ledger[key] ?? '')) ledger[key] = day;
    }
  }
  return ledger;
};

/** Writes beside each row that its turn has come, and that it was reminded. */
const stamp = (
  shop: Shop,
  { rows }: ApprovalDesk,
  open: readonly Addressed[],
  letters: readonly DueLetter[],
): void => {
  const remindedAt = shop.clock.now();
  const reminded = new Set(letters.filter(({ reminder }) => reminder).map(({ id }) => id));
  const begun = rows.filter(({ id, status }) => status === 'later' && open.some((one) => one.id === id));
  shop.tables.change(approvals, [
    ...[...reminded].map((id) => ({ id, patch: { remindedAt } })),
    ...begun.map(({ id }) => ({ id, patch: { status: 'waiting' as const } })),
  ]);
};
