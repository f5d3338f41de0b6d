/**
 * Formulas with the values that Google's own pages give for them. What does not agree says so in its case, from which
 * docs/differences.md is made.
 */
import { describe, expect, test } from 'vitest';
import { blockAgrees } from '../../../src/check/agrees.ts';
import { documented, followed } from '../../../src/check/allFormulas.ts';
import { addressOf, type Documented, type Shown } from '../../../src/check/documented.ts';
import { aSheet } from '../../unit/engine/aSheet.ts';

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

const matches = (row: Documented): boolean => blockAgrees(computed(row), row.gives);

describe('formulas that Google documents', () => {
  const agreeing = documented.filter(({ workbench }) => !workbench);

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
    expect(documented.length).toBeGreaterThanOrEqual(200);
    expect(agreeing.length / documented.length).toBeGreaterThanOrEqual(0.95);
  });

  const differing = [...documented, ...followed].flatMap((row) =>
    row.workbench ? [{ row, here: row.workbench.gives }] : [],
  );
  test.each(differing.map(({ row, here }) => [row.formula, here, row] as const))(
    '%s is %s here, as the document says',
    (_formula, here, row) => {
      expect(matches(row), 'it agrees now: take off what the workbench gives').toBe(false);
      expect(blockAgrees(computed(row), here), `found ${JSON.stringify(computed(row))}`).toBe(true);
    },
  );
});

describe('formulas that follow from descriptions, uncounted', () => {
  const agreeing = followed.filter(({ workbench }) => !workbench);
  test.each(agreeing.map((row) => [row.formula, addressOf(row.page), row] as const))(
    '%s follows from %s',
    (_formula, _page, row) => {
      expect(
        matches(row),
        `found ${JSON.stringify(computed(row))}, expected ${JSON.stringify(row.gives)}`,
      ).toBe(true);
    },
  );
});
