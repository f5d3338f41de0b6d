import { recalculateVolatile, setEngineClock } from '../engine/clock.ts';
import type { Model } from '../engine/load.ts';
import type { FromServer, Parts } from '../server/protocol.ts';
import type { Connection } from './connection.ts';
import type { Guard } from './grid/guard.ts';
import { select } from './grid/select.ts';
import { sayTo } from './sayTo.ts';
import { askPerson, type Store, showToast } from './store.ts';

/** A jump of the clock of at least this many milliseconds is worth a recalculation of TODAY and NOW. */
const JUMP = 30_000;

/** Lets TODAY and NOW in the page show the workbench's clock. */
const followClock = (model: Model): ((parts: Parts) => void) => {
  let told = { now: Date.now(), at: Date.now(), running: true };
  let zone = '';
  const now = (): number => told.now + (told.running ? Date.now() - told.at : 0);
  return ({ clock, document }) => {
    const jumped = Math.abs(clock.now - now()) > JUMP || document.timeZone !== zone;
    told = { now: clock.now, at: Date.now(), running: clock.running };
    zone = document.timeZone;
    setEngineClock({ now, timeZone: zone });
    if (jumped) recalculateVolatile(model);
  };
};

/** The grid can scroll only once it has measured itself. */
const whenReady = (store: Store, act: () => void): void => {
  if (store.get().gridReady) {
    act();
    return;
  }
  const stop = store.subscribe(() => {
    if (!store.get().gridReady) return;
    stop();
    act();
  });
};

/** Keeps the page's state in step with what the server says. */
export const followServer = (connection: Connection, store: Store, model: Model, guard: Guard): void => {
  const setClock = followClock(model);
  const handle: { readonly [T in FromServer['type']]?: (message: Extract<FromServer, { type: T }>) => void } =
    {
      parts: ({ parts: changed }) => {
        // The first message has every part; later ones only what changed.
        const parts = { ...store.get().parts, ...changed } as Parts;
        guard.ranges = parts.guarded;
        setClock(parts);
        store.set({ parts });
      },
      toast: ({ toast }) => showToast(store, toast),
      alert: ({ title, message }) => askPerson(store, { title, text: message, yes: sayTo(store)('ok') }),
      running: ({ functionName }) => store.set({ running: functionName }),
      activate: (selection) => whenReady(store, () => select(model, selection.sheetId, selection)),
      reload: () => location.reload(),
    };
  connection.onMessage((message) => {
    // Each handler is keyed by the type that it takes, which TypeScript cannot follow through the lookup.
    handle[message.type]?.(message as never);
  });
  connection.onLink((link) => store.set({ link }));
};
