/**
 * Google's endpoints, as far as clasp asks them, on this machine: sign-in, who am I, Drive's files.create, and projects
 * and their content of the Apps Script API. Answers and errors have the form that the references show
 * (https://developers.google.com/apps-script/api/reference/rest, https://developers.google.com/workspace/drive/api/guides/handle-errors).
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RemoteFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** An answer in place of the usual one. */
export interface Failure {
  readonly status: number;
  readonly body: object;
}

/** An error in the form of Google's APIs. */
export const failure = (code: number, status: string, message: string, reason = 'forbidden'): Failure => ({
  status: code,
  body: { error: { code, message, status, errors: [{ message, domain: 'global', reason }] } },
});

export interface StandIn {
  readonly port: number;
  /** The files of each script, by its id. */
  readonly scripts: Map<string, readonly RemoteFile[]>;
  /** The sheet to which each script is bound, by the script's id. */
  readonly boundTo: Map<string, string>;
  readonly sheets: Map<string, string>;
  /** What was asked, `PUT script.googleapis.com/v1/projects/ID/content`. */
  readonly asked: string[];
  /** Answers requests whose line matches with a failure, until it is taken away. */
  fail(which: RegExp, how: Failure): void;
  recover(): void;
  close(): Promise<void>;
}

const manifestOfNew: RemoteFile = {
  name: 'appsscript',
  type: 'JSON',
  source: '{"timeZone":"America/New_York","dependencies":{},"exceptionLogging":"STACKDRIVER"}',
};

const notFound = failure(404, 'NOT_FOUND', 'Requested entity was not found.', 'notFound');
const invalid = (message: string): Failure => failure(400, 'INVALID_ARGUMENT', message, 'badRequest');

export const openStandIn = async (): Promise<StandIn> => {
  const scripts = new Map<string, readonly RemoteFile[]>();
  const boundTo = new Map<string, string>();
  const sheets = new Map<string, string>();
  const asked: string[] = [];
  let failures: (readonly [RegExp, Failure])[] = [];

  const idOfScript = (): string => `1standIn${String(scripts.size + 1).padStart(49, '0')}`;

  const answer = (line: string, body: Readonly<Record<string, unknown>>): Failure => {
    const ok = (value: object): Failure => ({ status: 200, body: value });
    if (line === 'POST oauth2.googleapis.com/token')
      return ok({ access_token: 'of the rehearsal', expires_in: 3599, token_type: 'Bearer' });
    if (line === 'GET www.googleapis.com/oauth2/v2/userinfo')
      return ok({ id: '1', email: 'ada@example.org', verified_email: true });
    if (line === 'POST www.googleapis.com/drive/v3/files') {
      const id = `sheet${sheets.size + 1}`;
      sheets.set(id, String(body.name));
      return ok({ kind: 'drive#file', id, name: body.name, mimeType: body.mimeType });
    }
    if (line === 'POST script.googleapis.com/v1/projects') {
      const { parentId, title } = body;
      if (parentId !== undefined && !sheets.has(String(parentId)))
        return invalid('Request contains an invalid argument.');
      const scriptId = idOfScript();
      scripts.set(scriptId, [manifestOfNew]);
      if (parentId !== undefined) boundTo.set(scriptId, String(parentId));
      return ok({ scriptId, title, parentId });
    }
    const [, method, scriptId = '', part] =
      /^(GET|PUT) script\.googleapis\.com\/v1\/projects\/([\w-]+)\/(content|versions)$/.exec(line) ?? [];
    const files = scripts.get(scriptId);
    if (!files) return notFound;
    if (part === 'versions') return ok({ versions: [] });
    if (method === 'GET') return ok({ scriptId, files });
    const pushed = filesIn(body.files);
    const wrong = wrongWith(pushed);
    if (wrong !== null) return invalid(wrong);
    scripts.set(scriptId, pushed);
    return ok({ scriptId, files: pushed });
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    const line = `${request.method} ${pathname.slice(1)}`;
    asked.push(line);
    const body = await bodyOf(request);
    const { status, body: said } = failures.find(([which]) => which.test(line))?.[1] ?? answer(line, body);
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
    response.end(JSON.stringify(said));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A server on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    scripts,
    boundTo,
    sheets,
    asked,
    fail: (which, how) => {
      failures = [...failures, [which, how]];
    },
    recover: () => {
      failures = [];
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};

/** Sign-in is asked by form, the rest by JSON. */
const bodyOf = async (request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> => {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text.startsWith('{') ? JSON.parse(text) : {};
};

const filesIn = (given: unknown): readonly RemoteFile[] =>
  Array.isArray(given) ? given.map(({ name, type, source }) => ({ name, type, source })) : [];

/** Why Google refuses the files of a project: one manifest, names that differ, code that it can read. */
const wrongWith = (files: readonly RemoteFile[]): string | null => {
  const manifests = files.filter(({ type }) => type === 'JSON');
  if (manifests.length !== 1 || manifests[0]?.name !== 'appsscript')
    return 'The project must contain a manifest named appsscript.';
  if (new Set(files.map(({ name }) => name)).size < files.length)
    return 'A file with this name already exists in the current project.';
  for (const { name, type, source } of files) {
    try {
      if (type === 'JSON') JSON.parse(source);
      if (type === 'SERVER_JS') new Function(source);
    } catch (error) {
      return `Syntax error: ${error instanceof Error ? error.message : String(error)} line: 1 file: ${name}`;
    }
  }
  return null;
};
