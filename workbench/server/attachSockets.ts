import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { Page } from './audience.ts';
import { isOwn } from './origin.ts';
import type { FromServer } from './protocol.ts';
import type { Seat } from './seat.ts';

const trouble = (error: unknown): FromServer => ({
  type: 'alert',
  title: '',
  message: error instanceof Error ? error.message : String(error),
});

/** Gives every page its socket. Returns what cuts them all. */
export const attachSockets = (server: Server, seat: Seat): (() => void) => {
  const verifyClient = ({ req }: { readonly req: IncomingMessage }): boolean => isOwn(req);
  const sockets = new WebSocketServer({ server, path: '/socket', verifyClient });
  sockets.on('connection', (socket, { url = '/' }) => {
    const asked = new URL(url, 'http://localhost').searchParams;
    const session = seat.session();
    const page: Page = { send: (message) => socket.send(JSON.stringify(message)) };
    if (asked.get('session') !== session.id) {
      page.send({ type: 'reload' });
      return;
    }
    session.attach(page, asked.get('revision') ?? '');
    socket.on('message', (data) => {
      session.receive(page, String(data)).catch((error: unknown) => page.send(trouble(error)));
    });
    socket.on('close', () => session.detach(page));
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
};
