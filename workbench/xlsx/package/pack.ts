/** A ZIP archive (PKWARE APPNOTE 6.3) of text parts, deflated, dated 1980-01-01 so that equal content gives equal bytes. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

export interface Part {
  readonly path: string;
  readonly text: string;
}

export const pack = (parts: readonly Part[]): Uint8Array => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { path, text } of parts) {
    const raw = Buffer.from(text, 'utf8');
    const data = deflateRawSync(raw);
    const name = Buffer.from(path, 'utf8');
    const header = commonHeader(crc32(raw), data.length, raw.length, name.length);
    locals.push(signature(0x04034b50), header, name, data);
    centrals.push(signature(0x02014b50), shorts(20), header, centralTail(offset), name);
    offset += 4 + header.length + name.length + data.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, endRecord(parts.length, directory.length, offset)]);
};

const utf8Names = 0x0800;
const deflated = 8;
const firstOf1980 = 0x0021;

/** What local header and central directory share: version … length of the extra field (none). */
const commonHeader = (crc: number, packed: number, unpacked: number, nameLength: number): Buffer =>
  Buffer.concat([
    shorts(20, utf8Names, deflated, 0, firstOf1980),
    longs(crc, packed, unpacked),
    shorts(nameLength, 0),
  ]);

/** Comment length, disk, internal and external attributes, offset of the local header. */
const centralTail = (offset: number): Buffer => Buffer.concat([shorts(0, 0, 0), longs(0, offset)]);

const endRecord = (count: number, size: number, offset: number): Buffer =>
  Buffer.concat([signature(0x06054b50), shorts(0, 0, count, count), longs(size, offset), shorts(0)]);

const signature = (value: number): Buffer => longs(value);

const shorts = (...values: number[]): Buffer => numbers(values, 2);
const longs = (...values: number[]): Buffer => numbers(values, 4);

const numbers = (values: readonly number[], size: number): Buffer => {
  const bytes = Buffer.alloc(values.length * size);
  for (const [index, value] of values.entries()) bytes.writeUIntLE(value, index * size, size);
  return bytes;
};
