/**
 * Splits o-spreadsheet's compilation key into lexemes. The key is the formula without spaces in which numbers,
 * strings, ranges and single references read `|N|`, `|S|`, `|R|`, `|C|`.
 */
export interface Lexeme {
  readonly kind: 'number' | 'text' | 'range' | 'cell' | 'symbol' | 'error' | 'mark' | 'end';
  readonly text: string;
}

const PLACEHOLDERS: Readonly<Record<string, Lexeme['kind']>> = {
  '|N|': 'number',
  '|S|': 'text',
  '|R|': 'range',
  '|C|': 'cell',
};

const PATTERN =
  /(\|[NSRC]\|)|(#N\/A|#REF!|#ERROR!|#NAME\?|#DIV\/0!|#NUM!|#VALUE!|#NULL!)|((?:'(?:[^']|'')*')?[\p{L}\p{N}_.!$]+|'(?:[^']|'')*')|(<>|>=|<=|[-+*/^&=<>:%(){},;])/uy;

export const lexemes = (key: string): readonly Lexeme[] => {
  const found: Lexeme[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < key.length) {
    const match = PATTERN.exec(key);
    if (!match) throw new SyntaxError('Formula parse error.');
    found.push(lexeme(match));
  }
  found.push({ kind: 'end', text: '' });
  return found;
};

const lexeme = ([text, placeholder, error, symbol]: RegExpExecArray): Lexeme => {
  if (placeholder !== undefined) return { kind: PLACEHOLDERS[placeholder] ?? 'mark', text };
  if (error !== undefined) return { kind: 'error', text };
  if (symbol !== undefined) return { kind: 'symbol', text };
  return { kind: 'mark', text };
};
