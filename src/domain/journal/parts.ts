import type { Deed } from './deed.ts';

/** Longest text in one cell of the journal; a cell of Google Sheets holds 50,000 signs. */
const longest = 45_000;

/**
 * Deeds as text, cut where a cell ends; a first part always stands. Each part is fenced, because reading a cell trims
 * it, and no pair of signs that make one letter is cut apart.
 */
export const partsOf = (deeds: readonly Deed[]): readonly string[] => {
  const text = JSON.stringify(deeds);
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = from + longest;
    const to = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
    parts.push(`|${text.slice(from, to)}|`);
    from = to;
  }
  return parts;
};

/** The deeds that the parts hold; null where a part is missing or was changed by hand. */
export const deedsIn = (parts: readonly string[]): readonly Deed[] | null => {
  try {
    const deeds: unknown = JSON.parse(parts.map((part) => part.slice(1, -1)).join(''));
    // Written by partsOf; a hand that changes it breaks the JSON or, at worst, one deed, which is then held.
    return Array.isArray(deeds) ? (deeds as Deed[]) : null;
  } catch {
    return null;
  }
};
