import { pairKey } from '../domain/clean/duplicates.ts';
import type { Shop } from '../ports.ts';

/** Pairs that one note holds: 300 of some 24 bytes stay well below the 9 kB of a property. */
const pairsANote = 300;

/** Notes in all; beyond them the oldest are forgotten. */
const mostNotes = 20;

const noteOf = (n: number): string => `notDuplicates.${n}`;

/** The pairs of rows of which somebody said that they are two; see `pairKey`. */
export const settledPairs = (shop: Shop): ReadonlySet<string> => new Set(notes(shop).flat());

/** Remembers that two rows are two. */
export const settlePair = (shop: Shop, a: string, b: string): void =>
  shop.lock.hold(() => {
    const key = pairKey(a, b);
    const all = notes(shop, 'afresh');
    if (all.some((pairs) => pairs.includes(key))) return;
    const open = all.findIndex((pairs) => pairs.length < pairsANote);
    // All are full: the first begins anew.
    const at = open === -1 ? 0 : open;
    const pairs = open === -1 ? [key] : [...(all[at] ?? []), key];
    shop.notes.write(noteOf(at), pairs.join('\n'));
  });

/** Takes that back. */
export const unsettlePair = (shop: Shop, a: string, b: string): void =>
  shop.lock.hold(() => {
    const key = pairKey(a, b);
    notes(shop, 'afresh').forEach((pairs, at) => {
      const left = pairs.filter((pair) => pair !== key);
      if (left.length < pairs.length)
        shop.notes.write(noteOf(at), left.length === 0 ? null : left.join('\n'));
    });
  });

const notes = (shop: Shop, afresh?: 'afresh'): readonly (readonly string[])[] =>
  Array.from({ length: mostNotes }, (_, n) => {
    const text = shop.notes.read(noteOf(n), n === 0 ? afresh : undefined);
    return text === null || text === '' ? [] : text.split('\n');
  });
