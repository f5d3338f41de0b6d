import type { Identity, PageWords } from '../ports.ts';

/** Reads `Words.html`: JSON of the words by language, which the build writes. */
export const openPageWords = (identity: Identity): PageWords => ({
  read: () => {
    const text = HtmlService.createHtmlOutputFromFile('Words').getContent();
    const all: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(text);
    return all[identity.language()] ?? {};
  },
});
