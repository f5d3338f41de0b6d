import { en, type Language, type Words } from './words.ts';
import { zhCN } from './zhCN.ts';
import { zhTW } from './zhTW.ts';

export const catalogues: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
