import { en } from './words/en.ts';
import { zhCN } from './words/zhCN.ts';
import { zhTW } from './words/zhTW.ts';

/** The workbench's own words: what stands around the grid and is neither the grid's nor the add-on's. */
export type Language = 'en' | 'zh-CN' | 'zh-TW';

export type Word = keyof typeof en;
export type Words = Readonly<Record<Word, string>>;

const catalogues: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

/** The language of the page for an account's language as Google gives it: `en`, `zh_CN`, `zh-TW`, `zh_HK` … */
export const languageOf = (accountLanguage: string): Language => {
  const [language, region = ''] = accountLanguage.toLowerCase().split(/[-_]/);
  if (language !== 'zh') return 'en';
  return ['tw', 'hk', 'mo', 'hant'].includes(region) ? 'zh-TW' : 'zh-CN';
};

export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

/** Says a word in a language; `{name}` in it is filled from `values`. */
export const sayIn =
  (language: Language): Say =>
  (word, values = {}) =>
    catalogues[language][word].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
