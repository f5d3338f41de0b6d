/** Strings, names of tabs in quotes, numbers, words, operators; anything else alone. Spaces between them are dropped. */
const token =
  /\s+|"(?:[^"]|"")*"|'(?:[^']|'')*'|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[\p{L}_$][\p{L}\p{N}_.$]*|<=|>=|<>|[^"']/suy;

/**
 * The tokens of a formula in one way of writing: words in capitals and without `$`, tabs without quotes where they need
 * none. Null where a string does not end.
 */
export const tokensOf = (formula: string): readonly string[] | null => {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const [one] = token.exec(formula) ?? [];
    if (one === undefined) return null;
    if (one.trim() !== '') found.push(written(one));
  }
  return found;
};

const written = (one: string): string => {
  if (one.startsWith('"')) return one;
  const tab = /^'([\p{L}_][\p{L}\p{N}_]*)'$/u.exec(one)?.[1];
  return (tab ?? one).replace(/\$/g, '').toUpperCase();
};

/** A part of a formula in one way of writing, to compare parts that mean the same. */
export const sameWriting = (formula: string): string => (tokensOf(formula) ?? []).join('\u0000');
