import type { IncomingMessage } from 'node:http';

/** Bytes that are taken; the engine's own limit of cells comes sooner. */
const MAX = 100 * 1024 * 1024;

/** The body of a request. Throws when it is larger than 100 MB. */
export const readBody = async (request: IncomingMessage): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // Node's streams of requests without an encoding yield Buffers.
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > MAX) throw new Error('The file is larger than 100 MB.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};
