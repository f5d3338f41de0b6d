/**
 * Formulas as we keep them, with the signs of en_US, and as people type them where the comma is the decimal sign: there
 * `;` stands between arguments and `\` between the columns of an array. Names of functions and texts are the same in both.
 * Source: https://www.benlcollins.com/spreadsheets/sheets-location/
 */

/** What may hold a sign that is none of the formula's: texts, names in quotes, words. */
const whole = `"[^"]*"|'[^']*'|[\\p{L}_$][\\p{L}\\p{N}_.$]*`;

/** @returns a formula of en_US with the signs of a decimal comma. */
export const withCommas = (formula: string): string =>
  rewritten(formula, `${whole}|\\d+\\.\\d*|\\.\\d+|[(){},]`, (sign, inArray) => {
    if (sign === ',') return inArray ? '\\' : ';';
    return sign.replace('.', ',');
  });

/** @returns the same with those of en_US; what cannot be read in such a locale stays unreadable or as it is. */
export const withPoints = (formula: string): string =>
  rewritten(formula, `${whole}|\\d+,\\d*|,\\d+|[(){};\\\\]`, (sign, inArray) => {
    if (sign === ';') return inArray ? ';' : ',';
    if (sign === '\\') return inArray ? ',' : sign;
    return sign.replace(',', '.');
  });

/**
 * Whether formulas as they stand in a sheet have the signs of a decimal comma; null where they do not tell, or not alike:
 * one that cannot be read stands as it was typed. In the other locales Sheets writes a `;` between arguments as a comma.
 */
export const tellsCommas = (formulas: readonly string[]): boolean | null => {
  const between = new Set<string>();
  for (const formula of formulas)
    rewritten(formula, `${whole}|\\d*,\\d+|[(){},;]`, (sign, inArray) => {
      if (!inArray) between.add(sign);
      return sign;
    });
  if (between.has(';') === between.has(',')) return null;
  return between.has(';');
};

/** Gives each sign that `tokens` finds, none of a text or a word, to `rewrite`, and whether it stands in an array. */
const rewritten = (
  formula: string,
  tokens: string,
  rewrite: (sign: string, inArray: boolean) => string,
): string => {
  const open: string[] = [];
  return formula.replace(new RegExp(tokens, 'gu'), (token) => {
    if (token === '(' || token === '{') open.push(token);
    else if (token === ')' || token === '}') open.pop();
    else if (/^[\d,.;\\]/.test(token)) return rewrite(token, open[open.length - 1] === '{');
    return token;
  });
};
