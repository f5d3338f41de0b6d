import { expect, test } from 'vitest';
import { columnLetters } from '../../../src/schema/derive/columnLetters.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('Column %i is called %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
