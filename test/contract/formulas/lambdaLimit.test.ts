/**
 * A cell of Google Sheets gives #ERROR! where its LAMBDAs take more than some two million steps: nodes of the body times
 * calls. How many each formula of the workbook takes is counted in registers of two sizes.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { patterns } from '../../../src/formulas/rule/patterns.ts';
import { type TestName, tests } from '../../../src/formulas/rule/rule.ts';
import { columnLetters } from '../../../src/schema/derive/columnLetters.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { LAMBDA_LIMIT, lambdaWorkOf } from '../../../workbench/engine/compiler/lambda.ts';
import { aShop } from '../usecases/aShop.ts';

type Cells = Readonly<Record<string, (row: number) => string>>;

/** By tab and header. Every customer buys, needs something and is written to; every product sells. */
const register: Readonly<Record<string, Cells>> = {
  Customers: { ID: (row) => `C-${row}`, Customer: (row) => `Customer ${row}` },
  Products: { Product: (row) => `Product ${row}` },
  Needs: {
    ID: (row) => `N-${row}`,
    'Customer ID': (row) => `C-${row}`,
    'Need or pain point': (row) => `asks for Product ${row}`,
    Status: () => 'Open',
  },
  Interactions: {
    ID: (row) => `I-${row}`,
    'Customer ID': (row) => `C-${row}`,
    Date: () => '2017-11-05',
    Channel: () => 'Call',
  },
  Opportunities: {
    ID: (row) => `O-${row}`,
    'Customer ID': (row) => `C-${row}`,
    Product: (row) => `Product ${row}`,
    Stage: (row) => (row % 3 === 0 ? 'Engaging' : 'Won'),
    'Closed on': () => '2017-10-03',
    Value: (row) => String(100 + row),
  },
};

const fill = (shop: Workbench, rows: number): void => {
  const { getters } = shop.world.model;
  for (const [sheet, cells] of Object.entries(register)) {
    const sheetId = getters.getSheetIdByName(sheet) ?? '';
    const headers = Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) =>
      getters.getEvaluatedCell({ sheetId, row: 0, col }).formattedValue.replace(/ \*$/, ''),
    );
    for (const [header, make] of Object.entries(cells)) {
      const at = headers.indexOf(header);
      if (at < 0) throw new Error(`${sheet} has no column ${header}, only ${headers.join(', ')}`);
      const values = Array.from({ length: rows }, (_, row) => [make(row)]);
      shop.edit({ type: 'set', sheet, a1: `${columnLetters(at)}2`, values });
    }
  }
};

/** By tab and cell, of every formula that there is. */
const lambdaWork = ({ world: { model } }: Workbench): ReadonlyMap<string, number> => {
  const { getters } = model;
  return new Map(
    getters.getSheetIds().flatMap((sheetId) => {
      // What is read is computed.
      getters.getEvaluatedCell({ sheetId, row: 0, col: 0 });
      return getters.getCells(sheetId).flatMap((cell): [string, number][] => {
        if (!cell.isFormula) return [];
        const { col, row } = getters.getCellPosition(cell.id);
        const place = `${getters.getSheetName(sheetId)}!${columnLetters(col)}${row + 1}`;
        return [[place, lambdaWorkOf(cell.compiledFormula)]];
      });
    }),
  );
};

const [few, many] = [40, 80];
const large = 50_000;

describe('The lambda limit of a cell', () => {
  let small: ReadonlyMap<string, number>;
  let double: ReadonlyMap<string, number>;

  beforeAll(async () => {
    const shop = await aShop();
    const { record } = shop.run('openInsight');
    expect(record.error).toBeUndefined();
    fill(shop, few);
    small = lambdaWork(shop);
    fill(shop, many);
    double = lambdaWork(shop);
  }, 120_000);

  test('is far off at 50,000 rows for every formula of set-up and of the tabs of insight', () => {
    const work = [...double].map(([place, later]) => {
      const before = small.get(place) ?? 0;
      // Twice the rows take twice the steps at most: what grows faster would not be told by two sizes.
      expect([place, later <= 2 * before]).toEqual([place, true]);
      return { place, steps: later + ((later - before) / (many - few)) * (large - many) };
    });
    expect(work.length).toBeGreaterThan(200);
    expect(work.filter(({ steps }) => steps > 0).map(({ place }) => place.split('!')[0])).toEqual([
      'Insight',
      'Answers',
    ]);
    expect(work.filter(({ steps }) => steps > LAMBDA_LIMIT / 2)).toEqual([]);
  });

  test('is no matter for rules: none of what they are printed as calls a LAMBDA', () => {
    const calling = /\b(LAMBDA|MAP|BYROW|BYCOL|REDUCE|SCAN|MAKEARRAY)\(/;
    // The names are those of the literal.
    for (const name of Object.keys(tests) as readonly TestName[])
      expect([name, calling.test(patterns[name] ?? '')]).toEqual([name, false]);
  });
});
