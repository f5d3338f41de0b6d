/**
 * Formulas with the values that Google's own pages give for them. What does not agree is listed in
 * docs/differences/formulas.md, which this test checks.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aSheet } from '../../unit/engine/aSheet.ts';
import { dates } from './cases/dates.ts';
import { described } from './cases/described.ts';
import { finance } from './cases/finance.ts';
import { lambda } from './cases/lambda.ts';
import { logic } from './cases/logic.ts';
import { lookup } from './cases/lookup.ts';
import { math } from './cases/math.ts';
import { own } from './cases/own.ts';
import { query } from './cases/query.ts';
import { statistics } from './cases/statistics.ts';
import { text } from './cases/text.ts';
import { addressOf, type Documented, type Shown } from './documented.ts';

const all = [...math, ...statistics, ...text, ...dates, ...finance, ...logic, ...lookup, ...lambda, ...query];

/** The differences that are known, by formula: rows of the table in the document. */
const document = readFileSync(new URL('../../../docs/differences/formulas.md', import.meta.url), 'utf8');
const known = new Set(
  [...document.matchAll(/^\| `(=.+?)` \|/gm)].map(([, formula = '']) => formula.replaceAll('\\|', '|')),
);

const FORMULA = 'Z1';

const computed = ({ formula, data = [] }: Documented): readonly (readonly Shown[])[] => {
  const sheet = aSheet([], { rows: 40, columns: 60 });
  data.forEach((row, down) => {
    row.forEach((value, across) => {
      if (value !== '')
        sheet.type(
          `${String.fromCharCode(65 + across)}${down + 1}`,
          String(value).replace(/^(true|false)$/, (word) => word.toUpperCase()),
        );
    });
  });
  sheet.type(FORMULA, formula);
  return sheet.spill(FORMULA);
};

/** Equal to as many decimals as are documented. */
const agrees = (found: Shown, documented: Shown): boolean => {
  if (typeof documented !== 'number' || typeof found !== 'number') return found === documented;
  const [, decimals = ''] = String(documented).split('.');
  return (
    Math.abs(found - documented) <=
    Math.max(1e-12, documented % 1 === 0 ? 1e-9 : 1.000001 * 10 ** -decimals.length)
  );
};

const rowsOf = (gives: Documented['gives']): readonly (readonly Shown[])[] => {
  if (typeof gives !== 'object' || gives === null) return [[gives]];
  return gives;
};

const matches = (row: Documented): boolean => {
  const found = computed(row);
  const wanted = rowsOf(row.gives);
  if (found.length !== wanted.length) return false;
  return wanted.every(
    (cells, at) =>
      cells.length === found[at]?.length &&
      cells.every((cell, col) => agrees(found[at]?.[col] ?? null, cell)),
  );
};

describe('formulas that Google documents', () => {
  const agreeing = all.filter(({ formula }) => !known.has(formula));

  test.each(agreeing.map((row) => [row.formula, addressOf(row.page), row] as const))(
    '%s is what %s says',
    (_formula, _page, row) => {
      expect(
        matches(row),
        `found ${JSON.stringify(computed(row))}, documented ${JSON.stringify(row.gives)}`,
      ).toBe(true);
    },
  );

  test('are at least 200, of which at least 95 in a hundred agree', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(agreeing.length / all.length).toBeGreaterThanOrEqual(0.95);
  });

  test.each(all.filter(({ formula }) => known.has(formula)).map((row) => [row.formula, row] as const))(
    '%s differs, as the document says',
    (_formula, row) => {
      expect(matches(row), 'it agrees now: take it off the list').toBe(false);
    },
  );

  test('the document lists no formula that is not tested', () => {
    const tested = new Set(all.map(({ formula }) => formula));
    expect([...known].filter((formula) => !tested.has(formula))).toEqual([]);
  });
});

describe('formulas that follow from descriptions, uncounted', () => {
  test.each([...own, ...described].map((row) => [row.formula, addressOf(row.page), row] as const))(
    '%s follows from %s',
    (_formula, _page, row) => {
      expect(
        matches(row),
        `found ${JSON.stringify(computed(row))}, expected ${JSON.stringify(row.gives)}`,
      ).toBe(true);
    },
  );
});
