import { page as en } from '../src/words/en/page.ts';
import { type Language, languageOf } from '../src/words/languages.ts';
import { page as zhCN } from '../src/words/zh-CN/page.ts';
import { page as zhTW } from '../src/words/zh-TW/page.ts';

type FirstWords = Readonly<Record<keyof typeof en, string>>;

// biome-ignore format: a language a line
const byLanguage: Readonly<Record<Language, FirstWords>> = {
  en,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
};

/** The few words needed before the server has answered, in the browser's language. */
export const firstWords = (language: string): FirstWords => byLanguage[languageOf(language)];
