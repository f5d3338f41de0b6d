import { catalogues } from '../../src/words/catalogues.ts';
import { asHtml } from './asHtml.ts';
import { pageKeys } from './pageKeys.ts';
import { rareKeys } from './rareKeys.ts';

/** The words that stand beside the code, by language, as the text of `Words.html`: those of pages, and rare ones. */
export const buildPageWords = (): string => {
  const keys = new Set([...pageKeys(), ...rareKeys()]);
  const words = Object.fromEntries(
    Object.entries(catalogues).map(([language, all]) => [
      language,
      Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key))),
    ]),
  );
  return asHtml(words);
};
