import { describe, expect, test } from 'vitest';
import { catalogues } from '../../../src/words/catalogues.ts';
import { languages } from '../../../src/words/languages.ts';
import { speaker } from '../../../src/words/say.ts';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

const others = languages.filter((language) => language !== 'en');

describe('The catalogues', () => {
  test.each(others)('%s has every word of English, none empty', (language) => {
    expect(Object.keys(catalogues[language]).sort()).toEqual(Object.keys(catalogues.en).sort());
    expect(Object.entries(catalogues[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(others)('%s fills in the same places as English', (language) => {
    const words: Readonly<Record<string, string>> = catalogues[language];
    const differing = Object.entries(catalogues.en).filter(
      ([key, text]) => placeholders(words[key] ?? '').join() !== placeholders(text).join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('traditional Chinese holds no simplified sign of the words that differ', () => {
    const simplified = /[户联系击错误关闭销团队设置处导录过这该为时间务资产货币]/;
    const traditionalToo = /[系]/g;
    const wrong = Object.entries(catalogues['zh-TW']).filter(([, text]) =>
      simplified.test(text.replace(traditionalToo, '').replace(/[置間處導錄過這該為時務資產貨幣]/g, '')),
    );
    expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});

describe('A speaker', () => {
  test('fills in the values, and leaves a place it has no value for', () => {
    expect(speaker(catalogues.en)('mail.counts', { due: 2 })).toBe('2 due, {overdue} overdue');
  });

  test('uses the singular for exactly one', () => {
    const say = speaker(catalogues.en);
    expect([say('mail.overdue', { n: 1 }), say('mail.overdue', { n: 2 })]).toEqual([
      '1 day overdue',
      '2 days overdue',
    ]);
  });
});
