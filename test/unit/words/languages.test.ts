import { expect, test } from 'vitest';
import { languageOf } from '../../../src/words/languages.ts';

test.each([
  ['zh_CN', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh_TW', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['en_GB', 'en'],
  ['de', 'en'],
  ['', 'en'],
])('An account in %s is spoken to in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
