import { describe, expect, test } from 'vitest';
import { marked } from '../../../sidebar/find/marked.ts';

const shown = (text: string, query: string): string =>
  marked(text, query)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('What was looked for is marked in what was found', () => {
  test.each([
    ['Acme Corporation', 'corp', 'Acme [Corp]oration'],
    ['Café Zoë', 'cafe zoe', '[Café Zoë]'],
    ['ＡＢＣ商社', 'abc', '[ＡＢＣ]商社'],
    ['北极星汽车有限公司', '汽车', '北极星[汽车]有限公司'],
    ['Betasoloin 😀 Ltd', 'ltd', 'Betasoloin 😀 [Ltd]'],
  ])('%s, looked for as %s', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  test('a phone number however it was typed', () => {
    expect(shown('+1 202-555-0101', '202 555 0101')).toBe('+1 [202-555-0101]');
    expect(shown('(0171) 234 5678', '01712345')).toBe('([0171) 234 5]678');
  });

  test('each word where they do not stand together', () => {
    expect(shown('Lindgren, Wei', 'wei lind')).toBe('[Lind]gren, [Wei]');
  });

  test('nothing where nothing matches, or nothing is looked for', () => {
    expect(shown('Acme', 'zen')).toBe('Acme');
    expect(shown('Acme', '  ')).toBe('Acme');
    expect(marked('', 'a')).toEqual([]);
  });

  test('the pieces are the text again', () => {
    for (const query of ['a', 'cm', 'acme corp', '12', 'é'])
      expect(
        marked('Acmé 12 Corp', query)
          .map(({ text }) => text)
          .join(''),
      ).toBe('Acmé 12 Corp');
  });
});
