import type { Workbench } from '../control.ts';
import type { Revision } from './protocol.ts';

/** The changes of a document that a page may offer. */
const SHARED = new Set(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE']);

/** Decides the one order of revisions that the document in Node and every page share. */
export interface Arbiter {
  /** Id of the last accepted revision. */
  head(): string;
  /**
   * Accepts a page's revision if it was made on the head. A stale one is dropped: its page rebases and sends again.
   * `lost` takes back or repeats a revision from before this arbiter, which the document here no longer knows.
   */
  offer(message: Revision): 'accepted' | 'stale' | 'lost';
  /** The revisions after `revision`, or null when they are no longer known here. */
  since(revision: string): readonly Revision[] | null;
  leave(): void;
}

/** How many revisions a page may have missed before it has to load the document again. */
const KEPT = 500;

/**
 * Scripts' writes to the document in Node are in the same order; `told` hears each accepted revision once.
 */
export const openArbiter = (
  { world, onRevision }: Workbench,
  start: string,
  told: (message: Revision) => void,
): Arbiter => {
  const { transportService: transport } = world.model.config;
  let head = start;
  let oldest = start;
  const log: Revision[] = [];
  const known = new Set<unknown>();

  const accept = (message: Revision): void => {
    head = message.nextRevisionId;
    known.add(head);
    log.push(message);
    const dropped = log.length > KEPT ? log.shift() : undefined;
    oldest = dropped?.nextRevisionId ?? oldest;
    told(message);
  };
  const leave = onRevision(accept);

  return {
    head: () => head,
    offer: (message) => {
      if (!SHARED.has(message.type) || message.serverRevisionId !== head) return 'stale';
      const earlier = message.undoneRevisionId ?? message.redoneRevisionId;
      if (earlier !== undefined && !known.has(earlier)) return 'lost';
      void transport.sendMessage(message);
      return 'accepted';
    },
    since: (revision) => {
      if (revision === oldest) return [...log];
      const at = log.findIndex(({ nextRevisionId }) => nextRevisionId === revision);
      return at < 0 ? null : log.slice(at + 1);
    },
    leave,
  };
};
