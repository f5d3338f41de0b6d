import type { Workbench } from '../control.ts';
import type { Audience } from './audience.ts';
import type { Parts } from './protocol.ts';
import { partsOf } from './view.ts';

/** Tells the pages what changed beside the grid. */
export interface PartsFeed {
  /** Sends what changed since it was last sent. */
  push(): void;
  /** Sends everything again, for a page that has just come. */
  pushAll(): void;
  /** Notes where the pages' cursor is, so that only a script's move of it is told to them. */
  noteCursor(): void;
  stop(): void;
}

type Shown = { -readonly [Key in keyof Parts]?: string };

const own = <T extends { readonly person: string }>(items: T[], person: string): readonly T[] =>
  items.splice(0).filter((item) => item.person === person);

export const openPartsFeed = (workbench: Workbench, audience: Audience): PartsFeed => {
  const { world } = workbench;
  let shown: Shown = {};
  let cursor = '';
  let due = false;

  const changedParts = (): Partial<Parts> => {
    const parts = partsOf(workbench);
    const changed = Object.entries(parts).filter(([key, part]) => {
      // Object.entries forgets that its keys are those of Parts. The clock goes with each message: it moves by itself.
      const name = key as keyof Parts;
      const before = shown[name];
      shown[name] = JSON.stringify(part);
      return name === 'clock' || before !== shown[name];
    });
    return Object.fromEntries(changed);
  };
  const sendPassing = (): void => {
    for (const { message, title, seconds } of own(world.ui.toasts, world.atKeyboard))
      audience.broadcast({ type: 'toast', toast: { message, title, seconds } });
    for (const { message, title } of own(world.ui.alerts, world.atKeyboard))
      audience.broadcast({ type: 'alert', title, message });
  };
  const cursorText = (): string => JSON.stringify(world.selections[world.atKeyboard] ?? null);
  const sendCursor = (): void => {
    const selection = world.selections[world.atKeyboard];
    if (selection === undefined || cursorText() === cursor) return;
    cursor = cursorText();
    audience.broadcast({ type: 'activate', ...selection });
  };

  const push = (): void => {
    due = false;
    if (audience.pages.size === 0) return;
    audience.broadcast({ type: 'parts', parts: changedParts() });
    sendPassing();
    sendCursor();
  };
  const stop = workbench.onChange(() => {
    if (!due) setImmediate(push);
    due = true;
  });
  return {
    push,
    pushAll: () => {
      shown = {};
      cursor = '';
      push();
    },
    noteCursor: () => {
      cursor = cursorText();
    },
    stop,
  };
};
