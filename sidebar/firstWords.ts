import { page as en } from '../src/words/en/page.ts';
import { page as zhCN } from '../src/words/zh-CN/page.ts';
import { page as zhTW } from '../src/words/zh-TW/page.ts';

/** The few words needed before the server has answered, in the browser's language. */
export const firstWords = (language: string): Readonly<Record<keyof typeof en, string>> => {
  if (!/^zh/i.test(language)) return en;
  return /tw|hk|mo|hant/i.test(language) ? zhTW : zhCN;
};
