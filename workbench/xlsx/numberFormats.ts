/**
 * Number formats between the engine and a file. They differ in the mark for AM/PM (`a`) and in elapsed hours
 * (`hhhh`), and the engine has no hours of one digit; a file names the common ones by number (ISO/IEC 29500-1, 18.8.30).
 */
import { DEFAULT_LOCALE, helpers } from '../engine/load.ts';

const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  49: '@',
};
/** Those whose code no locale changes. */
const fixed = new Map([1, 2, 3, 4, 9, 10, 49].map((id) => [builtIn[id], id]));

/** A format's number in a file, where it has one that means the same everywhere. */
export const builtInId = (code: string): number | undefined => fixed.get(code);

export const fileFormat = (format: string): string =>
  outsideQuotes(format, (code) => code.replace(/h{3,}/g, '[h]').replace(/(\s?)\ba\b/g, '$1AM/PM'));

/** The engine's format for a file's, by number or code; undefined where it is plain or cannot be said. */
export const engineFormat = (id: number, code: string | undefined): string | undefined => {
  const given = code ?? builtIn[id];
  if (given === undefined || /^general$/i.test(given)) return undefined;
  const translated = outsideQuotes(given, (text) =>
    text
      .replace(/\[\$-[^\]]*\]/g, '')
      .replace(/\[\$([^\]-]*)-[^\]]*\]/g, '[$$$1]')
      .replace(/\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|[<>=][^\]]*)\]/gi, '')
      .replace(/_./g, '')
      .replace(/\\(.)/g, '$1')
      .replace(/\[h+\]/gi, 'hhhh')
      .replace(/(?<![hH])[hH](?![hH])/g, 'hh')
      .replace(/(?<![sS])[sS](?![sS])/g, 'ss')
      .replace(/(\s?)(?:AM\/PM|A\/P|上午\/下午)/gi, '$1a'),
  );
  return (
    [given, translated, translated.split(';')[0] ?? ''].find(isValid) ??
    (isDate(given) ? 'm/d/yyyy' : undefined)
  );
};

const isValid = (format: string): boolean => {
  if (format === '' || /AM\/PM|\[h+\]|\[\$-/i.test(format)) return false;
  try {
    helpers.formatValue(1.5, { format, locale: DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
};

const isDate = (code: string): boolean => /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

const outsideQuotes = (format: string, change: (code: string) => string): string =>
  format.replace(/"[^"]*"|[^"]+/g, (piece) => (piece.startsWith('"') ? piece : change(piece)));
