import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { SavedWorld, Workbench } from '../control.ts';
import { type Asset, buildAssets } from './assets.ts';
import { isOwn } from './origin.ts';
import type { FromServer } from './protocol.ts';
import { openSession, type Page, type Session } from './session.ts';

export interface ServeOptions {
  readonly workbench: Workbench;
  /** 0 (the default) takes any free port. */
  readonly port?: number;
  /** Makes the workbook that File › New demo starts from. */
  readonly demo?: () => Promise<Workbench>;
  /** Opens a workbook that was imported. */
  readonly openSaved?: (saved: SavedWorld) => Promise<Workbench>;
  /** Told whenever another workbook takes the place of the one before. */
  readonly replaced?: (workbench: Workbench) => void;
}

export interface PageServer {
  readonly url: string;
  workbench(): Workbench;
  close(): Promise<void>;
}

/** Bytes of an .xlsx that are taken; the engine's own limit of cells comes sooner. */
const MAX_IMPORT = 100 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a page may load: from here alone. The grid compiles its templates, so it needs eval; a frame needs inline. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' ws://127.0.0.1:* ws://localhost:*",
  "frame-ancestors 'none'",
].join('; ');

const trouble = (error: unknown): FromServer => ({
  type: 'alert',
  title: '',
  message: error instanceof Error ? error.message : String(error),
});

type Respond = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const readBody = async (request: IncomingMessage): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // Node's streams of requests without an encoding yield Buffers.
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > MAX_IMPORT) throw new Error('The file is larger than 100 MB.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const sendAsset = (
  { type, body, gzip, etag }: Asset,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const headers = {
    'Content-Type': type,
    ETag: etag,
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': POLICY,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const zipped = gzip !== undefined && /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  response.writeHead(200, {
    ...headers,
    ...(zipped && { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }),
  });
  response.end(zipped ? gzip : body);
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      // A server that listens on a port of TCP has an address of this form.
      done((server.address() as AddressInfo).port);
    });
  });

/** Serves one page on 127.0.0.1 for one workbook at a time. */
export const servePage = async (options: ServeOptions): Promise<PageServer> => {
  const assets = await buildAssets();
  let session: Session;

  const replace = (workbench: Workbench): void => {
    const before = session;
    session = openSession(workbench, reset);
    options.replaced?.(workbench);
    before.broadcast({ type: 'reload' });
    before.end();
    before.workbench.close();
  };
  const reset = async (): Promise<void> => {
    if (!options.demo) throw new Error('This workbench was started without a demo.');
    const { demo } = options;
    replace(await session.busy(demo));
  };
  session = openSession(options.workbench, reset);

  const routes: Readonly<Record<string, Respond>> = {
    'GET /workbook.json': async (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(session.document());
    },
    'GET /workbook.xlsx': async (_, response) => {
      const { writeXlsx } = await import('../xlsx/write.ts');
      const bytes = await session.busy(() => writeXlsx(session.workbench));
      const name = encodeURIComponent(`${session.workbench.world.name}.xlsx`);
      response.writeHead(200, {
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      });
      response.end(bytes);
    },
    'POST /import': async (request, response) => {
      if (!options.openSaved) throw new Error('This workbench was started without import.');
      const { readXlsx } = await import('../xlsx/read.ts');
      const { openSaved } = options;
      const opened = await session.busy(async () => openSaved(await readXlsx(await readBody(request))));
      const name = new URL(request.url ?? '/', 'http://localhost').searchParams.get('name');
      if (name) opened.world.name = name;
      replace(opened);
      response.writeHead(204).end();
    },
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwn(request)) {
      response.writeHead(403).end();
      return;
    }
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const route = routes[`${request.method} ${path}`];
    const asset = request.method === 'GET' || request.method === 'HEAD' ? assets.get(path) : undefined;
    if (route) await route(request, response);
    else if (asset) sendAsset(asset, request, response);
    else response.writeHead(404).end();
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });

  const sockets = new WebSocketServer({
    server,
    path: '/socket',
    verifyClient: ({ req }: { req: IncomingMessage }) => isOwn(req),
  });
  sockets.on('connection', (socket, request) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const at = session;
    const page: Page = { send: (message) => socket.send(JSON.stringify(message)) };
    if (asked.get('session') !== at.id) {
      page.send({ type: 'reload' });
      return;
    }
    at.attach(page, asked.get('revision') ?? '');
    socket.on('message', (data) => {
      at.receive(page, String(data)).catch((error: unknown) => page.send(trouble(error)));
    });
    socket.on('close', () => at.detach(page));
  });

  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}/`,
    workbench: () => session.workbench,
    close: async () => {
      session.end();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await new Promise((done) => server.close(done));
    },
  };
};
