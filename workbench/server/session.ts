import { randomUUID } from 'node:crypto';
import type { Workbench } from '../control.ts';
import { exportModel } from '../engine/model.ts';
import { openArbiter } from './arbiter.ts';
import { nextTurn, openAudience, type Page } from './audience.ts';
import { whatPersonDid } from './edits.ts';
import { openPartsFeed } from './partsFeed.ts';
import type { Deed, FromPage, FromServer, Revision } from './protocol.ts';
import { answer, type Desk } from './requests.ts';
import { keepTime } from './timekeeper.ts';

/** One workbook and the pages that look at it. A new one takes its place when the workbook is replaced. */
export interface Session {
  readonly id: string;
  readonly workbench: Workbench;
  /** What a page loads first: the document with the id of its last revision, as JSON. */
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

/** Gives the document as JSON, made anew only when it changed. */
const documentCopy = (workbench: Workbench, id: string, head: () => string): (() => string) => {
  let copy = { revision: '', text: '' };
  return () => {
    const revision = head();
    if (copy.revision !== revision) {
      const data = exportModel(workbench.world.model);
      copy = { revision, text: JSON.stringify({ session: id, revision, data }) };
    }
    return copy.text;
  };
};

export const openSession = (workbench: Workbench, reset: () => Promise<void>): Session => {
  const id = sessionId(workbench);
  const audience = openAudience();
  const feed = openPartsFeed(workbench, audience);
  const start = exportModel(workbench.world.model).revisionId;
  const arbiter = openArbiter(workbench, start, (message) =>
    audience.broadcast({ type: 'revision', message }),
  );
  const stopClock = keepTime(workbench, audience);
  const desk: Desk = {
    workbench,
    reset,
    running: (functionName, run) =>
      audience.during(functionName, () => {
        try {
          return run();
        } finally {
          feed.push();
        }
      }),
    selected: feed.noteCursor,
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

  return {
    id,
    workbench,
    document: documentCopy(workbench, id, arbiter.head),
    attach: (page, revision) => {
      const missed = arbiter.since(revision);
      if (missed === null) {
        page.send({ type: 'reload' });
        return;
      }
      for (const message of missed) page.send({ type: 'revision', message });
      if (audience.pages.size === 0) forgetUnseen(workbench);
      audience.pages.add(page);
      feed.pushAll();
    },
    detach: (page) => {
      audience.pages.delete(page);
    },
    receive: async (page, text) => {
      // Only the page's own script speaks here (its Origin is checked), in the form of the protocol.
      const message = JSON.parse(text) as FromPage;
      await (message.type === 'revision' ? revise(page, message.message, message.deed) : ask(page, message));
    },
    broadcast: audience.broadcast,
    busy: (work) => audience.during('', work),
    end: () => {
      stopClock();
      feed.stop();
      arbiter.leave();
      audience.pages.clear();
    },
  };
};
