import type { FromPage, FromServer, Request } from '../server/protocol.ts';

export type Link = 'connecting' | 'online' | 'offline';

/** The page's one WebSocket: requests with answers, revisions, and a new try whenever it is cut. */
export interface Connection {
  /** What the server says, but for answers. */
  onMessage(listener: (message: FromServer) => void): void;
  onLink(listener: (link: Link) => void): void;
  /** Sends a revision, or drops it while offline: the transport sends it again on `onLink('online')`. */
  post(message: FromPage): void;
  ask(request: Request): Promise<unknown>;
}

const FIRST_RETRY = 300;
const LAST_RETRY = 5000;

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** `address` gives the socket's address with the revision that the page has by then. */
export const connect = (address: () => string): Connection => {
  const listeners: ((message: FromServer) => void)[] = [];
  const links: ((link: Link) => void)[] = [];
  const waiting = new Map<number, Waiting>();
  let socket: WebSocket | null = null;
  let calls = 0;
  let retry = FIRST_RETRY;

  const settle = (message: Extract<FromServer, { type: 'answer' }>): void => {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call?.done(message.value);
    else call?.fail(Object.assign(new Error(message.error.message), { name: message.error.name }));
  };

  const lost = (): void => {
    for (const { fail } of waiting.values()) fail(new Error('The connection to the workbench was cut.'));
    waiting.clear();
    for (const told of links) told('offline');
    setTimeout(open, retry);
    retry = Math.min(retry * 2, LAST_RETRY);
  };

  const open = (): void => {
    socket = new WebSocket(address());
    socket.onopen = () => {
      retry = FIRST_RETRY;
      for (const told of links) told('online');
    };
    socket.onmessage = ({ data }) => {
      // The server sends this protocol only.
      const message = JSON.parse(data) as FromServer;
      if (message.type === 'answer') settle(message);
      else for (const told of listeners) told(message);
    };
    socket.onclose = lost;
  };
  setTimeout(open, 0);

  const post = (message: FromPage): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };

  return {
    onMessage: (listener) => listeners.push(listener),
    onLink: (listener) => links.push(listener),
    post,
    ask: (request) =>
      new Promise((done, fail) => {
        if (socket?.readyState !== WebSocket.OPEN) {
          fail(new Error('The workbench is offline.'));
          return;
        }
        waiting.set(++calls, { done, fail });
        post({ type: 'ask', id: calls, request });
      }),
  };
};
