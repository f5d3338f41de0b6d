/**
 * A formula's text cut into tokens, nothing lost: joining the texts gives the formula back. Enough for rewriting
 * names and finding references; not a parser.
 */
export type TokenKind = 'string' | 'sheet' | 'word' | 'number' | 'error' | 'space' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const shapes: readonly (readonly [TokenKind, string])[] = [
  ['string', '"(?:[^"]|"")*"?'],
  ['sheet', "'(?:[^']|'')*'!?|[\\p{L}_][\\p{L}\\p{N}_.]*!"],
  ['space', '\\s+'],
  ['error', '#[A-Z][A-Z0-9/]*[!?]?'],
  ['number', '(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?(?![\\p{L}\\p{N}_$:])'],
  ['word', '[\\p{L}\\p{N}_$\\\\][\\p{L}\\p{N}_.$?\\\\]*'],
  ['mark', '[\\s\\S]'],
];
const pattern = new RegExp(shapes.map(([kind, shape]) => `(?<${kind}>${shape})`).join('|'), 'guy');

/** The tokens of a formula, with or without its leading `=`. */
export const lexFormula = (formula: string): readonly Token[] =>
  [...formula.matchAll(pattern)].map((match) => {
    const found = shapes.find(([kind]) => match.groups?.[kind] !== undefined);
    return { kind: found ? found[0] : 'mark', text: match[0] };
  });

/** Whether the word at `index` is called: followed, blanks aside, by `(`. */
export const isCall = (tokens: readonly Token[], index: number): boolean => {
  let next = index + 1;
  while (tokens[next]?.kind === 'space') next += 1;
  return tokens[index]?.kind === 'word' && tokens[next]?.text === '(';
};
