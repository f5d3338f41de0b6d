/** The tab Overview: a small register counted by hand, and the sales files against a plain recount. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { answerOf, aShop, cellOf, inspect } from '../usecases/aShop.ts';
import { importSales } from '../usecases/salesFiles.ts';

const show = (shop: Workbench): void => {
  const { record } = shop.run('openInsight');
  expect(record.error?.message).toBeUndefined();
};

const row = (shop: Workbench, columns: string, at: number): readonly string[] =>
  [...columns].map((column) => cellOf(shop, 'Overview', `${column}${at}`));

const number = (shop: Workbench, a1: string): number =>
  Number(cellOf(shop, 'Overview', a1).replace(/,/g, ''));

/** Whatever shows an error. */
const errors = (shop: Workbench): readonly string[] =>
  Array.from({ length: 118 }, (_, index) => index + 1).flatMap((at) =>
    row(shop, 'ABCDEFGHIJKL', at).filter((text) => text.startsWith('#')),
  );

describe('The tab Overview over a small register (R106, R107)', () => {
  let shop: Workbench;
  beforeAll(async () => {
    shop = await aShop();
    show(shop);
    answerOf(shop, 'applyImport', {
      files: [
        {
          name: 'a.csv',
          text: 'Customer,Sector\nAlpha,retail\nBeta,retail\nGamma,retail\n',
        },
        {
          name: 'd.csv',
          text: `opportunity_id,account,deal_stage,engage_date,close_date,close_value
N1,Alpha,Won,2017-10-01,2018-01-01,1000
N2,Alpha,Won,2016-03-01,2016-06-01,400
N3,Beta,Won,2017-10-01,2017-12-01,500
N4,Gamma,Won,2016-03-01,2016-07-05,300
N5,Gamma,Lost,2017-10-01,2017-11-06,900
N6,Beta,Engaging,2017-12-01,,2000
N7,Gamma,Prospecting,,,600
`,
        },
      ],
      choices: { files: {}, matches: {}, update: false },
    });
  }, 240_000);

  test('shows no error, and its tiles what a person counts', () => {
    expect(errors(shop)).toEqual([]);
    const figures = [...row(shop, 'ADGJ', 5), ...row(shop, 'ADGJ', 11)];
    // Of Alpha and Gamma, who bought in the window before, Alpha did again; each of two bought 750.
    expect(figures.slice(0, 3)).toEqual(['1,000', '1,000', '2,600']);
    expect(figures.slice(4)).toEqual(['50.0%', '0', '750', '66.7%']);
    expect(row(shop, 'DEF', 6)).toEqual(['Last month to this day', '500', '+100.0%']);
    expect(cellOf(shop, 'Overview', 'D8')).toBe('1 opportunities closed as won this month.');
  });

  test('without a target measures coverage against what was won last year, with one against what it lacks', async () => {
    // Last year's 500 are reached.
    expect(row(shop, 'JK', 5).concat(cellOf(shop, 'Overview', 'J6'))).toEqual(['–', '', 'Won last year']);
    await inspect(
      shop,
      `const sheet = book.getSheetByName('Targets');
       sheet.getRange(2, 1, 1, 16).setValues([['QT-1', 2018, 'Whole business', '', ...Array(12).fill(500)]]);`,
    );
    const weighted = number(shop, 'H6');
    expect(weighted).toBeGreaterThan(0);
    expect(row(shop, 'JK', 6)).toEqual(['Target of the year', '6,000']);
    expect(number(shop, 'K7')).toBe(5000);
    expect(cellOf(shop, 'Overview', 'J5')).toBe(`${Math.round((weighted / 5000) * 100)}%`);
    expect(row(shop, 'HIJK', 60)).toEqual(['500.00', '200.0%', '1,000.00', '0.00']);
  });

  test('lists what is behind a tile: who bought before and not since, what is open, the largest first', () => {
    expect(row(shop, 'AB', 75)).toEqual(['Gamma', '300.00']);
    expect([60, 61, 62].map((at) => row(shop, 'AB', at))).toEqual([
      ['Beta', '2,000.00'],
      ['Gamma', '600.00'],
      ['', ''],
    ]);
    expect(row(shop, 'AB', 45)).toEqual(['Alpha', '1,000.00']);
    expect(cellOf(shop, 'Overview', 'C4')).toBe('List at A43');
    expect(cellOf(shop, 'Overview', 'A43')).toContain('Revenue');
  });
});

describe('The tab Overview over the sales files (R107)', () => {
  let shop: Workbench;
  const [header = [], ...lines] = readFileSync('demo/data/sales_pipeline.csv', 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const deals = lines.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
  );
  const prices = new Map(
    readFileSync('demo/data/products.csv', 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','))
      .map(([product = '', , price]) => [product, Number(price)]),
  );
  const won = deals.filter(({ deal_stage }) => deal_stage === 'Won');
  const sum = (rows: typeof deals): number =>
    rows.reduce((total, { close_value }) => total + Number(close_value), 0);

  beforeAll(async () => {
    shop = await aShop();
    await importSales(shop);
    show(shop);
  }, 240_000);

  test('revenue, won and pipeline are those of the files, and no cell shows an error', () => {
    expect(errors(shop)).toEqual([]);
    expect(number(shop, 'B7')).toBe(sum(won));
    const december = won.filter(({ close_date }) => close_date?.endsWith('-12-2017'));
    expect(row(shop, 'BC', 24).map((text) => Number(text.replace(/,/g, '')))).toEqual([
      sum(december),
      december.length,
    ]);
    const soon = december.filter(({ close_date = '' }) => Number(close_date.slice(0, 2)) <= 2);
    expect(number(shop, 'E6')).toBe(sum(soon));
    const open = deals.filter(({ deal_stage = '' }) => /Engaging|Prospecting/.test(deal_stage));
    expect(cellOf(shop, 'Overview', 'G8')).toContain(`${open.length.toLocaleString('en-US')} open`);
    expect(cellOf(shop, 'Overview', 'A70')).toBe(`and ${(open.length - 10).toLocaleString('en-US')} more`);
    // An open one without a value is worth the list price of its product.
    const listed = open.map(({ product = '' }) => prices.get(product.replace('GTXPro', 'GTX Pro')) ?? 0);
    expect(number(shop, 'G5')).toBe(listed.reduce((total, price) => total + price, 0));
  });
});
