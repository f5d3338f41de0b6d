import { expect, test } from 'vitest';
import { sharedColumn } from '../../../src/google/writeShared.ts';

test.each([
  ['every row gets the same value in the same column', [{ name: 'A' }, { name: 'A' }], 'name'],
  ['the values differ', [{ name: 'A' }, { name: 'B' }], null],
  ['the columns differ', [{ name: 'A' }, { note: 'A' }], null],
  ['a row gets two columns', [{ name: 'A' }, { name: 'A', note: 'x' }], null],
  ['there is nothing to write', [{}, {}], null],
  ['there are no rows', [], null],
])('Where %s', (_, patches, column) => {
  expect(sharedColumn(patches)).toBe(column);
});
