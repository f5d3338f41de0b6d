/** Zip archives by node:zlib: stored or deflated entries, no encryption, no zip64 (PKWARE's APPNOTE.TXT). */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

export const zip = (entries: readonly ZipEntry[]): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const fileName = Buffer.from(name);
    const packed = deflateRawSync(bytes);
    const shared = sharedHeader(bytes, packed, fileName);
    const local = Buffer.concat([word(LOCAL), shared, half(0), fileName, packed]);
    directory.push(
      Buffer.concat([
        word(CENTRAL),
        half(20),
        shared,
        half(0),
        half(0),
        half(0),
        half(0),
        word(0),
        word(offset),
        fileName,
      ]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = half(entries.length);
  return Buffer.concat([
    ...bodies,
    central,
    word(END),
    half(0),
    half(0),
    count,
    count,
    word(central.length),
    word(offset),
    half(0),
  ]);
};

/** @throws RangeError for bytes that are no zip archive, or one that is damaged. */
export const unzip = (archive: Buffer): readonly ZipEntry[] => {
  const end = archive.lastIndexOf(word(END));
  if (end < 0) throw new RangeError('Invalid argument: the blob is no zip archive');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) entries.push({ name, bytes: entryBytes(archive, at) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
};

const entryBytes = (archive: Buffer, central: number): Buffer => {
  const local = archive.readUInt32LE(central + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(central + 20));
  const bytes =
    archive.readUInt16LE(central + 10) === DEFLATED ? inflateRawSync(packed) : Buffer.from(packed);
  if (crc32(bytes) !== archive.readUInt32LE(central + 16))
    throw new RangeError('Invalid argument: the zip archive is damaged');
  return bytes;
};

/** What a file's local and central headers share, from the version to the name's length; times are 1980-01-01. */
const sharedHeader = (bytes: Buffer, packed: Buffer, fileName: Buffer): Buffer =>
  Buffer.concat([
    half(20),
    half(UTF8_NAMES),
    half(DEFLATED),
    half(0),
    half(0x21),
    word(crc32(bytes)),
    word(packed.length),
    word(bytes.length),
    half(fileName.length),
  ]);

const half = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
};
