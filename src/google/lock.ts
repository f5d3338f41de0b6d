import type { Lock } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';

/** How long a person's action waits for another script, milliseconds. */
const patience = 10_000;

/** A lock that is told of each write into a table. */
export interface WatchingLock extends Lock {
  wrote(): void;
}

/**
 * The document lock; it keeps scripts apart, never people. Held once however deep the calls are.
 * @param before What is to be written at the end of the outermost work, also of one that failed, still under the lock.
 * @param changed Told when the lock was taken, and when it is about to be let go.
 */
export const openLock = (before: () => void, changed: (held: boolean) => void): WatchingLock => {
  let held = false;
  let isDurable = true;
  const waiting: (() => void)[] = [];
  /** One that asks for a flush itself finds itself gone from the list. */
  const flush = (): void => {
    SpreadsheetApp.flush();
    isDurable = true;
    for (const work of waiting.splice(0)) work();
  };
  return {
    wrote: () => {
      isDurable = false;
    },
    flush: () => flush(),
    settle: () => {
      if (!isDurable) flush();
    },
    afterwards: (work) => {
      waiting.push(work);
      if (!held) flush();
    },
    hold: (work, last) => {
      if (held) return work();
      const lock = LockService.getDocumentLock();
      if (lock && !lock.tryLock(patience)) throw new Refusal('busy');
      held = true;
      changed(held);
      try {
        return work();
      } finally {
        before();
        flush();
        held = false;
        changed(held);
        if (!last) lock?.releaseLock();
      }
    },
  };
};
