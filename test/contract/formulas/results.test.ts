/** The tab Results and the command that prints it, against a plain recount of the files. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DecidedBy, openReported, type Report, readResults } from '../../../scripts/report/report.ts';
import { written } from '../../../scripts/report/written.ts';
import type { ColumnName } from '../../../src/schema/table.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { letterOf } from '../letterOf.ts';
import { cellOf, rowsOf } from '../usecases/aShop.ts';

type Row = Readonly<Record<string, string>>;

/** The files have neither quotes nor commas within cells. */
const read = (name: string): readonly Row[] => {
  const [header = [], ...lines] = readFileSync(`demo/data/${name}.csv`, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return lines.map((cells) =>
    Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])),
  );
};

const deals = read('sales_pipeline').filter(
  ({ deal_stage }) => deal_stage === 'Won' || deal_stage === 'Lost',
);
const teams = new Map(read('sales_teams').map((row) => [row.sales_agent, row]));

const decidedBy = (of: (deal: Row) => string | undefined): DecidedBy => {
  const groups: Record<string, { won: number; lost: number; wonValue: number }> = {};
  for (const deal of deals) {
    const name = of(deal) ?? '';
    groups[name] ??= { won: 0, lost: 0, wonValue: 0 };
    const group = groups[name];
    if (deal.deal_stage === 'Lost') group.lost++;
    else {
      group.won++;
      group.wonValue += Number(deal.close_value);
    }
  }
  return groups;
};

const won = deals.filter(({ deal_stage }) => deal_stage === 'Won');

describe('The sales files, imported, in the tab Results (R59, R78, R79)', () => {
  let shop: Workbench;
  let report: Report;
  beforeAll(async () => {
    shop = await openReported();
    report = readResults(shop);
  }, 240_000);

  test('win rate 63.2 %, won value 10,005,534', () => {
    expect(report).toMatchObject({ won: won.length, lost: deals.length - won.length, wonValue: 10_005_534 });
    expect(report.winRate).toBeCloseTo(won.length / deals.length, 12);
    expect(cellOf(shop, 'Results', 'C5')).toBe('63.2%');
    expect(cellOf(shop, 'Results', 'E5')).toBe('2,361');
  });

  test.each([
    ['byAgent', ({ sales_agent }: Row) => sales_agent],
    ['byManager', ({ sales_agent }: Row) => teams.get(sales_agent)?.manager],
    ['byRegion', ({ sales_agent }: Row) => teams.get(sales_agent)?.regional_office],
    ['byProduct', ({ product }: Row) => (product === 'GTXPro' ? 'GTX Pro' : product)],
    ['byMonth', ({ close_date = '' }: Row) => close_date.split('-').reverse().slice(0, 2).join('-')],
  ] as const)('%s agrees with a recount', (by, of) => {
    expect(report[by]).toEqual(decidedBy(of));
  });

  test('lists come the largest first, months the latest first', () => {
    const values = Object.values(report.byProduct).map(({ wonValue }) => wonValue);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(Object.keys(report.byMonth)).toEqual(Object.keys(report.byMonth).sort().reverse());
  });

  test('the last twelve months stand in their order, beside the year before', () => {
    const months = Array.from({ length: 12 }, (_, index) => cellOf(shop, 'Results', `A${26 + index}`));
    // A test reads a day of any locale as year-month-day.
    expect(months).toEqual(
      Array.from({ length: 12 }, (_, index) => `2017-${String(index + 1).padStart(2, '0')}-01`),
    );
    expect(cellOf(shop, 'Results', 'B37')).toBe(
      (report.byMonth['2017-12']?.wonValue ?? 0).toLocaleString('en-US', { minimumFractionDigits: 2 }),
    );
    expect([cellOf(shop, 'Results', 'C37'), cellOf(shop, 'Results', 'D37')]).toEqual(['0.00', '']);
  });

  test('a deal that is won in the grid, without owner, product and day, is counted wherever it belongs', () => {
    const at = rowsOf(shop, 'Opportunities').findIndex(({ Stage }) => Stage === 'Engaging') + 2;
    const put = (name: ColumnName<typeof opportunities>, value: string) =>
      shop.edit({
        type: 'set',
        sheet: 'Opportunities',
        a1: `${letterOf(opportunities, name)}${at}`,
        values: [[value]],
      });
    put('product', '');
    put('owner', '');
    put('value', '1000');
    put('stage', 'Won');
    const after = readResults(shop);
    expect(after).toMatchObject({ won: won.length + 1, wonValue: 10_006_534 });
    const unnamed = { won: 1, lost: 0, wonValue: 1000 };
    expect([after.byAgent['–'], after.byManager['–'], after.byProduct['–']]).toEqual([
      unnamed,
      unnamed,
      unnamed,
    ]);
    expect(after.byMonth).toEqual(report.byMonth);
    expect(cellOf(shop, 'Results', 'A2')).toContain('in no month: 1.');
  });

  test('the command says the same to a person', () => {
    const text = written(report);
    expect(text).toContain('Won 4,238, lost 2,473: 63.2 %. Won value 10,005,534.');
    for (const heading of ['agent', 'manager', 'region', 'product', 'month of closing'])
      expect(text).toContain(`By ${heading}`);
    expect(text).toMatch(/West +1,438 +811 +3,568,647/);
  });
});
