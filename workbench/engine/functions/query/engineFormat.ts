/** Formats of the format clause, as the engine can show them. */
import { DEFAULT_LOCALE, helpers } from '../../load.ts';

/** The clause follows ICU (`dd-MMM-yyyy`, `H:mm`) as well as Sheets; undefined if the engine has nothing like it. */
export const engineFormat = (pattern: string | undefined): string | undefined => {
  if (pattern === undefined) return undefined;
  const format = /[yd]|h+:|:mm/i.test(pattern) ? dateFormat(pattern) : pattern;
  try {
    helpers.formatValue(1234.5, { format, locale: DEFAULT_LOCALE });
    return format;
  } catch {
    return undefined;
  }
};

const dateFormat = (pattern: string): string =>
  pattern
    .toLowerCase()
    .replace(/am\/pm/g, 'a')
    .replace(/(?<!h)h(?!h)/g, 'hh')
    .replace(/(?<!s)s(?!s)/g, 'ss');
