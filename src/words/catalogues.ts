import type { Language } from './languages.ts';
import { en, type Words } from './words.ts';
import { zhCN } from './zhCN.ts';
import { zhTW } from './zhTW.ts';

// biome-ignore format: a language a line
export const catalogues: Readonly<Record<Language, Words>> = {
  en,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
};
