/**
 * Digests, signatures and base64 of Utilities. Text is turned into bytes by the charset; without one, digests and
 * signatures take US-ASCII, in which Java writes `?` for any other character, and base64 takes UTF-8.
 */
import { createHash, createHmac, createSign } from 'node:crypto';
import type { Host } from '../../host.ts';
import { asciiBytes, fromByteArray, toByteArray } from '../blob.ts';
import { enumName, enumOf, isMember } from '../enums.ts';
import { notEmulated } from '../guard.ts';
import { mismatch } from '../signature.ts';

/** Node's name of each hash; MD2 is too old for it. */
const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

const US_ASCII = 'US_ASCII';

/** The methods that end in bytes or base64. */
export const digestMethods = (host: Host) => ({
  base64Encode: (...args: unknown[]) => bytesOf(host, 'base64Encode', args, 'UTF_8').toString('base64'),
  base64EncodeWebSafe: (...args: unknown[]) =>
    webSafe(bytesOf(host, 'base64EncodeWebSafe', args, 'UTF_8').toString('base64')),
  base64Decode: (...args: unknown[]) => decoded(host, 'base64Decode', args),
  base64DecodeWebSafe: (...args: unknown[]) => decoded(host, 'base64DecodeWebSafe', args),
  computeDigest: (...args: unknown[]) => {
    const [algorithm, ...rest] = args;
    if (!isMember('Utilities', 'DigestAlgorithm', algorithm))
      throw mismatch(host, 'Utilities.computeDigest', args);
    const hash = hashOf(algorithm, 'Utilities.computeDigest');
    return toByteArray(
      host,
      createHash(hash)
        .update(bytesOf(host, 'computeDigest', rest, US_ASCII, args))
        .digest(),
    );
  },
  computeHmacSignature: (...args: unknown[]) => {
    const [algorithm, ...rest] = args;
    if (!isMember('Utilities', 'MacAlgorithm', algorithm))
      throw mismatch(host, 'Utilities.computeHmacSignature', args);
    return hmac(
      host,
      'computeHmacSignature',
      hashOf(algorithm, 'Utilities.computeHmacSignature'),
      rest,
      args,
    );
  },
  computeHmacSha256Signature: (...args: unknown[]) =>
    hmac(host, 'computeHmacSha256Signature', 'sha256', args, args),
  computeRsaSha1Signature: (...args: unknown[]) => rsa(host, 'computeRsaSha1Signature', 'sha1', args, args),
  computeRsaSha256Signature: (...args: unknown[]) =>
    rsa(host, 'computeRsaSha256Signature', 'sha256', args, args),
  computeRsaSignature: (...args: unknown[]) => {
    const [algorithm, ...rest] = args;
    if (!isMember('Utilities', 'RsaAlgorithm', algorithm))
      throw mismatch(host, 'Utilities.computeRsaSignature', args);
    return rsa(host, 'computeRsaSignature', hashOf(algorithm, 'Utilities.computeRsaSignature'), rest, args);
  },
});

export const utilitiesEnums = () => ({
  Charset: enumOf('Utilities', 'Charset'),
  DigestAlgorithm: enumOf('Utilities', 'DigestAlgorithm'),
  MacAlgorithm: enumOf('Utilities', 'MacAlgorithm'),
  RsaAlgorithm: enumOf('Utilities', 'RsaAlgorithm'),
});

const hashOf = (algorithm: unknown, method: string): string => {
  const name = (enumName(algorithm) ?? '').replace(/^(HMAC|RSA)_/, '');
  const hash = HASHES[name];
  if (hash === undefined) throw notEmulated(`${method} with ${name}`);
  return hash;
};

const hmac = (
  host: Host,
  method: string,
  hash: string,
  rest: readonly unknown[],
  all: readonly unknown[],
): number[] => {
  const [value, key, charset] = rest;
  const tail = rest.length > 2 ? [charset] : [];
  const secret = bytesOf(host, method, [key, ...tail], US_ASCII, all);
  return toByteArray(
    host,
    createHmac(hash, secret)
      .update(bytesOf(host, method, [value, ...tail], US_ASCII, all))
      .digest(),
  );
};

const rsa = (
  host: Host,
  method: string,
  hash: string,
  rest: readonly unknown[],
  all: readonly unknown[],
): number[] => {
  const [value, key, charset] = rest;
  if (typeof key !== 'string' || typeof value !== 'string') throw mismatch(host, `Utilities.${method}`, all);
  const bytes = bytesOf(host, method, rest.length > 2 ? [value, charset] : [value], US_ASCII, all);
  try {
    return toByteArray(host, createSign(hash).update(bytes).sign(key));
  } catch {
    throw host.realm.error('Invalid argument: key', 'Exception');
  }
};

/** `[data]` or `[data, charset]`: bytes as they are, text in the charset. */
const bytesOf = (
  host: Host,
  method: string,
  [data, ...rest]: readonly unknown[],
  charset: string,
  all?: readonly unknown[],
): Buffer => {
  const refused = () => mismatch(host, `Utilities.${method}`, all ?? [data, ...rest]);
  if (rest.length > 1) throw refused();
  if (Array.isArray(data) && rest.length === 0 && data.every((item) => typeof item === 'number'))
    return fromByteArray(data);
  if (typeof data !== 'string') throw refused();
  if (rest.length === 1 && !isMember('Utilities', 'Charset', rest[0])) throw refused();
  const named = rest.length === 1 ? enumName(rest[0]) : charset;
  return named === US_ASCII ? asciiBytes(data) : Buffer.from(data);
};

const webSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');

const decoded = (host: Host, method: string, args: readonly unknown[]): number[] => {
  const [encoded, charset] = args;
  const charsetFits = args.length < 2 || isMember('Utilities', 'Charset', charset);
  if (typeof encoded !== 'string' || args.length > 2 || !charsetFits)
    throw mismatch(host, `Utilities.${method}`, args);
  const plain = method.endsWith('WebSafe') ? encoded.replaceAll('-', '+').replaceAll('_', '/') : encoded;
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(plain))
    throw host.realm.error('Could not decode string.', 'Exception');
  return toByteArray(host, Buffer.from(plain, 'base64'));
};
