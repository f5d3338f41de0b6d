import { catalogues } from '../../src/words/catalogues.ts';
import { pageKeys } from './pageKeys.ts';

/**
 * The words that only pages say, by language, as the text of `Words.html`. No sign in it can be taken for markup:
 * HtmlService reads the file as a page.
 */
export const buildPageWords = (): string => {
  const keys = pageKeys();
  const words = Object.fromEntries(
    Object.entries(catalogues).map(([language, all]) => [
      language,
      Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key))),
    ]),
  );
  return JSON.stringify(words).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
};
