import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probabilityAlive } from '../../../../src/domain/value/probabilityAlive.ts';
import { aliveFormula } from '../../../../src/formulas/aliveFormula.ts';
import { aSheet } from '../../engine/aSheet.ts';

const rows = 8;
const ranges = { frequency: `$A$1:$A$${rows}`, recency: `$B$1:$B$${rows}`, age: `$C$1:$C$${rows}` };
const cells = { r: '$E$1', alpha: '$E$2', a: '$E$3', b: '$E$4' };
const formula = `=ARRAYFORMULA(${aliveFormula(ranges, cells)})`;

const positive = fc.double({ min: 0.05, max: 30, noNaN: true });
const customers = fc.array(
  fc
    .record({
      frequency: fc.integer({ min: 0, max: 900 }),
      age: fc.integer({ min: 1, max: 2000 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ frequency, age, part }) => ({
      frequency,
      age: age / 7,
      recency: frequency === 0 ? 0 : Math.floor(age * part) / 7,
    })),
  { minLength: rows, maxLength: rows },
);

describe('The formula of the probability of being alive', () => {
  test('spills for every customer what the function says', () => {
    fc.assert(
      fc.property(
        customers,
        fc.record({ r: positive, alpha: positive, a: positive, b: positive }),
        (all, fitted) => {
          const side = [fitted.r, fitted.alpha, fitted.a, fitted.b];
          const table = all.map(({ frequency, recency, age }, row) => [
            frequency,
            recency,
            age,
            '',
            side[row] ?? '',
          ]);
          const sheet = aSheet(table);
          sheet.type('G1', formula);
          const spilled = sheet.spill('G1').flat();
          expect(spilled.length).toBe(rows);
          all.forEach((one, row) => {
            expect(spilled[row]).toBeCloseTo(probabilityAlive(fitted, one), 9);
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  test('is 1 for who bought once, blank for who never bought, and 0 where a power falls below every number', () => {
    const sheet = aSheet([
      [0, 0, 30, '', 0.243],
      ['', '', '', '', 4.414],
      [4000, 10, 900, '', 0.793],
      [0, 0, 0, '', 2.426],
    ]);
    sheet.type('G1', formula);
    expect(sheet.spill('G1').flat().slice(0, 4)).toEqual([1, '', 0, 1]);
  });

  test('is 1 for who bought once where b is 1, though the other branch then divides by nothing', () => {
    const sheet = aSheet([
      [0, 0, 30, '', 1],
      ['', '', '', '', 1],
      ['', '', '', '', 1],
      ['', '', '', '', 1],
    ]);
    sheet.type('G1', formula);
    expect(sheet.value('G1')).toBe(1);
  });

  test('uses only functions that Google Sheets has, and no lambda', () => {
    const known = new Set(readFileSync('test/fixtures/sheets-functions.txt', 'utf8').split(/\s+/));
    const used = [...formula.matchAll(/([A-Z]+)\(/g)].map(([, name = '']) => name);
    expect(used).toContain('IF');
    expect(used.filter((name) => !known.has(name) || name === 'LAMBDA')).toEqual([]);
  });
});
