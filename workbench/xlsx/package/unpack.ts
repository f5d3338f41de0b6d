/**
 * Reads a ZIP archive (PKWARE APPNOTE 6.3) part by part, inflating only what is asked for and never beyond a limit:
 * the sizes that an archive claims are not believed.
 */
import { inflateRawSync } from 'node:zlib';
import { XlsxError } from '../XlsxError.ts';
import { crc32 } from './crc32.ts';

export interface Archive {
  /** Paths of all parts, as they stand in the archive. */
  readonly paths: readonly string[];
  /** The text of a part (UTF-8, or UTF-16 with its mark); null if there is none. */
  text(path: string): string | null;
}

/** In bytes, over all parts together: several times what 10 million plain cells take. */
const mostUnpacked = 512 * 1024 * 1024;
const mostParts = 10_000;

export const unpack = (bytes: Uint8Array): Archive => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(buffer);
  let left = mostUnpacked;
  return {
    paths: [...entries.keys()],
    text(path) {
      const entry = entries.get(path) ?? entries.get(path.toLowerCase());
      if (!entry) return null;
      const data = inflate(buffer, entry, left);
      left -= data.length;
      return decode(data);
    },
  };
};

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

const readDirectory = (buffer: Buffer): ReadonlyMap<string, Entry> => {
  const end = findEnd(buffer);
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  if (count > mostParts) throw new XlsxError('tooLarge', `${count} parts`);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) throw new XlsxError('damaged');
    if (buffer.readUInt16LE(at + 8) & 1) throw new XlsxError('oldFormat', 'the archive is encrypted');
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    const entry = {
      method: buffer.readUInt16LE(at + 10),
      crc: buffer.readUInt32LE(at + 16),
      packed: buffer.readUInt32LE(at + 20),
      offset: buffer.readUInt32LE(at + 42),
    };
    entries.set(name, entry);
    if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
};

/** The end record stands in the last 22 bytes and up to 65,535 of comment. */
const findEnd = (buffer: Buffer): number => {
  if (buffer.length >= 8 && buffer.readUInt32BE(0) === 0xd0cf11e0) throw new XlsxError('oldFormat');
  const isZip = buffer.length >= 4 && buffer.readUInt32LE(0) === 0x04034b50;
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 65_557); at -= 1) {
    if (buffer.readUInt32LE(at) === 0x06054b50) return at;
  }
  throw new XlsxError(isZip ? 'damaged' : 'notXlsx');
};

const inflate = (buffer: Buffer, entry: Entry, limit: number): Buffer => {
  const { offset, packed, method, crc } = entry;
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== 0x04034b50)
    throw new XlsxError('damaged');
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + packed > buffer.length) throw new XlsxError('damaged');
  const raw = buffer.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new XlsxError('damaged', `compression method ${method}`);
  if (method === 0 && raw.length > limit) throw new XlsxError('tooLarge');
  const data = method === 0 ? raw : inflated(raw, limit);
  if (crc32(data) !== crc) throw new XlsxError('damaged', 'a checksum is wrong');
  return data;
};

const inflated = (raw: Buffer, limit: number): Buffer => {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new XlsxError(tooLarge ? 'tooLarge' : 'damaged');
  }
};

const decode = (data: Buffer): string => {
  if (data[0] === 0xff && data[1] === 0xfe) return data.toString('utf16le', 2);
  if (data[0] === 0xfe && data[1] === 0xff) return Buffer.from(data.subarray(2)).swap16().toString('utf16le');
  return data.toString('utf8').replace(/^\uFEFF/, '');
};
