import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asset } from '../assets.ts';

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

/** Answers with a file of the page: "not modified", or compressed where the browser takes that. */
export const sendAsset = (asset: Asset, request: IncomingMessage, response: ServerResponse): void => {
  const { type, body, gzip, etag } = asset;
  const headers = {
    'Content-Type': type,
    ETag: etag,
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const zipped = gzip !== undefined && /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  const encoding = zipped ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {};
  response.writeHead(200, { ...headers, ...encoding });
  response.end(zipped ? gzip : body);
};
