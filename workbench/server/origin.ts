import type { IncomingMessage } from 'node:http';

const LOCAL = new Set(['127.0.0.1', 'localhost']);

const hostName = (address: string): string | null => {
  try {
    return new URL(address).hostname;
  } catch {
    return null;
  }
};

/**
 * Whether a request comes from this page itself: the Host must name this machine (else another site's name was
 * pointed here) and the Origin, where the browser sends one, must be the same.
 */
export const isOwn = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => {
  const host = hostName(`http://${headers.host ?? ''}`);
  if (host === null || !LOCAL.has(host)) return false;
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
};
