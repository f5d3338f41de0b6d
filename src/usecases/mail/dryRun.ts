import type { WaitReason } from '../../domain/mail/mayLeave.ts';
import { ruleOfMail } from '../../domain/mail/rules.ts';
import { type Planned, sendingPlan } from '../../domain/mail/sendingPlan.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import type { MailReason, MailRule } from '../../schema/tables/outbox.ts';
import { composed } from './composed.ts';
import { type MailDesk, mailDesk, outboxRows } from './mailDesk.ts';
import { noteDryRun } from './switchMail.ts';

/** One message, and what would become of it now. */
export interface DryItem {
  readonly id: string;
  readonly rule: MailRule;
  readonly to: string | null;
  readonly name: string | null;
  readonly customerName: string | null;
  readonly audience: 'us' | 'customer';
  readonly notBefore: Instant | null;
  readonly does: 'go' | 'wait' | 'held' | 'failed' | 'cancelled';
  readonly why: WaitReason | MailReason | null;
  /** As it would leave; null where it would not, or too many are written already. */
  readonly subject: string | null;
  readonly body: string | null;
}

export interface DryRun {
  readonly items: readonly DryItem[];
  /** Of all that wait: how many would go, and how many not. */
  readonly goes: number;
  readonly stays: number;
}

/** Most that are listed, and most that are written out. */
const mostListed = 200;
const mostWritten = 30;

/**
 * What would go to whom, and why the rest would not, if mail to customers were on: written with the data that stand, sent
 * to nobody. No cell is written.
 */
export const dryRun = (shop: Shop): DryRun => {
  const rows = outboxRows(shop);
  const desk = mailDesk(shop, rows, true);
  const { mailReserve } = shop.settings.read();
  const plan = sendingPlan(rows, desk.here, { remaining: shop.mailer.remaining(), reserve: mailReserve });
  let written = 0;
  const items = plan.slice(0, mostListed).map((one): DryItem => {
    const write = one.verdict.do === 'go' && written++ < mostWritten;
    return { ...outcomeOf(shop, desk, one, write), ...about(desk, one) };
  });
  noteDryRun(shop);
  const goes = plan.filter(({ verdict }) => verdict.do === 'go').length;
  return { items, goes, stays: plan.length - goes };
};

const about = ({ rows }: MailDesk, { message: { id, rule, to, notBefore } }: Planned) => {
  const row = rows.find((one) => one.id === id);
  return {
    id,
    rule,
    to,
    notBefore,
    name: row?.name ?? null,
    customerName: row?.customerName ?? null,
    audience: ruleOfMail(rule).audience,
  };
};

const outcomeOf = (
  shop: Shop,
  { rows, owners }: MailDesk,
  { message, verdict }: Planned,
  write: boolean,
): Pick<DryItem, 'does' | 'why' | 'subject' | 'body'> => {
  const row = rows.find(({ id }) => id === message.id);
  if (verdict.do !== 'go') return { does: verdict.do, why: verdict.why, subject: null, body: null };
  if (!write || !row) return { does: 'go', why: null, subject: null, body: null };
  const letter = composed(shop, row, owners.get(row.customer ?? '') ?? null, () => undefined);
  return 'state' in letter
    ? { does: letter.state, why: letter.why, subject: null, body: null }
    : { does: 'go', why: null, subject: letter.subject, body: letter.body };
};
