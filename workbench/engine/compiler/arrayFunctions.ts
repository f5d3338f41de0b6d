/**
 * Functions that evaluate their arguments elementwise without ARRAYFORMULA. Sheets has a small set of them; one that
 * is missing here makes a formula stricter than on Google, never looser.
 * https://quartz-sheets-wiki.pages.dev/docs/Array-enabled-functions
 */
export const arrayFunctions: ReadonlySet<string> = new Set([
  'ARRAYFORMULA',
  'FILTER',
  'INDEX',
  'SORT',
  'SUMPRODUCT',
]);
