import type { Suspect } from './suspect.ts';

/** Places in the list of two rows that are worth comparing. */
export type Pair = readonly [number, number];

/** Up to this many rows that share something, each is compared with each; more of them only with the next. */
const compareAll = 12;

/**
 * The pairs of rows that share a name, its words, a phone number, an address, a business's own domain or number, or
 * whose names are one slip apart: a number of pairs that grows with the rows, not with their square.
 */
export const candidatePairs = (rows: readonly Suspect[]): readonly Pair[] => {
  const pairs = new Set<number>();
  const add = (a: number, b: number): void => {
    if (a !== b) pairs.add(Math.min(a, b) * rows.length + Math.max(a, b));
  };
  for (const block of blocks(rows)) {
    const all = block.length <= compareAll;
    block.forEach((a, at) => {
      const others = all ? block.slice(at + 1) : block.slice(at + 1, at + 2);
      for (const b of others) add(a, b);
    });
  }
  nearNames(rows, add);
  return [...pairs].map((pair) => [Math.floor(pair / rows.length), pair % rows.length]);
};

/** Rows that share one of the things that identify. */
const blocks = (rows: readonly Suspect[]): readonly (readonly number[])[] => {
  const found = new Map<string, number[]>();
  rows.forEach((row, at) => {
    for (const key of keysOf(row)) {
      const block = found.get(key);
      if (block) block.push(at);
      else found.set(key, [at]);
    }
  });
  return [...found.values()].filter(({ length }) => length > 1);
};

const keysOf = ({ name, phone, email, domain, number }: Suspect): readonly string[] => [
  ...(name.sorted === '' ? [] : [`n${name.sorted}`]),
  ...(phone === null ? [] : [`p${phone}`]),
  ...(email === null ? [] : [`e${email}`]),
  ...(domain === null ? [] : [`d${domain}`]),
  ...(number === null ? [] : [`o${number}`]),
  ...longNameKeys(name.words.join('')),
];

/** A long name may hold two slips or three: then its first or its last third is whole. */
const longNameKeys = (name: string): readonly string[] => {
  if (name.length < 10) return [];
  const third = Math.floor(name.length / 3);
  return [`f${name.slice(0, Math.max(5, third))}`, `l${name.slice(-Math.max(5, third))}`];
};

/** Fewest letters of a name in which one of them can be a slip. */
const shortestNear = 5;

/**
 * Names one slip apart have a form in common that lacks one letter of each (the idea of SymSpell, Garbe 2012): each
 * row meets the one before it that left the same form.
 */
const nearNames = (rows: readonly Suspect[], add: (a: number, b: number) => void): void => {
  const last = new Map<number, number>();
  rows.forEach(({ name }, at) => {
    const text = name.words.join('');
    if (text.length < shortestNear) return;
    for (const form of shortened(text)) {
      const before = last.get(form);
      if (before !== undefined) add(before, at);
      last.set(form, at);
    }
  });
};

/** The text and each form of it that lacks one letter, as numbers of 52 bits. */
const shortened = (text: string): ReadonlySet<number> => {
  const forms = new Set([hash(text)]);
  for (let at = 0; at < text.length; at += 1) forms.add(hash(text.slice(0, at) + text.slice(at + 1)));
  return forms;
};

/** Two FNV-1a hashes side by side (http://www.isthe.com/chongo/tech/comp/fnv/): a clash costs one comparison. */
const hash = (text: string): number => {
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return (low >>> 0) * 0x100000 + (high >>> 12);
};
