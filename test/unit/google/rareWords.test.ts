import { describe, expect, test } from 'vitest';
import { withRareWords } from '../../../src/google/rareWords.ts';

describe('A catalogue of the bundle', () => {
  const words = new Map([
    ['menu.open', 'Open'],
    ['tab.Team', 'Team'],
  ]);
  const catalogue = withRareWords(
    (key) => words.get(key),
    () => ['menu.open', 'menu.lacking', 'tab.Team'],
    'en',
    ['error'],
  );

  test('has the words that it holds, found one by one', () => {
    expect([catalogue['menu.open'], catalogue['tab.Team'], catalogue['menu.lacking']]).toEqual([
      'Open',
      'Team',
      undefined,
    ]);
    expect(['tab.Team' in catalogue, 'menu.lacking' in catalogue]).toEqual([true, false]);
  });

  test('names them, and no other, where it is gone through: pages are sent theirs so', () => {
    expect(Object.keys(catalogue)).toEqual(['menu.open', 'tab.Team']);
    expect(Object.entries(catalogue)).toEqual([...words]);
    expect({ ...catalogue }).toEqual(Object.fromEntries(words));
  });
});
