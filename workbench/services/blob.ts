/** Blob: bytes with a type and a name. What would need Google's converters is not emulated. */
import type { Host } from '../host.ts';
import { guarded, notEmulated } from './guard.ts';
import { demandSignature, mismatch } from './signature.ts';

type Blob = GoogleAppsScript.Base.Blob;

export interface BlobContent {
  bytes: Buffer;
  type: string | null;
  name: string | null;
}

const contents = new WeakMap<object, BlobContent>();

/** Types by ending, for `setContentTypeFromExtension`. */
const typesByExtension: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  css: 'text/css',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'text/xml',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What a Blob, or anything that gives one by `getBlob()`, holds; null for other values. */
export const blobContent = (source: unknown): BlobContent | null => {
  if (typeof source !== 'object' || source === null) return null;
  const own = contents.get(source);
  if (own !== undefined) return own;
  const getBlob: unknown = Reflect.get(source, 'getBlob');
  return typeof getBlob === 'function' ? (contents.get(getBlob.call(source)) ?? null) : null;
};

/** Bytes as Apps Script has them: an array of the script's realm, −128 … 127. */
export const toByteArray = (host: Host, bytes: Uint8Array): number[] =>
  host.realm.array(Array.from(bytes, (byte) => (byte << 24) >> 24));

export const fromByteArray = (bytes: readonly number[]): Buffer =>
  Buffer.from(bytes.map((byte) => byte & 0xff));

/** A Blob over `content`, which it keeps and changes. */
export const makeBlob = (host: Host, content: BlobContent): Blob => {
  const copy = () => makeBlob(host, { ...content, bytes: Buffer.from(content.bytes) });
  const set = (change: Partial<BlobContent>): Blob => {
    Object.assign(content, change);
    return self;
  };
  const self: Blob = guarded<Blob>('Blob', {
    getBlob: () => self,
    copyBlob: copy,
    getAs: (contentType: string) => {
      if (contentType === content.type) return copy();
      throw notEmulated(`Blob.getAs from ${content.type ?? 'no type'} to ${contentType}`);
    },
    getBytes: () => toByteArray(host, content.bytes),
    getContentType: () => content.type,
    getDataAsString: (charset?: string) => decode(host, content.bytes, charset),
    getName: () => content.name,
    isGoogleType: () => false,
    setBytes: (data: number[]) => {
      demandSignature(host, 'Blob.setBytes', [data], ['bytes']);
      return set({ bytes: fromByteArray(data) });
    },
    setContentType: (type: string | null) => set({ type }),
    setContentTypeFromExtension: () => {
      const type = typesByExtension[content.name?.split('.').at(-1)?.toLowerCase() ?? ''];
      return type === undefined ? self : set({ type });
    },
    setDataFromString: (text: string, charset?: string) => {
      demandSignature(
        host,
        'Blob.setDataFromString',
        charset === undefined ? [text] : [text, charset],
        ['string'],
        ['string', 'string'],
      );
      return set({ bytes: encode(text, charset) });
    },
    setName: (name: string) => set({ name }),
  });
  contents.set(self, content);
  return self;
};

/** `Utilities.newBlob(data, contentType?, name?)`: text is `text/plain` unless said otherwise. */
export const newBlob = (host: Host, args: readonly unknown[]): Blob => {
  const [data, type = null, name = null] = args;
  const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';
  if (!isText(type) || !isText(name) || args.length > 3) throw mismatch(host, 'Utilities.newBlob', args);
  if (typeof data === 'string')
    return makeBlob(host, { bytes: Buffer.from(data), type: type ?? 'text/plain', name });
  if (!isBytes(data)) throw mismatch(host, 'Utilities.newBlob', args);
  return makeBlob(host, { bytes: fromByteArray(data), type, name });
};

const isBytes = (data: unknown): data is number[] =>
  Array.isArray(data) && data.every((item) => typeof item === 'number');

const decode = (host: Host, bytes: Buffer, charset = 'UTF-8'): string => {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    throw host.realm.error(`Invalid argument: ${charset}`, 'Exception');
  }
};

const encode = (text: string, charset = 'UTF-8'): Buffer => {
  switch (charset.toUpperCase().replace(/[-_]/g, '')) {
    case 'UTF8':
      return Buffer.from(text, 'utf8');
    case 'USASCII':
      return asciiBytes(text);
    case 'ISO88591':
      return Buffer.from(text, 'latin1');
    case 'UTF16LE':
      return Buffer.from(text, 'utf16le');
    default:
      throw notEmulated(`Blob.setDataFromString in ${charset}`);
  }
};

/** Java writes `?` for what ASCII lacks. */
export const asciiBytes = (text: string): Buffer => Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
