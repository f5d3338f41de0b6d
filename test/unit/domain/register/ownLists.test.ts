import { describe, expect, test } from 'vitest';
import { readOwnLists, withFavourite, withRecent } from '../../../../src/domain/register/ownLists.ts';

const none = readOwnLists(null);

describe('The customers that somebody opened or marked', () => {
  test('have the newest first, each once', () => {
    const lists = ['a', 'b', 'a'].reduce(withRecent, none);
    expect(lists.recent).toEqual(['a', 'b']);
  });

  test('are at most 20 opened and 200 marked', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `C-${index}`);
    const opened = ids.reduce(withRecent, none);
    const marked = ids.reduce((lists, id) => withFavourite(lists, id, true), none);
    expect(opened.recent).toHaveLength(20);
    expect(marked.favourites).toHaveLength(200);
    expect(marked.favourites[0]).toBe('C-299');
    expect(JSON.stringify({ ...opened, ...marked }).length).toBeLessThan(9_000);
  });

  test('are unmarked again', () => {
    expect(withFavourite(withFavourite(none, 'a', true), 'a', false).favourites).toEqual([]);
  });

  test.each(['', '{', '[]', '{"recent":[1],"favourites":[]}'])('are none where the note holds %o', (text) => {
    expect(readOwnLists(text)).toEqual(none);
  });
});
