/**
 * Formulas as they are typed in the spreadsheet's locale, and as the engine keeps them (those of en_US). A locale
 * with a decimal comma separates arguments by `;` and an array's columns by `\`; `;` separates arguments everywhere.
 * Scripts write and read formulas as a person of that locale types them.
 */
import type { Locale } from '../../engine/load.ts';

/** @returns the formula as the engine keeps it; what the locale cannot read stays unreadable (`#ERROR!`). */
export const canonicalFormula = (formula: string, { decimalSeparator }: Locale): string => {
  const comma = decimalSeparator === ',';
  if (!comma && !formula.includes(';')) return formula;
  return rewritten(formula, (character, inArray, betweenDigits) => {
    if (character === ';') return inArray ? ';' : ',';
    if (!comma) return character;
    if (character === '\\' && inArray) return ',';
    if (character === ',') return betweenDigits ? '.' : UNREADABLE;
    return character;
  });
};

/** @returns the engine's formula as it is shown in the locale. */
export const localFormula = (formula: string, { decimalSeparator }: Locale): string => {
  if (decimalSeparator !== ',') return formula;
  return rewritten(formula.replaceAll(UNREADABLE, MARK), (character, inArray, betweenDigits) => {
    if (character === ',') return inArray ? '\\' : ';';
    if (character === '.') return betweenDigits ? ',' : '.';
    return character;
  }).replaceAll(MARK, ',');
};

/** A comma where the locale allows none: no formula of the engine has it. */
const UNREADABLE = '\\,';
const MARK = '\u0000';

type Rewrite = (character: string, inArray: boolean, betweenDigits: boolean) => string;

/** Applies `rewrite` to each character outside of texts and quoted names. */
const rewritten = (formula: string, rewrite: Rewrite): string => {
  const nesting: string[] = [];
  let result = '';
  let quote = '';
  for (let at = 0; at < formula.length; at++) {
    const character = formula[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
      result += character;
      continue;
    }
    if (character === '"' || character === "'") quote = character;
    if (character === '(' || character === '{') nesting.push(character);
    if (character === ')' || character === '}') nesting.pop();
    const betweenDigits = /\d/.test(formula[at - 1] ?? '') && /\d/.test(formula[at + 1] ?? '');
    result += rewrite(character, nesting.at(-1) === '{', betweenDigits);
  }
  return result;
};
