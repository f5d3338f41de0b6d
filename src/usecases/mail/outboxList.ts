import type { WaitReason } from '../../domain/mail/mayLeave.ts';
import { type Planned, sendingPlan } from '../../domain/mail/sendingPlan.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import {
  type MailReason,
  type MailRule,
  type MailState,
  type Message,
  mailStates,
} from '../../schema/tables/outbox.ts';
import { mailDesk, outboxRows } from './mailDesk.ts';

/** A message as the page lists it. */
export interface MessageItem {
  readonly id: string;
  readonly rule: MailRule;
  readonly to: string | null;
  readonly name: string | null;
  readonly customerName: string | null;
  readonly state: MailState;
  readonly why: MailReason | null;
  /** Why a queued one waits; null where it leaves with the next run. */
  readonly waits: WaitReason | 'stopped' | null;
  readonly subject: string | null;
  readonly templateName: string | null;
  readonly notBefore: Instant | null;
  readonly queuedAt: Instant;
  readonly changedAt: Instant | null;
}

export interface OutboxPage {
  readonly items: readonly MessageItem[];
  /** Messages that match, of which `items` are those from `from` on. */
  readonly total: number;
  readonly counts: Readonly<Record<MailState, number>>;
  /** Rules of which something waits, for cancelling them. */
  readonly waiting: Readonly<Partial<Record<MailRule, number>>>;
}

/** Messages of one answer. */
export const aPage = 50;

export interface OutboxWish {
  readonly state: MailState | null;
  readonly rule: MailRule | null;
  readonly from: number;
}

/** The outbox: what asks for a person first, then what waits, then what was sent, the latest first. */
export const outboxList = (shop: Shop, { state, rule, from }: OutboxWish): OutboxPage => {
  const rows = outboxRows(shop);
  const waits = rows.some((row) => row.state === 'queued') ? waitsOf(shop, rows) : new Map();
  const order = new Map(queueOrder(waits).map((id, index) => [id, index]));
  const found = rows
    .filter((row) => (state === null || row.state === state) && (rule === null || row.rule === rule))
    .sort(
      (a, b) =>
        rank(a.state) - rank(b.state) ||
        (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) ||
        (momentOf(a) < momentOf(b) ? 1 : -1),
    );
  return {
    items: found.slice(from, from + aPage).map((row) => itemOf(row, waits.get(row.id) ?? null)),
    total: found.length,
    counts: countsOf(rows),
    waiting: waitingOf(rows),
  };
};

type Waits = ReadonlyMap<string, MessageItem['waits']>;

const queueOrder = (waits: Waits): readonly string[] => [...waits.keys()];

/** Why each queued message waits, in the order in which they go. */
const waitsOf = (shop: Shop, rows: readonly Message[]): Waits => {
  const { mailStopped, mailReserve } = shop.settings.read();
  const { here } = mailDesk(shop, rows);
  const plan = sendingPlan(rows, here, { remaining: Number.POSITIVE_INFINITY, reserve: mailReserve });
  const why = ({ verdict }: Planned): MessageItem['waits'] => {
    if (mailStopped) return 'stopped';
    return verdict.do === 'wait' ? verdict.why : null;
  };
  return new Map(plan.map((one) => [one.message.id, why(one)]));
};

const ranks: readonly MailState[] = ['held', 'failed', 'sending', 'queued', 'sent', 'cancelled'];
const rank = (state: MailState): number => ranks.indexOf(state);
const momentOf = ({ changedAt, queuedAt }: Message): string => changedAt ?? queuedAt;

const itemOf = (row: Message, waits: MessageItem['waits']): MessageItem => ({
  id: row.id,
  rule: row.rule,
  to: row.to,
  name: row.name,
  customerName: row.customerName,
  state: row.state,
  why: row.why,
  waits,
  subject: row.subject,
  templateName: row.templateName,
  notBefore: row.notBefore,
  queuedAt: row.queuedAt,
  changedAt: row.changedAt,
});

const countsOf = (rows: readonly Message[]): OutboxPage['counts'] => {
  const counts = { queued: 0, sending: 0, sent: 0, held: 0, failed: 0, cancelled: 0 };
  for (const { state } of rows) if (mailStates.includes(state)) counts[state]++;
  return counts;
};

const waitingOf = (rows: readonly Message[]): OutboxPage['waiting'] => {
  const waiting: Partial<Record<MailRule, number>> = {};
  for (const { rule, state } of rows) if (isOpen(state)) waiting[rule] = (waiting[rule] ?? 0) + 1;
  return waiting;
};

/** Whether it can still be cancelled. */
export const isOpen = (state: MailState): boolean =>
  state === 'queued' || state === 'held' || state === 'failed';
