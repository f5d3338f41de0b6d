/**
 * Which messages were sent, by fingerprints of their keys: what a backup that comes back, a deleted row or a state that was
 * typed cannot take back. It is kept in notes of limited length, each `serial|instant|fingerprints`, the oldest
 * overwritten by the newest.
 */

import { type Instant, isInstant } from '../../schema/day.ts';
import { fingerprint } from '../fingerprint.ts';

/** Characters a fingerprint: 36 bits; among 20,000 two of ten million keys would be taken for one that was sent. */
const length = 6;
/** Fingerprints a note holds: with its beginning below the 9 kB that a property may have. */
const aNote = 1350;
/** Notes, so that some 20,000 are kept. */
const notes = 15;

export const ledgerNotes: readonly string[] = Array.from({ length: notes }, (_, at) => `sent.${at}`);

export interface SentLedger {
  readonly has: (key: string) => boolean;
  /** Up to when rows were taken up. */
  readonly upTo: Instant | null;
  /** The notes to be written for these keys to be kept too; none where it has them all. */
  readonly with: (
    keys: readonly string[],
    upTo: Instant,
  ) => readonly (readonly [note: string, text: string])[];
}

/** @param read The text of a note, null where it was never written. */
export const sentLedger = (read: (note: string) => string | null): SentLedger => {
  const chunks = ledgerNotes.flatMap((note) => chunkOf(read(note)));
  const known = new Set(chunks.flatMap(({ prints }) => prints));
  const newest = chunks.reduce<Chunk | null>((a, b) => (a === null || b.serial > a.serial ? b : a), null);
  return {
    has: (key) => known.has(printOf(key)),
    upTo: newest?.upTo ?? null,
    with: (keys, upTo) => {
      const fresh = [...new Set(keys.map(printOf))].filter((print) => !known.has(print));
      return fresh.length === 0 ? [] : written(newest ?? { serial: 0, upTo, prints: [] }, fresh, upTo);
    },
  };
};

interface Chunk {
  readonly serial: number;
  readonly upTo: Instant | null;
  readonly prints: readonly string[];
}

const chunkOf = (text: string | null): readonly Chunk[] => {
  const [serial, upTo = '', all = ''] = (text ?? '').split('|');
  if (text === null || !Number.isInteger(Number(serial))) return [];
  return [{ serial: Number(serial), upTo: isInstant(upTo) ? upTo : null, prints: all.match(/.{6}/g) ?? [] }];
};

/** The newest note goes on; a full one is followed by the next, which overwrites the oldest. */
const written = (
  { serial, prints }: Chunk,
  fresh: readonly string[],
  upTo: Instant,
): readonly (readonly [string, string])[] => {
  const result: (readonly [string, string])[] = [];
  let [at, held, left] = [serial, [...prints], [...fresh]];
  while (left.length > 0) {
    if (held.length >= aNote) [at, held] = [at + 1, []];
    const room = aNote - held.length;
    held = [...held, ...left.slice(0, room)];
    left = left.slice(room);
    result.push([`sent.${at % notes}`, `${at}|${upTo}|${held.join('')}`]);
  }
  return result;
};

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Six signs of the first 36 bits of a key’s fingerprint. */
export const printOf = (key: string): string => {
  let bits = Number.parseInt(fingerprint(key).slice(0, 9), 16);
  let text = '';
  for (let at = 0; at < length; at++) {
    text = (signs[bits % 64] ?? '') + text;
    bits = Math.floor(bits / 64);
  }
  return text;
};
