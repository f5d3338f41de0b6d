import type { Language } from '../words.ts';
import { gridWordsZhCN } from './words/gridWordsZhCN.ts';
import { gridWordsZhTW } from './words/gridWordsZhTW.ts';

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  'zh-CN': gridWordsZhCN,
  'zh-TW': gridWordsZhTW,
};

let language: Language = 'en';

/** Chooses the language of the grid's own words; what is on the screen already changes when the grid is mounted anew. */
export const setGridLanguage = (next: Language): void => {
  language = next;
};

/** One of the grid's own words in the language of whoever is at the keyboard. */
export const gridWord = (english: string): string => catalogues[language][english] ?? english;
