import { expect, test } from 'vitest';
import { rhythmOf } from '../../../../src/domain/value/rhythm.ts';
import { rhythmReason } from '../../../../src/usecases/value/rhythmReason.ts';
import { catalogues } from '../../../../src/words/catalogues.ts';
import { speaker } from '../../../../src/words/say.ts';

const days = [0, 24, 60, 90, 117, 147];

test.each([
  ['en', 218, 'Buys every 30 ± 4 days, last 71 days ago.'],
  ['en', 148, 'Buys every 30 ± 4 days, last yesterday.'],
  ['en', 147, 'Buys every 30 ± 4 days, last today.'],
  ['zh-CN', 218, '每 30 ± 4 天购买一次，最近一次在 71 天前。'],
  ['zh-TW', 218, '每 30 ± 4 天購買一次，最近一次在 71 天前。'],
] as const)('A customer’s rhythm is told in words (R102): %s, %d', (language, today, sentence) => {
  const rhythm = rhythmOf(days, today);
  if (!rhythm) throw new Error('no rhythm');
  const { key, values } = rhythmReason(rhythm);
  expect(speaker(catalogues[language])(key, values)).toBe(sentence);
});

test('A customer who is long overdue is late by nearly all of such gaps (R102)', () => {
  const rhythm = rhythmOf(days, 218);
  expect(rhythm?.lateness).toBeGreaterThanOrEqual(0.9);
});
