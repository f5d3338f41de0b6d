/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

interface Sign {
  readonly sign: string;
  /** Where its letter stands in the text, and where that ends. */
  readonly at: number;
  readonly end: number;
}

/**
 * A text in pieces, with what was typed in the search box marked in it: case, accents and full width make no
 * difference, and of a phone number only the digits count. Where the whole is not found, its words are.
 */
export const marked = (text: string, query: string): readonly Piece[] => {
  const signs = foldedSigns(text);
  const whole = rangeOf(signs, folded(query.trim()));
  if (whole) return pieces(text, [whole]);
  const digits = query.replace(/\D/g, '');
  const number =
    digits.length >= 3 &&
    rangeOf(
      signs.filter(({ sign }) => /\d/.test(sign)),
      digits,
    );
  if (number) return pieces(text, [number]);
  const words = folded(query)
    .split(/\s+/)
    .flatMap((word) => rangeOf(signs, word) ?? []);
  return pieces(text, words);
};

interface Range {
  readonly from: number;
  readonly to: number;
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const foldedSigns = (text: string): readonly Sign[] => {
  const signs: Sign[] = [];
  let at = 0;
  for (const letter of text) {
    const end = at + letter.length;
    for (const sign of folded(letter)) signs.push({ sign, at, end });
    at = end;
  }
  return signs;
};

const rangeOf = (signs: readonly Sign[], wanted: string): Range | null => {
  if (wanted === '') return null;
  const letters = [...wanted];
  const start = signs.findIndex((_, index) =>
    letters.every((letter, offset) => signs[index + offset]?.sign === letter),
  );
  const [first, last] = [signs[start], signs[start + letters.length - 1]];
  return first && last ? { from: first.at, to: last.end } : null;
};

const pieces = (text: string, ranges: readonly Range[]): readonly Piece[] => {
  const found: Piece[] = [];
  let at = 0;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    found.push({ text: text.slice(at, from), hit: false }, { text: text.slice(from, to), hit: true });
    at = to;
  }
  return [...found, { text: text.slice(at), hit: false }].filter((piece) => piece.text !== '');
};
