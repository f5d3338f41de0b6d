/** Tells what changed in a world beside its document since it was last asked, key by key. */
import type { Message } from '../world.ts';
import type { SavedRest } from './save.ts';

/** One step: keys that changed, with the time it was, and messages that were added to the mailbox. */
export interface RestStep {
  readonly rest?: Readonly<Record<string, unknown>>;
  readonly mail?: readonly Message[];
}

/** A clock that runs changes by itself: only where it was set matters. */
const keyed = (rest: SavedRest): Readonly<Record<string, unknown>> => {
  const { mailbox: _mailbox, clock, ...keys } = rest;
  const setTo = clock.running ? Math.round((clock.now - Date.now()) / 1000) : clock.now;
  return { ...keys, clock: { ...clock, setTo } };
};

const withoutTime = (key: string, value: unknown): unknown =>
  key === 'clock' && typeof value === 'object' && value !== null ? { ...value, now: 0 } : value;

export const trackRest = (first: SavedRest): ((now: SavedRest) => RestStep | null) => {
  const texts = new Map<string, string>();
  let mails = first.mailbox.length;
  let lastMail = first.mailbox.at(-1)?.id;
  const changed = (rest: SavedRest): Record<string, unknown> => {
    const found: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(keyed(rest))) {
      const text = JSON.stringify(withoutTime(key, value));
      if (texts.get(key) === text) continue;
      texts.set(key, text);
      found[key] = value;
    }
    return found;
  };
  changed(first);
  return (now) => {
    const rest = changed(now);
    const grown = now.mailbox.length >= mails && (mails === 0 || now.mailbox[mails - 1]?.id === lastMail);
    const mail = grown ? now.mailbox.slice(mails) : [];
    if (!grown) rest.mailbox = now.mailbox;
    mails = now.mailbox.length;
    lastMail = now.mailbox.at(-1)?.id;
    if (Object.keys(rest).length === 0 && mail.length === 0) return null;
    return { rest: { ...rest, clock: now.clock }, ...(mail.length > 0 && { mail }) };
  };
};

/** The rest as it is after the steps. */
export const applySteps = (rest: unknown, steps: readonly RestStep[]): unknown => {
  const now: Record<string, unknown> = typeof rest === 'object' && rest !== null ? { ...rest } : {};
  for (const step of steps) {
    Object.assign(now, step.rest);
    if (step.mail) now.mailbox = [...(Array.isArray(now.mailbox) ? now.mailbox : []), ...step.mail];
  }
  return now;
};
