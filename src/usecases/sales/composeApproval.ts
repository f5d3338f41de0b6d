import type { Shop } from '../../ports.ts';
import { type Approval, approvals } from '../../schema/tables/approvals.ts';
import type { Composer } from '../mail/composers.ts';
import { letterOfLines } from '../reminders/letterOfLines.ts';
import { lettersIn } from './approvalData.ts';
import { approvalDesk } from './approvalDesk.ts';
import { openSteps } from './openApprovals.ts';

/** What of it waits for this address still. */
export const composeApproval: Composer = (shop, { to, name }, data) => {
  const meant = new Set(lettersIn(data));
  const desk = approvalDesk(shop);
  const open = new Set(
    openSteps(desk).flatMap((one) => (one.to === to && meant.has(one.id) ? [one.id] : [])),
  );
  const rows = desk.rows.filter(({ id }) => open.has(id));
  const [only] = rows;
  if (!only || !shop.settings.read().approvalsOn) return { cancel: 'nothing' };
  const n = rows.length;
  return letterOfLines(shop, {
    name: name ?? '',
    subject: shop.sheetSay('mail.approval.subject', { n, what: nameOf(shop, only) }),
    intro: shop.sheetSay('mail.approval.intro', { n }),
    lines: rows.map((row) => lineOf(shop, row)),
    how: shop.sheetSay('mail.approval.how'),
  });
};

const nameOf = (shop: Shop, { of, subject, row }: Approval): string =>
  `${shop.vocabulary.choice(approvals, 'of', of)}: ${subject ?? row}`;

/** Kind and subject, then what tells how much it is, and who asked. */
const lineOf = (shop: Shop, row: Approval): string =>
  [
    nameOf(shop, row),
    row.amount === null ? null : shop.formats.money(row.amount),
    row.discount === null
      ? null
      : `${shop.vocabulary.header(approvals, 'discount')} ${shop.formats.count(Math.round(row.discount * 1000) / 10)} %`,
    `${shop.vocabulary.header(approvals, 'askedBy')} ${row.askedBy ?? ''}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
