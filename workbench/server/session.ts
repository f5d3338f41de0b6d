import { randomUUID } from 'node:crypto';
import type { Workbench } from '../control.ts';
import { exportModel } from '../engine/model.ts';
import type { World } from '../world.ts';
import { type Arbiter, openArbiter } from './arbiter.ts';
import { whatPersonDid } from './edits.ts';
import type { Deed, FromPage, FromServer, Parts, Revision } from './protocol.ts';
import { answer, type Desk } from './requests.ts';
import { partsOf } from './view.ts';

/** A page that is attached. */
export interface Page {
  send(message: FromServer): void;
}

/** One workbook and the pages that look at it. A new one takes its place when the workbook is replaced. */
export interface Session {
  readonly id: string;
  readonly workbench: Workbench;
  /** What a page loads first: the document with the id of its last revision. */
  document(): string;
  /** Attaches a page that has the document up to `revision`; it is told to load again when that is too old. */
  attach(page: Page, revision: string): void;
  detach(page: Page): void;
  /** Takes a message as it came over the socket. Rejects with what the page should show. */
  receive(page: Page, text: string): Promise<void>;
  broadcast(message: FromServer): void;
  /** Shows in every page that the workbench itself is at work. */
  busy<T>(work: () => Promise<T>): Promise<T>;
  end(): void;
}

const TICK = 1000;

/** Kept with the workbook, so that a page finds the same one again after the server was started anew. */
const sessionId = ({ world }: Workbench): string => {
  const { extra } = world;
  if (typeof extra.pageSession !== 'string') {
    extra.pageSession = randomUUID();
    world.touched();
  }
  return String(extra.pageSession);
};

/** What was shown for a moment while nobody looked was not seen, on Google as here. */
const forgetUnseen = ({ world }: Workbench): void => {
  world.ui.toasts.length = 0;
  world.ui.alerts.length = 0;
};

const dayOf = ({ clock, timeZone }: World): string =>
  new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' }).format(clock.now());

const nextTurn = (): Promise<void> => new Promise((done) => setImmediate(done));

export const openSession = (workbench: Workbench, reset: () => Promise<void>): Session => {
  const id = sessionId(workbench);
  const pages = new Set<Page>();
  const { world } = workbench;
  const first = exportModel(world.model);
  let exported: { readonly revision: string; readonly text: string } | null = null;
  let shown: Partial<Record<keyof Parts, string>> = {};
  let cursor = '';
  let due = false;

  const broadcast = (message: FromServer): void => {
    for (const page of pages) page.send(message);
  };
  const arbiter: Arbiter = openArbiter(workbench, first.revisionId, (message: Revision) =>
    broadcast({ type: 'revision', message }),
  );

  const document = (): string => {
    const revision = arbiter.head();
    if (exported?.revision !== revision) {
      const data = exportModel(world.model);
      exported = { revision, text: JSON.stringify({ session: id, revision, data }) };
    }
    return exported.text;
  };

  /** Sends the parts that changed since they were last sent, then what is shown once. */
  const push = (): void => {
    due = false;
    if (pages.size === 0) return;
    const parts = partsOf(workbench);
    const changed: Partial<Record<keyof Parts, unknown>> = {};
    for (const key of Object.keys(parts) as (keyof Parts)[]) {
      const text = JSON.stringify(key === 'clock' ? { ...parts.clock, now: 0 } : parts[key]);
      if (key !== 'clock' && shown[key] === text) continue;
      shown[key] = text;
      changed[key] = parts[key];
    }
    broadcast({ type: 'parts', parts: changed as Partial<Parts> });
    drain();
    follow();
  };

  const drain = (): void => {
    const { toasts, alerts } = world.ui;
    const own = <T extends { person: string }>(items: T[]): T[] =>
      items.splice(0).filter(({ person }) => person === world.atKeyboard);
    for (const { message, title, seconds } of own(toasts))
      broadcast({ type: 'toast', toast: { message, title, seconds } });
    for (const { message, title } of own(alerts)) broadcast({ type: 'alert', title, message });
  };

  /** Moves the pages' cursor when a script moved that of whoever is at the keyboard. */
  const follow = (): void => {
    const selection = world.selections[world.atKeyboard];
    const text = JSON.stringify(selection ?? null);
    if (selection === undefined || text === cursor) return;
    cursor = text;
    broadcast({ type: 'activate', ...selection });
  };

  const pushSoon = (): void => {
    if (due) return;
    due = true;
    setImmediate(push);
  };
  const stopListening = workbench.onChange(pushSoon);

  const running = async <T>(functionName: string, run: () => T): Promise<T> => {
    broadcast({ type: 'running', functionName });
    await nextTurn();
    try {
      return run();
    } finally {
      push();
      broadcast({ type: 'running', functionName: null });
    }
  };

  const desk: Desk = {
    workbench: () => workbench,
    running,
    reset,
    selected: () => {
      cursor = JSON.stringify(world.selections[world.atKeyboard] ?? null);
    },
  };

  const revise = async (page: Page, message: Revision, deed: Deed | null): Promise<void> => {
    const did = deed === null ? null : whatPersonDid(workbench, deed);
    const result = arbiter.offer(message);
    if (result === 'lost') page.send({ type: 'reload' });
    if (result !== 'accepted' || did === null) return;
    await nextTurn();
    workbench.personDidEdit(did);
  };

  const ask = async (
    page: Page,
    { id: call, request }: Extract<FromPage, { type: 'ask' }>,
  ): Promise<void> => {
    try {
      page.send({ type: 'answer', id: call, ok: true, value: await answer(desk, request) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      page.send({ type: 'answer', id: call, ok: false, error: { name, message } });
    }
  };

  /** Time that runs by itself fires what falls due, and turns the day for TODAY. */
  let day = dayOf(world);
  const ticking = setInterval(() => {
    const now = world.clock.now();
    const isDue = world.triggers.some(({ nextAt }) => nextAt !== undefined && nextAt <= now);
    if (!world.clock.running || (!isDue && day === dayOf(world))) return;
    day = dayOf(world);
    void running(isDue ? 'triggers' : '', () => workbench.advance({ to: now }));
  }, TICK);
  ticking.unref();

  return {
    id,
    workbench,
    document,
    attach: (page, revision) => {
      const missed = arbiter.since(revision);
      if (missed === null) {
        page.send({ type: 'reload' });
        return;
      }
      for (const message of missed) page.send({ type: 'revision', message });
      if (pages.size === 0) forgetUnseen(workbench);
      pages.add(page);
      shown = {};
      push();
    },
    detach: (page) => {
      pages.delete(page);
    },
    receive: async (page, text) => {
      // Only the page's own script speaks here (its Origin is checked), in the form of the protocol.
      const message = JSON.parse(text) as FromPage;
      await (message.type === 'revision' ? revise(page, message.message, message.deed) : ask(page, message));
    },
    broadcast,
    busy: async (work) => {
      broadcast({ type: 'running', functionName: '' });
      await nextTurn();
      try {
        return await work();
      } finally {
        broadcast({ type: 'running', functionName: null });
      }
    },
    end: () => {
      clearInterval(ticking);
      stopListening();
      arbiter.leave();
      pages.clear();
    },
  };
};
