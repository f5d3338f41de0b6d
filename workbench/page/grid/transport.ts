import type { Deed, Revision } from '../../server/protocol.ts';
import type { Connection } from '../connection.ts';

/** The grid's road to the server: o-spreadsheet's transport service over the page's connection. */
export interface Transport {
  sendMessage(message: Revision): Promise<void>;
  onNewMessage(id: string, told: (message: Revision) => void): void;
  leave(id: string): void;
  /** Id of the last revision that this page has. */
  revision(): string;
  /** Whether a change of this page still waits to be accepted. */
  isPending(): boolean;
  onPending(listener: () => void): void;
}

/** Cursors and comings and goings of other pages are not shown: whoever is at the keyboard is one person. */
const SHARED = new Set(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE']);

/**
 * A revision that was sent and neither came back nor was overtaken is sent again when the connection is back; one
 * that was overtaken the grid's session rebases and sends itself.
 */
export const makeTransport = (
  connection: Connection,
  start: string,
  deedOf: (revision: string) => Deed | null,
): Transport => {
  const listeners = new Map<string, (message: Revision) => void>();
  const pendingTold: (() => void)[] = [];
  let revision = start;
  let pending: Revision | null = null;

  const setPending = (message: Revision | null): void => {
    pending = message;
    for (const told of pendingTold) told();
  };
  const post = (message: Revision): void =>
    connection.post({ type: 'revision', message, deed: deedOf(message.nextRevisionId) });

  connection.onMessage((message) => {
    if (message.type !== 'revision') return;
    revision = message.message.nextRevisionId;
    setPending(null);
    for (const told of listeners.values()) told(message.message);
  });
  connection.onLink((link) => {
    if (link === 'online' && pending) post(pending);
  });

  return {
    sendMessage: async (message) => {
      if (!SHARED.has(message.type)) return;
      setPending(message);
      post(message);
    },
    onNewMessage: (id, told) => {
      listeners.set(id, told);
    },
    leave: (id) => {
      listeners.delete(id);
    },
    revision: () => revision,
    isPending: () => pending !== null,
    onPending: (listener) => pendingTold.push(listener),
  };
};
