import { DEFAULT_LOCALE, helpers, type Locale } from '../../engine/load.ts';
import type { FileValue } from './readCells.ts';
import type { Look } from './readStyles.ts';

/** What the engine is told a cell holds, so that it comes to the file's value: text that looks like more gets an apostrophe. */
export const engineContent = (value: FileValue, look: Look | undefined, locale: Locale): string => {
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'boolean':
      return value.is ? 'TRUE' : 'FALSE';
    case 'formula':
    case 'error':
      return value.text;
    case 'text':
      return look?.quoted || looksLikeMore(value.text, look?.format === '@', locale)
        ? `'${value.text}`
        : value.text;
  }
};

const looksLikeMore = (text: string, isTextFormat: boolean, locale: Locale): boolean => {
  if (/^[='+]/.test(text)) return /^[=']/.test(text) || !isTextFormat;
  if (isTextFormat || text.includes('\n') || text === '') return false;
  return (
    helpers.isNumber(text, DEFAULT_LOCALE) ||
    helpers.isDateTime(text, locale) ||
    /^(?:true|false)$/i.test(text)
  );
};
