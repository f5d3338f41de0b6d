/** The tab Pipeline: a register small enough to count by hand, and the real pipeline against a plain recount of its file. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { pipelinePlan, totalRow } from '../../../src/formulas/sales/pipelinePlan.ts';
import { pipelineTab } from '../../../src/formulas/sales/pipelineTab.ts';
import { columnLetters } from '../../../src/schema/derive/columnLetters.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { aShop, cellOf } from '../usecases/aShop.ts';
import { importSales } from '../usecases/salesFiles.ts';

type Cell = string | number | boolean | null;

const show = (shop: Workbench): void => {
  const { record } = shop.run('openInsight');
  expect([record.status, record.error?.message]).toEqual(['completed', undefined]);
};

/** Values of a block: 0-based column, 1-based row. */
const block = (shop: Workbench, left: number, row: number, width: number, height = 1): Cell[][] => {
  const { getters } = shop.world.model;
  const sheetId = getters.getSheetIdByName('Pipeline') ?? '';
  return Array.from({ length: height }, (_, down) =>
    Array.from(
      { length: width },
      (_cell, across) => getters.getEvaluatedCell({ sheetId, row: row - 1 + down, col: left + across }).value,
    ),
  );
};

const errors = (shop: Workbench): readonly Cell[][] =>
  block(shop, 0, 1, pipelineTab.columns, pipelineTab.rows).filter((row) =>
    row.some((value) => /^#[A-Z]/.test(String(value))),
  );

/** Types rows below the header of a tab, each as cells by header. */
const put = (shop: Workbench, sheet: string, rows: readonly Readonly<Record<string, string>>[]): void => {
  const { getters } = shop.world.model;
  const sheetId = getters.getSheetIdByName(sheet) ?? '';
  const headers = Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) =>
    getters.getEvaluatedCell({ sheetId, row: 0, col }).formattedValue.replace(/ \*$/, ''),
  );
  for (const header of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const at = headers.indexOf(header);
    if (at < 0) throw new Error(`${sheet} has no column ${header}, only ${headers.join(', ')}`);
    const values = rows.map((row) => [row[header] ?? '']);
    shop.edit({ type: 'set', sheet, a1: `${columnLetters(at)}2`, values });
  }
};

const deal = (
  id: string,
  stage: string,
  value: string,
  openedOn: string,
  more: Readonly<Record<string, string>>,
) => ({ ID: id, Stage: stage, Value: value, 'Opened on': openedOn, ...more });
const [ann, bob] = [
  { Owner: 'Ann', 'Customer ID': 'C-1' },
  { Owner: 'Bob', 'Customer ID': 'C-2' },
];

const deals = [
  deal('O-1', 'Prospecting', '1000', '2017-12-23', { ...ann, 'Expected on': '2018-02-10' }),
  deal('O-2', 'Engaging', '2000', '2017-08-01', ann),
  deal('O-3', 'Engaging', '3000', '2017-06-01', { ...bob, 'In the stage since': '2017-12-31 10:00' }),
  deal('O-4', 'Negotiation', '4000', '2017-12-03', bob),
  deal('O-5', 'Won', '5000', '2017-10-01', { ...ann, 'Closed on': '2017-11-20', Competitor: 'Acme' }),
  deal('O-6', 'Lost', '700', '2017-10-01', {
    ...bob,
    'Closed on': '2017-12-15',
    Competitor: 'Acme',
    'Who won': 'Acme',
    'Why it went so': 'Price',
  }),
  deal('O-7', 'Lost', '300', '2017-07-01', { ...bob, 'Closed on': '2017-08-15' }),
  deal('O-8', 'Won', '600', '2017-12-01', { ...ann, 'Closed on': '2018-01-01' }),
];

const move = (opportunity: string, before: string, after: string, days: string, what = 'Stage') => ({
  'Opportunity ID': opportunity,
  What: what,
  Before: before,
  After: after,
  'Days before': days,
});

describe('A register of eight opportunities, on 2018-01-02', () => {
  let shop: Workbench;
  const { stages, classes, coverage, trend, owner, manager, month, winner, competitor, quarter, reviews } =
    pipelinePlan;
  beforeAll(async () => {
    shop = await aShop();
    show(shop);
  }, 120_000);

  test('of which nothing is written yet says so, without an error', () => {
    expect(errors(shop)).toEqual([]);
    expect(cellOf(shop, 'Pipeline', 'A2')).toBe('No opportunity is open.');
    put(shop, 'Team', [
      { Name: 'Ann', Manager: 'Max' },
      { Name: 'Bob', Manager: 'Max' },
    ]);
    put(shop, 'Opportunities', deals);
    put(shop, 'Interactions', [
      { ID: 'I-1', 'Customer ID': 'C-1', Date: '2018-01-01', Channel: 'Visit' },
      { ID: 'I-2', 'Customer ID': 'C-1', Date: '2017-12-27', Channel: 'Visit' },
      { ID: 'I-3', 'Customer ID': 'C-2', Date: '2017-12-26', Channel: 'Visit' },
      { ID: 'I-4', 'Customer ID': 'C-2', Date: '2018-01-01', Channel: 'Call' },
    ]);
    expect(errors(shop)).toEqual([]);
  });

  test('each open stage has its count, value, weighted value, those that stay too long, and days (R62, R65)', () => {
    expect(block(shop, 0, stages.top + 1, 9, 5)).toEqual([
      ['Prospecting', 'Potential', 0.1, 1, 1000, 100, 0, 10, 10],
      ['Engaging', 'Most hopeful', 0.5, 2, 5000, 2500, 1, 78, 78],
      ['Bid', 'Most hopeful', 0.6, 0, 0, 0, 0, '–', '–'],
      ['Negotiation', 'Nearly closed', 0.8, 1, 4000, 3200, 0, 30, 30],
      [null, ...Array<string>(8).fill('')],
    ]);
    expect(block(shop, 3, totalRow, 4)).toEqual([[4, 10_000, 5800, 1]]);
    expect(cellOf(shop, 'Pipeline', 'A2')).toBe(
      '4 open opportunities worth 10,000, weighted 5,800. Most of it stands in Engaging: 50 %. Longer in their stage than it allows: 1.',
    );
  });

  test('visits of the last seven days stand beside what the stage asks for (R66)', () => {
    expect(block(shop, 13, stages.top + 1, 2, 4)).toEqual([
      [0, 2],
      [2, 2],
      [0, 0],
      [3, 0],
    ]);
  });

  test('without a history nothing is said of dwell and conversion; with one, each counts once (R63)', () => {
    expect(block(shop, 9, stages.top + 1, 4)).toEqual([['–', '–', '–', '–']]);
    put(shop, 'Stage history', [
      move('O-5', 'Prospecting', 'Engaging', '10'),
      move('O-5', 'Engaging', 'Won', '40'),
      move('O-6', 'Prospecting', 'Engaging', '20'),
      move('O-6', 'Engaging', 'Lost', '30'),
      move('O-4', 'Engaging', 'Negotiation', '5'),
      move('O-3', 'Engaging', 'Prospecting', '25'),
      move('O-3', 'Engaging', 'Bob', '900', 'Owner'),
      move('', 'Engaging', 'Signed', '900'),
    ]);
    expect(block(shop, 9, stages.top + 1, 4, 3)).toEqual([
      [15, 15, 1, 0.5],
      [25, 27.5, 0.5, 0.25],
      ['–', '–', '–', '–'],
    ]);
  });

  test('the classes part the weighted whole (R65)', () => {
    expect(block(shop, 0, classes.top + 1, 6, 4)).toEqual([
      ['Potential', 1, 1, 1000, 100, 100 / 5800],
      ['Most hopeful', 2, 2, 5000, 2500, 2500 / 5800],
      ['Nearly closed', 1, 1, 4000, 3200, 3200 / 5800],
      ['–', 0, 0, 0, 0, 0],
    ]);
  });

  test('last year stands in for a target; with one, the sentence says how much is lacking (R67)', () => {
    const figures = () => block(shop, coverage.left + 1, coverage.top + 2, 1, 7).flat();
    const sentences = () => block(shop, coverage.left, coverage.top, 1, 2).flat();
    expect(figures()).toEqual([5000, 600, 4400, 5800, 10_000, 5800 / 4400, 10_000 / 4400]);
    expect(sentences()).toEqual([
      'No target is set for this year: what was won last year, 5,000, stands in for it.',
      'Enough: the weighted pipeline is 132 % of what is still to be won, 1,400 more than that.',
    ]);
    put(shop, 'Targets', [
      { Year: '2018', By: 'Whole business', January: '2000', December: '4600' },
      { Year: '2018', By: 'Product', January: '9999' },
      { Year: '2017', By: 'Whole business', January: '9999' },
    ]);
    expect(figures()).toEqual([6600, 600, 6000, 5800, 10_000, 5800 / 6000, 10_000 / 6000]);
    expect(sentences()).toEqual([
      'The target of this year is 6,600.',
      'Not enough: the weighted pipeline is 97 % of what is still to be won, 200 too little.',
    ]);
  });

  test('what is open is parted by owner, manager and month of expectation (R59)', () => {
    expect(block(shop, owner.left, owner.top + 1, 6, 2)).toEqual([
      ['Bob', 2, 7000, 4700, 0, 0],
      ['Ann', 2, 3000, 1100, 2, 1],
    ]);
    expect(block(shop, manager.left, manager.top + 1, 6)).toEqual([['Max', 4, 10_000, 5800, 2, 0.5]]);
    const months = [month.top + 1, month.top + 4].map((row) => cellOf(shop, 'Pipeline', `O${row}`));
    expect(months).toEqual(['2017-06-01', '2018-02-01']);
    expect(block(shop, month.left + 1, month.top + 4, 3)).toEqual([[1, 1000, 100]]);
  });

  test('the last twelve months tell what was opened, won, lost and open at their end', () => {
    expect(block(shop, trend.left + 1, trend.top + 9, 5, 3)).toEqual([
      [2, 0, 0, 4, 0],
      [0, 1, 0, 3, 5000],
      [3, 0, 1, 5, 0],
    ]);
  });

  test('losses, competitors, quarters and reviews (R60, R61)', () => {
    expect(block(shop, winner.left, winner.top + 1, 4, 2)).toEqual([
      ['Acme', 1, 700, 0.5],
      ['–', 1, 300, 0.5],
    ]);
    expect(block(shop, competitor.left, competitor.top + 1, 6)).toEqual([['Acme', 1, 1, 0, 0.5, 5000]]);
    expect(block(shop, quarter.left, quarter.top + 6, 6, 3)).toEqual([
      ['2017 Q3', 0, 1, 0, 0, 300],
      ['2017 Q4', 1, 1, 0.5, 5000, 700],
      ['2018 Q1', 1, 0, 1, 600, 0],
    ]);
    expect(block(shop, reviews.left + 3, reviews.top + 1, 4, 2)).toEqual([
      ['Lost', 700, 'Acme', 'Price'],
      ['', '', '', ''].map(() => null),
    ]);
  });
});

describe('The real pipeline of 8,800', () => {
  const [header = [], ...lines] = readFileSync('demo/data/sales_pipeline.csv', 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const rows = lines.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
  );
  const prices = new Map(
    readFileSync('demo/data/products.csv', 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
      .map(([product = '', , price]) => [product, Number(price)]),
  );
  const product = (row: Readonly<Record<string, string>>): string =>
    row.product === 'GTXPro' ? 'GTX Pro' : (row.product ?? '');
  /** Count and value of what is open, by name: an open one is worth its list price. */
  const recount = (of: (row: Readonly<Record<string, string>>) => string) => {
    const groups = new Map<string, [number, number]>();
    for (const row of rows) {
      if (row.deal_stage !== 'Prospecting' && row.deal_stage !== 'Engaging') continue;
      const [count, value] = groups.get(of(row)) ?? [0, 0];
      groups.set(of(row), [count + 1, value + (prices.get(product(row)) ?? 0)]);
    }
    return groups;
  };
  const listed = (cells: readonly (readonly Cell[])[]) =>
    new Map(
      cells
        .filter(([name]) => name !== null && name !== '')
        .map(([name, count, value]) => [String(name), [count, value]]),
    );

  let shop: Workbench;
  beforeAll(async () => {
    shop = await aShop();
    await importSales(shop);
    show(shop);
  }, 240_000);

  test('no cell shows an error', () => {
    expect(errors(shop)).toEqual([]);
  });

  test('counts and values by stage, owner and product are those of the file', () => {
    const { stages, owner, product: products } = pipelinePlan;
    const byStage = block(shop, 0, stages.top + 1, 5, 2).map(([name, , , count, value]) => [
      name ?? null,
      count ?? null,
      value ?? null,
    ]);
    expect(listed(byStage)).toEqual(recount((row) => row.deal_stage ?? ''));
    expect(listed(block(shop, owner.left, owner.top + 1, 3, owner.rows))).toEqual(
      recount((row) => row.sales_agent ?? ''),
    );
    expect(listed(block(shop, products.left, products.top + 1, 3, products.rows))).toEqual(recount(product));
  });
});
