import { describe, expect, test } from 'vitest';
import { duplicateGroups, pairKey, type Twins } from '../../../../src/domain/clean/duplicates.ts';
import { type Candidate, suspect } from '../../../../src/domain/clean/suspect.ts';
import { aRegister } from './aRegister.ts';

const pairsOf = (rows: readonly Candidate[], settled: ReadonlySet<string> = new Set()): readonly Twins[] =>
  duplicateGroups(
    rows.map((row) => suspect(row, true, 'US')),
    settled,
  ).flatMap(({ pairs }) => pairs);

const two = (a: Partial<Candidate>, b: Partial<Candidate>): Twins | undefined =>
  pairsOf([
    { id: 'C-1', name: 'Acme', ...a },
    { id: 'C-2', name: 'Acme', ...b },
  ])[0];

describe('Two customers (R14)', () => {
  test.each([
    ['without its company form', 'Acme Ltd', 'ACME, Inc.'],
    ['with its form taken apart', 'Müller GmbH & Co. KG', 'Mueller G.m.b.H.'],
    ['in full width', 'Acme', 'ＡＣＭＥ　有限公司'],
    ['with accents', 'Café Zoë', 'CAFE ZOE'],
    ['with a letter that has no accent to take away', 'Łódź Straßenbau', 'Lodz Strassenbau'],
    ['in Traditional signs', '宏達國際貿易有限公司', '宏达国际贸易'],
    ['with and for &', 'Smith & Sons', 'Smith and Sons'],
  ])('have the same name %s', (_, a, b) => {
    const same = two({ name: a, email: 'a@acme.example' }, { name: b, email: 'a@acme.example' });
    expect(same?.score).toBeGreaterThanOrEqual(90);
  });

  test.each([
    ['a letter left out', 'Globex Tools', 'Globx Tools', 'nearName'],
    ['two letters swapped', 'Globex Tools', 'Golbex Tools', 'nearName'],
    ['the words turned', 'Wei Lindgren', 'Lindgren, Wei', 'sameWords'],
  ])('are found with %s', (_, a, b, reason) => {
    expect(two({ name: a }, { name: b })?.reasons).toEqual([reason]);
  });

  test.each([
    ['numbers', 'Branch 12', 'Branch 13'],
    ['a letter that counts', 'Store A', 'Store B'],
    ['a short name', '张三', '张四'],
    ['nothing in common', 'Acme', 'Initech'],
  ])('that differ in %s are two', (_, a, b) => {
    expect(two({ name: a }, { name: b })).toBeUndefined();
  });

  test('of one phone number are found however it is written', () => {
    const pair = two(
      { name: 'Acme', phone: '(202) 555-0100' },
      { name: 'Initech', phone: '+1 202.555.0100' },
    );
    expect(pair?.reasons).toEqual(['samePhone']);
  });

  test('that share a mail provider share no domain; those that share their own do', () => {
    const shared = (domain: string) => two({ email: `a@${domain}` }, { email: `b@${domain}` })?.reasons;
    expect(shared('gmail.com')).toContain('otherEmail');
    expect(shared('acme.example')).toContain('sameDomain');
  });

  test('of one name with another phone and another address, as branches have, come last', () => {
    const branch = two(
      { phone: '202 555 0100', email: 'a@north.example' },
      { phone: '202 555 0199', email: 'b@south.example' },
    );
    expect(branch).toMatchObject({ score: 40, reasons: ['sameName', 'otherPhone', 'otherEmail'] });
  });

  test('of one name with numbers of their own are two', () => {
    expect(two({ number: 'K-1' }, { number: 'K-2' })).toBeUndefined();
  });

  test('that somebody called two are not shown again', () => {
    const rows = ['C-2', 'C-1'].map((id) => ({ id, name: 'Acme' }));
    expect(pairsOf(rows)).toHaveLength(1);
    expect(pairsOf(rows, new Set([pairKey('C-1', 'C-2')]))).toEqual([]);
  });

  test('with blank names, phones and addresses have nothing in common', () => {
    expect(
      pairsOf([
        { id: 'C-1', name: '' },
        { id: 'C-2', name: '' },
      ]),
    ).toEqual([]);
  });
});

describe('A register with known duplicates', () => {
  const measured = (count: number, seed: number) => {
    const { rows, truth } = aRegister(count, seed);
    const began = performance.now();
    const pairs = duplicateGroups(
      rows.map((row) => suspect(row, true, 'DE')),
      new Set(),
    ).flatMap((group) => group.pairs);
    const seconds = (performance.now() - began) / 1000;
    const rates = (from: number) => {
      const shown = pairs.filter(({ score }) => score >= from);
      const right = shown.filter(({ ids }) => truth.has(pairKey(...ids))).length;
      return { precision: right / shown.length, recall: right / truth.size };
    };
    return { seconds, rates, pairs };
  };

  test.each([1, 2, 3])('of 10,000 rows, seed %i: likely pairs are right and complete', (seed) => {
    const { rates } = measured(10_000, seed);
    expect(rates(50).precision).toBeGreaterThan(0.93);
    expect(rates(50).recall).toBeGreaterThan(0.97);
    expect(rates(80).precision).toBeGreaterThan(0.99);
    expect(rates(40).recall).toBeGreaterThan(0.99);
  });

  test('of 50,000 rows is compared in less than ten seconds', () => {
    expect(measured(50_000, 4).seconds).toBeLessThan(10);
  }, 30_000);

  test('of 5,000 rows of one name is not compared row by row', () => {
    const rows = Array.from({ length: 5000 }, (_, n) => ({ id: `C-${n}`, name: 'Acme' }));
    expect(pairsOf(rows)).toHaveLength(4999);
  });
});
