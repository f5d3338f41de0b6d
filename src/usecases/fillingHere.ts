import type { Filling } from '../formulas/insight/fillTemplate.ts';
import type { Shop } from '../ports.ts';

/**
 * What this spreadsheet calls the things that templates of tabs name; each is found when it is first asked for, and once.
 * @param lettersHere Finds the columns of Scores.
 */
export const fillingHere = (shop: Shop, lettersHere: () => Filling['letters']): Filling => {
  const prefixes = new Map<string, string>();
  let letters: Filling['letters'] | null = null;
  return {
    column: shop.layout.columnRange,
    say: shop.sheetSay,
    patterns: shop.formats.patterns(),
    prefix: (tab) => {
      const prefix = prefixes.get(tab) ?? shop.layout.prefix(tab);
      prefixes.set(tab, prefix);
      return prefix;
    },
    letters: (name) => {
      letters ??= lettersHere();
      return letters(name);
    },
  };
};
