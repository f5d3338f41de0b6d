import { quotedSheet, splitSheet } from '../address.ts';
import { lexFormula } from '../formulas/lexFormula.ts';

/** Sheet names as Excel takes them: 31 characters, none of `[]:*?/\`, no apostrophe at the ends, unique. */
export const fileSheetNames = (names: readonly string[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const clean =
        name
          .replace(/[[\]:*?/\\]/g, ' ')
          .replace(/^'+|'+$/g, '')
          .trim() || 'Sheet';
      let unique = clean.slice(0, 31).trim();
      for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
        const ending = ` ${number}`;
        unique = clean.slice(0, 31 - ending.length) + ending;
      }
      taken.add(unique.toLowerCase());
      return [name, unique];
    }),
  );
};

/** A formula that speaks of the sheets by their names in the file. */
export const withSheetNames = (formula: string, sheetName: (name: string) => string): string =>
  lexFormula(formula)
    .map(({ kind, text }) => {
      if (kind !== 'sheet' || !text.endsWith('!')) return text;
      const { sheet } = splitSheet(text);
      const renamed = sheetName(sheet ?? '');
      return renamed === sheet ? text : `${quotedSheet(renamed)}!`;
    })
    .join('');
