import { fingerprint } from '../domain/fingerprint.ts';
import { readLogged } from '../domain/followups/loggedNote.ts';
import type { Shop } from '../ports.ts';

const note = 'logged';

/** For how long the same contact counts as a save that was sent again, milliseconds; later it is another one. */
const memory = 15 * 60_000;

/** The note stays far below its 9 kB. */
const most = 30;

export interface Logged {
  readonly id: string;
  /** It was logged a moment ago, or was about to be when the run was killed. */
  readonly again: boolean;
}

/**
 * The id under which a contact is logged: noted before the row is written, so that a save that is sent again, also
 * after a kill, finds it without looking through every contact there is. The notes are those this run began with: a page sends the
 * same save again after the first one, never beside it.
 */
export const recentlyLogged = (shop: Shop, what: unknown, newId: () => string): Logged => {
  const now = shop.clock.now();
  const recent = readLogged(shop.notes.read(note)).filter(
    ({ at }) => Math.abs(Date.parse(now) - Date.parse(at)) < memory,
  );
  const mark = fingerprint(JSON.stringify(what));
  const same = recent.find((one) => one.what === mark);
  if (same) return { id: same.id, again: true };
  const id = newId();
  shop.notes.write(note, JSON.stringify([...recent, { what: mark, id, at: now }].slice(-most)));
  return { id, again: false };
};
