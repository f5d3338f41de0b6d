import { afterEach, expect, test, vi } from 'vitest';
import { openIds } from '../../../src/google/ids.ts';

/** As Google's: 32 hexadecimal digits in five groups, here from a list. */
const uuids = (...texts: readonly string[]) => {
  const left = [...texts];
  vi.stubGlobal('Utilities', {
    getUuid: () => {
      const next = left.shift();
      if (next === undefined) throw new Error('The test gave no further UUID');
      return next;
    },
  });
};

afterEach(() => vi.unstubAllGlobals());

test('An id is its prefix and eight signs that cannot be mistaken for each other', () => {
  uuids('ffffffff-ff00-4000-8000-0123456789ab');
  expect(openIds().make('C', 1, new Set())).toEqual(['C-ZZZZZZZZ']);
});

test('One UUID gives two ids', () => {
  uuids('00000000-0000-4000-8123-456789abcdef');
  expect(new Set(openIds().make('F', 2, new Set())).size).toBe(2);
});

test('An id that is taken, or made already, is never given again', () => {
  uuids('ffffffff-ff00-4000-8000-ffffffffff00', '00000000-0100-4000-8000-000000000200');
  const made = openIds().make('C', 1, new Set(['C-ZZZZZZZZ']));
  expect(made).not.toContain('C-ZZZZZZZZ');
  expect(made).toHaveLength(1);
});
