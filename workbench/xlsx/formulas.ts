/**
 * A Sheets formula as an .xlsx file carries it, and back. What Excel's grammar and functions can say exactly is
 * written natively; everything else travels as text inside Sheets' own wrapper (formulas/dummyFunction.ts), because
 * that is what comes back from Google's import letter by letter.
 */
import { unwrapped } from './formulas/dummyFunction.ts';
import { classicFunctions, futureFunctions, spillingFunctions } from './formulas/excelFunctions.ts';
import { isCall, lexFormula, type Token } from './formulas/lexFormula.ts';
import { localNames } from './formulas/localNames.ts';
import { reachOf } from './formulas/references.ts';

export type ExcelFormula =
  /** An ordinary formula. */
  | { readonly kind: 'plain'; readonly text: string }
  /** The inside of an ARRAYFORMULA, to be written as an array formula over what it fills. */
  | { readonly kind: 'array'; readonly text: string }
  /** The formula as Sheets has it, to be wrapped. */
  | { readonly kind: 'sheets'; readonly text: string };

/**
 * How to write `formula` (with its `=`).
 * @param spills whether it fills more cells than its own now
 */
export const toExcel = (formula: string, spills: boolean): ExcelFormula => {
  const text = formula.replace(/^=/, '').trim();
  const tokens = lexFormula(text);
  const inner = insideArrayFormula(tokens);
  const body = inner ?? tokens;
  const names = localNames(body);
  if (!isExcels(body, names)) return { kind: 'sheets', text };
  if (inner) {
    const growing = reachOf(inner).whole || inner.some((_, index) => spillsItself(inner, index));
    return growing ? { kind: 'sheets', text } : { kind: 'array', text: prefixed(inner, names) };
  }
  if (spills || (spillsItself(tokens, 0) && callName(tokens, 0) !== 'XLOOKUP'))
    return { kind: 'sheets', text };
  return { kind: 'plain', text: prefixed(tokens, names) };
};

export type SheetsFormula = { readonly formula: string } | 'spilled';

/**
 * The formula (with `=`) that Sheets would have for a file's formula text; 'spilled' where the file only marks a
 * cell that another formula fills.
 * @param array whether the file has it as an array formula
 */
export const fromExcel = (text: string, array: boolean): SheetsFormula => {
  const original = unwrapped(text);
  if (original) return original === 'spilled' ? original : { formula: `=${original.formula}` };
  const tokens = lexFormula(text.replace(/^=/, '').trim());
  const plain = tokens.map(withoutPrefix).join('');
  const already = callName(tokens, 0) === 'ARRAYFORMULA' || wholeCall(tokens, spillsItself(tokens, 0));
  return { formula: array && !already ? `=ARRAYFORMULA(${plain})` : `=${plain}` };
};

/** Whether Excel's grammar and functions can say all of it. */
const isExcels = (tokens: readonly Token[], names: ReadonlySet<string>): boolean =>
  !reachOf(tokens).open &&
  balanced(tokens) &&
  !['r', 'c'].some((reserved) => names.has(reserved)) &&
  tokens.every((token, index) => {
    if (token.text === '{') return isConstantArray(tokens, index);
    if (!isCall(tokens, index)) return token.kind !== 'string' || token.text.length <= 257;
    const name = token.text.toUpperCase();
    if (names.has(token.text.toLowerCase())) return true;
    if (name === 'IFERROR' || name === 'IFNA') return argumentsOf(tokens, index) === 2;
    return classicFunctions.has(name) || futureFunctions.has(name);
  });

const prefixed = (tokens: readonly Token[], names: ReadonlySet<string>): string =>
  tokens
    .map((token, index) => {
      if (token.kind !== 'word') return token.text;
      if (names.has(token.text.toLowerCase())) return `_xlpm.${token.text}`;
      const name = token.text.toUpperCase();
      return isCall(tokens, index) && futureFunctions.has(name) ? `_xlfn.${name}` : token.text;
    })
    .join('');

const withoutPrefix = ({ kind, text }: Token): string =>
  kind === 'word' ? text.replace(/^(?:_xl(?:fn|ws|pm|udf)\.)+/i, '') : text;

const callName = (tokens: readonly Token[], index: number): string => {
  const token = tokens[index];
  return token && isCall(tokens, index) ? withoutPrefix(token).toUpperCase() : '';
};

const spillsItself = (tokens: readonly Token[], index: number): boolean =>
  spillingFunctions.has(callName(tokens, index));

const wholeCall = (tokens: readonly Token[], wanted: boolean): boolean =>
  wanted &&
  closing(
    tokens,
    tokens.findIndex(({ text }) => text === '('),
  ) ===
    tokens.length - 1;

/** The tokens inside when the whole formula is one ARRAYFORMULA(…) with no other in it, else null. */
const insideArrayFormula = (tokens: readonly Token[]): readonly Token[] | null => {
  if (callName(tokens, 0) !== 'ARRAYFORMULA') return null;
  const open = tokens.findIndex(({ text }) => text === '(');
  return closing(tokens, open) === tokens.length - 1 ? tokens.slice(open + 1, -1) : null;
};

const opens = /^[({]$/;
const closes = /^[)}]$/;

const closing = (tokens: readonly Token[], open: number): number => {
  let depth = 0;
  return tokens.findIndex(({ text }, index) => {
    if (index < open) return false;
    if (opens.test(text)) depth += 1;
    if (closes.test(text)) depth -= 1;
    return depth === 0;
  });
};

const balanced = (tokens: readonly Token[]): boolean => {
  const expected: string[] = [];
  for (const { kind, text } of tokens) {
    if (kind === 'string' && !/^"(?:[^"]|"")*"$/.test(text)) return false;
    if (opens.test(text)) expected.push(text === '(' ? ')' : '}');
    else if (closes.test(text) && expected.pop() !== text) return false;
  }
  return expected.length === 0 && tokens.length > 0;
};

/** Excel's arrays hold constants only, in rows of equal length. */
const isConstantArray = (tokens: readonly Token[], open: number): boolean => {
  const inside = tokens.slice(open + 1, closing(tokens, open)).filter(({ kind }) => kind !== 'space');
  const rows = inside
    .map(({ text }) => (text === ';' ? ';' : text === ',' ? ',' : ''))
    .join('')
    .split(';');
  return (
    rows.every((row) => row.length === rows[0]?.length) &&
    inside.every(({ kind, text }) =>
      kind === 'word'
        ? /^(true|false)$/i.test(text)
        : ['string', 'number', 'error'].includes(kind) || /^[,;+-]$/.test(text),
    )
  );
};

const argumentsOf = (tokens: readonly Token[], call: number): number => {
  const open = tokens.findIndex(({ text }, index) => index > call && text === '(');
  let depth = 0;
  let count = 1;
  for (const { text } of tokens.slice(open, closing(tokens, open))) {
    if (opens.test(text)) depth += 1;
    else if (closes.test(text)) depth -= 1;
    else if (text === ',' && depth === 1) count += 1;
  }
  return count;
};
