import { describe, expect, test } from 'vitest';
import { plainNumber, readField } from '../../../../src/domain/import/readField.ts';
import { counted, unmatched } from '../../../../src/domain/import/references.ts';

describe('A number of a file', () => {
  test.each([
    ['1100.04', 1100.04],
    ['1,100.04', 1100.04],
    ['1.100,04', 1100.04],
    ['12,5', 12.5],
    ['1,234,567', 1234567],
    ['$1,054', 1054],
    ['1 054 €', 1054],
    ['-3', -3],
  ])('%s is %d', (text, value) => {
    expect(Number(plainNumber(text))).toBe(value);
  });

  test('that is none is refused, not guessed', () => {
    expect(readField({ kind: 'money' }, 'about 50', 'ymd', null)).toEqual({ ok: false, code: 'notANumber' });
  });
});

describe('A text longer than a cell holds', () => {
  test('is refused at 50,001 characters and taken at 50,000', () => {
    expect(readField({ kind: 'text' }, 'x'.repeat(50_001), 'ymd', null)).toEqual({
      ok: false,
      code: 'tooLong',
    });
    expect(readField({ kind: 'text' }, 'x'.repeat(50_000), 'ymd', null)).toMatchObject({ ok: true });
  });
});

describe('A name that is not in the sheet (R14)', () => {
  const names = ['GTX Pro', 'GTX Plus Pro', 'MG Special', 'GTK 500'];

  test('is shown with how often it stands, the most frequent first', () => {
    expect(
      unmatched(counted(['GTXPro', 'null', 'GTXPro', 'GTX Pro']), names).map(({ found, count }) => [
        found,
        count,
      ]),
    ).toEqual([
      ['GTXPro', 2],
      ['null', 1],
    ]);
  });

  test('that differs by spaces and signs alone is proposed, never taken silently', () => {
    expect(unmatched(counted(['GTXPro']), names)[0]).toEqual({
      found: 'GTXPro',
      count: 1,
      proposal: 'GTX Pro',
    });
  });

  test('one letter off is proposed', () => {
    expect(unmatched(counted(['MG Specail']), names)[0]?.proposal).toBeNull();
    expect(unmatched(counted(['MG Specal']), names)[0]?.proposal).toBe('MG Special');
  });

  test('that says nothing, like null, is proposed as blank', () => {
    expect(unmatched(counted(['null', 'N/A', '无']), names).map(({ proposal }) => proposal)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('equal but for case and outer spaces is a match', () => {
    expect(unmatched(counted([' gtx pro ']), names)).toEqual([]);
  });

  test('proposes no other number: customer 1001 is not 1000', () => {
    const proposed = unmatched(counted(['1001', 'Acme 12', 'Acmee 7']), ['1000', 'Acme 1', 'Acme 7']);
    expect(proposed.map(({ proposal }) => proposal)).toEqual([null, null, 'Acme 7']);
  });
});
