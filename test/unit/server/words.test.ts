import { describe, expect, test } from 'vitest';
import { gridWordsZhCN } from '../../../workbench/page/grid/words/gridWordsZhCN.ts';
import { gridWordsZhTW } from '../../../workbench/page/grid/words/gridWordsZhTW.ts';
import { en } from '../../../workbench/page/words/en.ts';
import { zhCN } from '../../../workbench/page/words/zhCN.ts';
import { zhTW } from '../../../workbench/page/words/zhTW.ts';
import { languageOf, sayIn } from '../../../workbench/page/words.ts';

const holes = (text: string): readonly string[] => (text.match(/\{\w+\}|%\w+/g) ?? []).toSorted();

describe('the workbench’s words', () => {
  test.each([
    ['en', 'en'],
    ['en_GB', 'en'],
    ['zh_CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh_HK', 'zh-TW'],
    ['de', 'en'],
  ] as const)('an account in %s reads %s', (account, language) => {
    expect(languageOf(account)).toBe(language);
  });

  test('have the same holes in every language', () => {
    for (const [key, text] of Object.entries(en)) {
      const word = key as keyof typeof en;
      expect([word, holes(zhCN[word])]).toEqual([word, holes(text)]);
      expect([word, holes(zhTW[word])]).toEqual([word, holes(text)]);
    }
  });

  test('of the grid have the holes of its English', () => {
    for (const catalogue of [gridWordsZhCN, gridWordsZhTW]) {
      for (const [english, text] of Object.entries(catalogue))
        expect([english, holes(text)]).toEqual([english, holes(english)]);
    }
  });

  test('are filled', () => {
    expect(sayIn('en')('everyHours', { n: 2 })).toBe('Every 2 h');
    expect(sayIn('zh-TW')('everyHours', { n: 2 })).toBe('每 2 小時');
  });
});
