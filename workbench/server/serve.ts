import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Workbench } from '../control.ts';
import { type Asset, buildAssets } from './assets.ts';
import { attachSockets } from './attachSockets.ts';
import { type Respond, routes } from './http/routes.ts';
import { sendAsset } from './http/sendAsset.ts';
import { isOwn } from './origin.ts';
import { openSeat, type SeatOptions } from './seat.ts';

export interface ServeOptions extends SeatOptions {
  /** 0 (the default) takes any free port. */
  readonly port?: number;
}

export interface PageServer {
  readonly url: string;
  /** The workbench that the page shows now. */
  workbench(): Workbench;
  close(): Promise<void>;
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      // A server that listens on a port of TCP has an address of this form.
      done((server.address() as AddressInfo).port);
    });
  });

const listener =
  (assets: ReadonlyMap<string, Asset>, answers: Readonly<Record<string, Respond>>): RequestListener =>
  async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const respond = answers[`${request.method} ${pathname}`];
    const asset = request.method === 'GET' ? assets.get(pathname) : undefined;
    try {
      if (!isOwn(request)) response.writeHead(403).end();
      else if (respond) await respond(request, response);
      else if (asset) sendAsset(asset, request, response);
      else response.writeHead(404).end();
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    }
  };

/** Serves one page on 127.0.0.1 for one workbook at a time. */
export const servePage = async ({ port = 0, ...options }: ServeOptions): Promise<PageServer> => {
  const assets = await buildAssets();
  const seat = openSeat(options);
  const server = createServer(listener(assets, routes(seat)));
  const cutSockets = attachSockets(server, seat);
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}/`,
    workbench: () => seat.session().workbench,
    close: async () => {
      seat.session().end();
      cutSockets();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
