import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../../src/domain/clean/editDistance.ts';
import { evidenceOf, repairDay } from '../../../../src/domain/clean/repairDay.ts';
import { repairEmail } from '../../../../src/domain/clean/repairEmail.ts';

describe('An e-mail address (R14)', () => {
  test.each([
    ['ann＠acme.example', 'ann@acme.example'],
    ['ann@acme。example', 'ann@acme.example'],
    ['mailto:ann@acme.example', 'ann@acme.example'],
    ['Ann Lee <ann@acme.example>', 'ann@acme.example'],
    ['ann @acme.example;', 'ann@acme.example'],
    ['ann@@acme.example', 'ann@acme.example'],
    ['ann@acme..example', 'ann@acme.example'],
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmail.con', 'ann@gmail.com'],
    ['ann@hotmal.com', 'ann@hotmail.com'],
    ['ann@gmail', 'ann@gmail.com'],
    ['ann@yaho.com', 'ann@yahoo.com'],
  ])('%s was meant as %s', (text, meant) => {
    expect(repairEmail(text)).toBe(meant);
  });

  test.each([
    'ann@gmail.com',
    'ann@mail.com',
    'ann@ymail.com',
    'ann@acme.co',
    'ann@gmx.com',
    'ann@gmal.example',
  ])('%s needs none', (text) => {
    expect(repairEmail(text)).toBe(text);
  });

  test.each(['ann', 'ann@', '@acme.example', 'a@b.example, c@d.example', 'none'])(
    'cannot be told from %s',
    (text) => {
      expect(repairEmail(text)).toBeNull();
    },
  );
});

describe('A day that stands as text (R14)', () => {
  const alone = evidenceOf([]);
  test.each([
    ['31.12.2017', '2017-12-31'],
    ['12/31/2017', '2017-12-31'],
    ['2017年1月5日', '2017-01-05'],
    ['２０１７/1/5', '2017-01-05'],
  ])('%s is %s', (text, day) => {
    expect(repairDay(text, alone)).toBe(day);
  });

  test('that can be read in two ways is read as the others of its column prove, else not at all', () => {
    expect(repairDay('03/04/2017', alone)).toBeNull();
    expect(repairDay('03/04/2017', evidenceOf(['03/04/2017', '25/04/2017']))).toBe('2017-04-03');
  });

  test.each(['soon', '31/02/2017', ''])('%s is none', (text) => {
    expect(repairDay(text, alone)).toBeNull();
  });
});

describe('The edit distance', () => {
  test.each([
    ['acme', 'acme', 0],
    ['acme', 'acmee', 1],
    ['acme', 'amce', 1],
    ['acme', 'abcd', 3],
    ['', 'ab', 2],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  test('beyond the limit is the limit and one', () => {
    expect(editDistance('aaaaaa', 'bbbbbb', 2)).toBe(3);
    expect(editDistance('a', 'aaaaaa', 2)).toBe(3);
  });
});
