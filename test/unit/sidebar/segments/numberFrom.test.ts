import { expect, test } from 'vitest';
import { numberFrom } from '../../../../sidebar/segments/numberFrom.ts';

test.each([
  ['1234', 1234],
  ['1,234', 1234],
  ['1,234,567.5', 1234567.5],
  ['1 234', 1234],
  ['0,5', 0.5],
  ['.5', 0.5],
  ['-3', -3],
  ['−3', -3],
  ['¥ 20', 20],
  ['20 %', 20],
  ['１２３', 123],
  ['', null],
  ['12,34,5', null],
  ['1.2.3', null],
  ['ten', null],
])('“%s” is read as %s', (text, number) => {
  expect(numberFrom(text)).toBe(number);
});
