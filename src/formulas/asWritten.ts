/**
 * A text to look up as it is written: VLOOKUP, MATCH and COUNTIF take `*` and `?` for anything, and `~` for the sign that
 * says otherwise.
 */
export const asWritten = (key: string): string =>
  ['~', '*', '?'].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`, key);

/** The same of a text that is known when the formula is written. */
export const literally = (text: string): string => text.replace(/[~*?]/g, '~$&');
