import type { Instant } from '../../schema/day.ts';
import type { MailReason, MailState } from '../../schema/tables/outbox.ts';
import { type Circumstances, mayLeave, type Seen, type Verdict } from './mayLeave.ts';
import { ruleOfMail } from './rules.ts';

/** A queued message and what becomes of it. */
export interface Planned {
  readonly message: Seen;
  readonly verdict: Verdict;
}

/** Of what waits, the smallest priority goes first, then what has been due the longest, then what stands above. */
export const inOrder = (a: Seen, b: Seen): number =>
  priorityOf(a) - priorityOf(b) || compare(dueSince(a), dueSince(b));

const priorityOf = ({ priority, rule }: Seen): number => priority ?? ruleOfMail(rule).priority;
const dueSince = ({ notBefore, queuedAt }: Seen): string =>
  notBefore !== null && notBefore > queuedAt ? notBefore : queuedAt;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Decides on all queued messages, those that go first in front, each counting on those before it: what they leave of the quota and of the caps. */
export const sendingPlan = (
  messages: readonly Seen[],
  here: Circumstances,
  quota: { readonly remaining: number; readonly reserve: number },
): readonly Planned[] => {
  const queued = onlyOnce(messages)
    .filter(({ state }) => state === 'queued')
    .sort(inOrder);
  let { remaining } = quota;
  const planned = new Map<string, Instant[]>();
  const counting: Circumstances = {
    ...here,
    sentTo: (customer) => [...here.sentTo(customer), ...(planned.get(customer) ?? [])],
  };
  return queued.map((message) => {
    const rule = ruleOfMail(message.rule);
    const found = mayLeave(message, counting);
    const room = remaining - (rule.audience === 'customer' ? quota.reserve : 0);
    const verdict: Verdict = found.do === 'go' && room <= 0 ? { do: 'wait', why: 'quota' } : found;
    if (verdict.do === 'go') {
      remaining--;
      if (message.customer !== null && rule.audience === 'customer' && !rule.answers)
        planned.set(message.customer, [...(planned.get(message.customer) ?? []), here.now]);
    }
    return { message, verdict };
  });
};

/** Of rows that were copied with their id, the upper one: the other cannot be told from it. */
const onlyOnce = <T extends Pick<Seen, 'id'>>(messages: readonly T[]): readonly T[] => {
  const seen = new Set<string>();
  return messages.filter(({ id }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
};

/** When there is something to look at: a moment; now; or as soon as mail to customers may leave. */
export type NextLook = Instant | 'now' | 'customers';

/** What is to be known of a message to say when to look at it. */
export type Waiting = Pick<Seen, 'id' | 'rule' | 'state' | 'notBefore'>;

/** When there is something to look at next; null where nothing is queued or being sent. */
export const nextLook = (messages: readonly Waiting[], now: Instant): NextLook | null => {
  const waiting = onlyOnce(messages).filter(({ state }) => state === 'queued' || state === 'sending');
  const isTheirs = ({ rule, state }: Waiting): boolean =>
    state === 'queued' && ruleOfMail(rule).audience === 'customer';
  const isDue = ({ notBefore }: Waiting): boolean => notBefore === null || notBefore <= now;
  if (waiting.some((one) => isDue(one) && !isTheirs(one))) return 'now';
  // Ours that is due later is not to wait for the hours of theirs.
  if (waiting.some(isDue)) return waiting.every(isTheirs) ? 'customers' : 'now';
  const moments = waiting.flatMap(({ notBefore }) => notBefore ?? []);
  return moments.reduce<NextLook | null>((a, b) => (a === null || b < a ? b : a), null);
};

export interface Correction {
  readonly id: string;
  readonly patch: { readonly state: MailState; readonly why: MailReason | null };
}

/**
 * What a killed run, a restore or a copy left, at the beginning of a run and under the lock, when no other sends: a row
 * that stands as being sent was sent if the ledger has it, else nobody knows, and it is held. What waited before a
 * backup came back is held as well.
 * @param inLedger Whether the ledger has the key.
 * @param doubt Before this moment nothing that waits is to be trusted.
 */
export const leftOver = (
  messages: readonly Seen[],
  inLedger: (key: string) => boolean,
  doubt: Instant | null,
): readonly Correction[] =>
  messages.flatMap(({ id, key, state, why, queuedAt }): Correction[] => {
    const doubted = doubt !== null && queuedAt <= doubt;
    // One that was released by hand stands in the ledger from its first time.
    if (state === 'sending' && why !== 'byHand' && inLedger(key))
      return [{ id, patch: { state: 'sent', why: null } }];
    if (state === 'sending') return [{ id, patch: { state: 'held', why: doubted ? 'restored' : 'inDoubt' } }];
    return state === 'queued' && doubted ? [{ id, patch: { state: 'held', why: 'restored' } }] : [];
  });
