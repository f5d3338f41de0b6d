import { editDistance } from './editDistance.ts';
import type { NameKey } from './nameKey.ts';

/**
 * How alike two names are: the same; the same words in another order; a slip of the keyboard apart; one of them part of
 * the other; or not.
 */
export type Likeness = 'same' | 'order' | 'near' | 'part' | 'none';

export const likeness = (a: NameKey, b: NameKey): Likeness => {
  if (a.text === '' || b.text === '') return 'none';
  if (a.text === b.text) return 'same';
  if (a.sorted === b.sorted) return 'order';
  if (isNear(a, b)) return 'near';
  return isPart(a, b) || isPart(b, a) ? 'part' : 'none';
};

/** Slips that a name of this many letters may hold: in a short one, a letter makes another name. */
const slips = (length: number): number => (length < 5 ? 0 : length < 10 ? 1 : length < 18 ? 2 : 3);

const isNear = (a: NameKey, b: NameKey): boolean => {
  const [left, right] = [a.words.join(''), b.words.join('')];
  const limit = slips(Math.min(left.length, right.length));
  // Branch 12 and Branch 13, Store A and Store B are two: what counts things is never a slip.
  if (limit === 0 || counters(a) !== counters(b)) return left === right;
  return editDistance(left, right, limit) <= limit;
};

/** What tells things of the same name apart: numbers, and words of one or two letters. */
const counters = ({ words }: NameKey): string =>
  words.filter((word) => /\p{N}/u.test(word) || (word.length < 3 && /^[a-z]+$/.test(word))).join(' ');

/** Whether every word of `part` stands in `whole`, and one of them says something. */
const isPart = (part: NameKey, whole: NameKey): boolean =>
  part.words.every((word) => whole.words.includes(word)) &&
  part.words.some((word) => word.length > 3 || /[^\p{Script=Latin}]/u.test(word));
