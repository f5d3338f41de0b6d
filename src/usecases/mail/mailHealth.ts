import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { hourNote } from '../hourNote.ts';
import { isSender, senderHere } from '../sender.ts';
import { outboxRows } from './mailDesk.ts';
import { dryRunSeen } from './switchMail.ts';

/** Hours without a run after which the trigger counts as gone. */
const patience = 3;

export interface MailHealth {
  /** When the hourly run last began; null where it never did. */
  readonly lastRun: Instant | null;
  /** Whether that is too long ago: whoever sends is to be asked to open the sidebar. */
  readonly stale: boolean;
  readonly sender: string | null;
  /** Whether this account sends, which alone can look after the trigger; what it found. */
  readonly isSender: boolean;
  readonly trigger: 'made' | 'kept' | null;
  /** Due and not sent yet, in doubt, failed. */
  readonly backlog: number;
  readonly held: number;
  readonly failed: number;
  /** Mails that the sender’s account may still send today; null for whoever is another account. */
  readonly quota: number | null;
  readonly reserve: number;
  readonly stopped: boolean;
  readonly customerMailOn: boolean;
  readonly dryRunSeen: boolean;
}

/** How sending fares. Of the sender it mends a trigger that is gone. */
export const mailHealth = (shop: Shop): MailHealth => {
  const now = shop.clock.now();
  const rows = outboxRows(shop);
  const mine = isSender(shop);
  const { mailStopped, customerMailOn, mailReserve } = shop.settings.read();
  const of = (state: string): number => rows.filter((row) => row.state === state).length;
  return {
    ...heartbeat(shop),
    sender: senderHere(shop),
    isSender: mine,
    trigger: mine ? shop.triggers.ensureHourly('hourly') : null,
    backlog: rows.filter(
      ({ state, notBefore }) =>
        state === 'sending' || (state === 'queued' && (notBefore === null || notBefore <= now)),
    ).length,
    held: of('held'),
    failed: of('failed'),
    quota: mine ? shop.mailer.remaining() : null,
    reserve: mailReserve,
    stopped: mailStopped,
    customerMailOn,
    dryRunSeen: dryRunSeen(shop),
  };
};

const heartbeat = ({ notes, clock }: Shop): Pick<MailHealth, 'lastRun' | 'stale'> => {
  // Only the hourly run writes it.
  const lastRun = notes.read(hourNote) as Instant | null;
  const stale = lastRun === null || Date.parse(clock.now()) - Date.parse(lastRun) > patience * 3_600_000;
  return { lastRun, stale };
};

/** The sender’s opening of the sidebar puts a trigger back that is gone. Costs a call only where no run came for hours. */
export const mendTrigger = (shop: Shop): void => {
  if (heartbeat(shop).stale && isSender(shop)) shop.triggers.ensureHourly('hourly');
};
