/** The tabs of insight against a plain recount of what was sold. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { daysBetween } from '../../../src/domain/days.ts';
import type { Purchase } from '../../../src/domain/value/purchaseDays.ts';
import { insightTabs } from '../../../src/formulas/insight/insightTabs.ts';
import { type Day, isDay } from '../../../src/schema/day.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { answerOf, aShop, cellOf, rowsOf } from '../usecases/aShop.ts';
import { importSales } from '../usecases/salesFiles.ts';
import { sold } from '../usecases/soldInAShop.ts';

const today: Day = '2018-01-02';
const attainment = 'Targets against actual';
const tabs = ['Insight', 'Cohorts', 'Answers', attainment] as const;
type Tab = (typeof tabs)[number];
type Cell = string | number | boolean | null;

const show = (shop: Workbench): void => {
  const { record } = shop.run('openInsight');
  expect([record.status, record.error?.message, shop.world.ui.toasts]).toEqual(['completed', undefined, []]);
};

/** Values of a block of a tab, row by row: 0-based column, 1-based row, as insight's own plans count. */
const block = (shop: Workbench, tab: Tab, [column, row, width, height]: readonly number[]): Cell[][] => {
  const { getters } = shop.world.model;
  const sheetId = getters.getSheetIdByName(tab) ?? '';
  return Array.from({ length: height ?? 1 }, (_, down) =>
    Array.from(
      { length: width ?? 1 },
      (_cell, across) =>
        getters.getEvaluatedCell({ sheetId, row: (row ?? 1) - 1 + down, col: (column ?? 0) + across }).value,
    ),
  );
};

const figure = (shop: Workbench, tab: Tab, a1: string): number =>
  Number(cellOf(shop, tab, a1).replace(/[,%]/g, ''));

/** Every cell of the three tabs that shows an error. */
const errors = (shop: Workbench): readonly string[] => {
  const { getters } = shop.world.model;
  const ours = insightTabs.flatMap(({ name: code, ...tab }) => {
    const name = code === 'Attainment' ? attainment : code;
    return tabs.some((one) => one === name) ? [{ ...tab, name }] : [];
  });
  return ours.flatMap(({ name, rows, columns }) => {
    const sheetId = getters.getSheetIdByName(name) ?? '';
    return Array.from({ length: rows * columns }, (_, index) => ({
      row: Math.floor(index / columns),
      col: index % columns,
    })).flatMap(({ row, col }) => {
      const { type, value } = getters.getEvaluatedCell({ sheetId, row, col });
      return type === 'error' || /^#[A-Z]/.test(String(value))
        ? [`${name} ${row + 1}:${col + 1} ${value}`]
        : [];
    });
  });
};

/** Letter of the column under a header. */
const columnOf = (shop: Workbench, tab: string, header: string): string => {
  const { getters } = shop.world.model;
  const sheetId = getters.getSheetIdByName(tab) ?? '';
  const found = Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) => col).find(
    (col) => getters.getEvaluatedCell({ sheetId, row: 0, col }).value === header,
  );
  if (found === undefined) throw new Error(`${tab} has no column ${header}`);
  return String.fromCharCode(65 + found);
};

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

const groupBy = <T>(rows: readonly T[], of: (row: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(of(row), [...(groups.get(of(row)) ?? []), row]);
  return groups;
};

describe('Over the imported sales files', () => {
  let shop: Workbench;
  let deals: readonly Readonly<Record<string, string>>[];
  let accounts: readonly Readonly<Record<string, string>>[];

  const lines = async (name: string): Promise<readonly Readonly<Record<string, string>>[]> => {
    const [header = [], ...rows] = (await readFile(`demo/data/${name}.csv`, 'utf8'))
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    return rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ''])));
  };
  const iso = (text: string): Day => {
    const day = text.split('-').reverse().join('-');
    if (!isDay(day)) throw new Error(`${text} is no day`);
    return day;
  };
  const wonOf = () => deals.filter(({ deal_stage, account }) => deal_stage === 'Won' && account !== 'null');

  beforeAll(async () => {
    shop = await aShop();
    await importSales(shop);
    deals = await lines('sales_pipeline');
    accounts = await lines('accounts');
    show(shop);
  }, 240_000);

  test('no cell shows an error', () => {
    expect(errors(shop)).toEqual([]);
  });

  test('targets stand against what was won, by month, quarter and year, by rep, region and product (R71–R73, R78, R79)', async () => {
    const target = (by: string, name: string | null, amount: number) => ({
      ...{ year: 2017, by, name, method: null, uplift: null, risk: null },
      cells: Array.from({ length: 12 }, (_, month) => ({ month: month + 1, amount, seen: null })),
    });
    const rows = [
      target('all', null, 1_000_000.25),
      target('rep', 'Darcel Schlecht', 90_000),
      target('rep', 'Nobody yet', 5),
      target('region', 'West', 300_000),
      target('product', 'GTX Pro', 250_000),
      target('dealer', 'North Trading', 1_000),
    ];
    expect(answerOf(shop, 'saveQuotas', { rows }).status).toBe('saved');
    expect(cellOf(shop, attainment, 'A2')).toContain('has no targets yet');
    shop.edit({ type: 'set', sheet: attainment, a1: 'B3', values: [['2017']] });
    const won = deals.filter(({ deal_stage }) => deal_stage === 'Won');
    const worth = (those: typeof deals): number => sum(those.map(({ close_value }) => Number(close_value)));
    const inMonth = (month: number) =>
      worth(
        won.filter(({ close_date = '' }) =>
          iso(close_date).startsWith(`2017-${String(month).padStart(2, '0')}`),
        ),
      );
    const months = Array.from({ length: 12 }, (_, index) => inMonth(index + 1));
    const shown = block(shop, attainment, [1, 11, 2, 19]).map(([aimed, amount]) => [aimed, amount]);
    expect(shown.slice(0, 12)).toEqual(months.map((amount) => [1_000_000.25, amount]));
    expect(shown.slice(12)).toEqual([
      ...[0, 3, 6, 9].map((from) => [3_000_000.75, sum(months.slice(from, from + 3))]),
      ...[0, 6].map((from) => [6_000_001.5, sum(months.slice(from, from + 6))]),
      [12_000_003, worth(won)],
    ]);
    expect(block(shop, attainment, [1, 6, 2, 3])).toEqual([
      [1_000_000.25, inMonth(12)],
      [3_000_000.75, sum(months.slice(9))],
      [12_000_003, worth(won)],
    ]);
    const part = (left: number, name: string, top = 6) =>
      block(shop, attainment, [left, top, 6, 40]).find(([first]) => first === name);
    const his = worth(won.filter(({ sales_agent }) => sales_agent === 'Darcel Schlecht'));
    expect(part(7, 'Darcel Schlecht')).toEqual(['Darcel Schlecht', 1_080_000, his, 0, null, his / 1_080_000]);
    expect(part(7, 'Nobody yet')).toEqual(['Nobody yet', 60, 0, 0, null, 0]);
    expect(part(14, 'GTX Pro')?.[2]).toBe(
      worth(won.filter(({ product = '' }) => product.startsWith('GTXPro'))),
    );
    const soldByDealers = rowsOf(shop, 'Opportunities').findIndex(
      (row) => row.Stage === 'Won' && row['Closed on']?.includes('2017') && row.Value !== '',
    );
    const sold = rowsOf(shop, 'Opportunities')[soldByDealers];
    const a1 = `${columnOf(shop, 'Opportunities', 'Sold through')}${soldByDealers + 2}`;
    shop.edit({ type: 'set', sheet: 'Opportunities', a1, values: [['North Trading']] });
    const theirs = Number(sold?.Value?.replace(/,/g, ''));
    expect(part(20, 'North Trading')?.slice(0, 3)).toEqual(['North Trading', 12_000, theirs]);
    expect(part(20, '–')?.[2]).toBeCloseTo(worth(won) - theirs, 2);
    expect(part(0, 'West', 50)?.[1]).toBe(3_600_000);
    expect(sum(block(shop, attainment, [0, 50, 6, 10]).map((row) => Number(row[2] ?? 0)))).toBe(worth(won));
  });

  test('the tiles count customers, buyers, spend and who bought again (R106, R107)', () => {
    const bought = groupBy(wonOf(), ({ account = '' }) => account);
    const spend = sum(wonOf().map(({ close_value }) => Number(close_value)));
    const again = [...bought.values()].filter((those) => those.length > 1).length;
    expect(block(shop, 'Insight', [0, 5, 2, 1])).toEqual([[accounts.length, bought.size]]);
    expect(block(shop, 'Insight', [0, 7, 1, 1])).toEqual([[spend]]);
    expect(figure(shop, 'Insight', 'F5')).toBeCloseTo((again / bought.size) * 100, 1);
  });

  test('the map of recency and frequency counts every buyer once, and all spend (R17)', () => {
    const rows = rowsOf(shop, 'Scores').filter(({ ID }) => ID !== '');
    const of = (r: number, f: number) => rows.filter((row) => row.R === String(r) && row.F === String(f));
    const scale = [1, 2, 3, 4, 5];
    const down = [...scale].reverse();
    expect(block(shop, 'Insight', [1, 11, 5, 5])).toEqual(down.map((r) => scale.map((f) => of(r, f).length)));
    expect(block(shop, 'Insight', [8, 11, 5, 5])).toEqual(
      down.map((r) =>
        scale.map((f) => sum(of(r, f).map((row) => Number(row['Monetary value']?.replace(/,/g, ''))))),
      ),
    );
  });

  test('the best customers’ share of spend is that of a recount, for every twentieth (R26)', () => {
    const spends = [...groupBy(wonOf(), ({ account = '' }) => account).values()]
      .map((those) => sum(those.map(({ close_value }) => Number(close_value))))
      .sort((a, b) => b - a);
    const shown = block(shop, 'Insight', [0, 39, 4, 21]);
    shown.forEach(([share, part, customers, spend], index) => {
      const best = spends.slice(0, Math.round((index / 20) * spends.length));
      expect([share, customers, spend]).toEqual([index / 20, best.length, sum(best)]);
      expect(Number(part)).toBeCloseTo(sum(best) / sum(spends), 9);
    });
    expect(cellOf(shop, 'Insight', 'A60')).toBe(
      'The best 20 % of customers bring 32 % of spend; the best 40 % bring half of it or more.',
    );
  });

  test('segments stand in the order of their value, as the tab Segments says', () => {
    const segments = rowsOf(shop, 'Segments')
      .map((row) => ({
        name: row.Segment,
        value: Number(row.Value?.replace(/,/g, '')),
        count: Number(row.Customers),
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.value - a.value);
    expect(block(shop, 'Insight', [0, 65, 3, segments.length])).toEqual(
      segments.map(({ name, count, value }) => [name, count, value]),
    );
  });

  /** Key, won, lost, offers out, win rate and won value, as a list shows them. */
  const rates = (of: (deal: Readonly<Record<string, string>>) => string | undefined) => {
    const offered = deals.filter(({ deal_stage }) => deal_stage !== 'Prospecting');
    const keyed = offered.flatMap((deal) => {
      const key = of(deal);
      return key ? [{ key, deal }] : [];
    });
    return new Map(
      [...groupBy(keyed, ({ key }) => key)].map(([key, those]) => {
        const count = (stage: string) => those.filter(({ deal }) => deal.deal_stage === stage);
        const [won, lost] = [count('Won'), count('Lost')];
        const value = sum(won.map(({ deal }) => Number(deal.close_value)));
        return [
          key,
          [won.length, lost.length, count('Engaging').length, won.length / (won.length + lost.length), value],
        ];
      }),
    );
  };

  test.each([
    ['sales agent', 7, 20, (deal: Readonly<Record<string, string>>) => deal.sales_agent],
    [
      'sector',
      7,
      34,
      (deal: Readonly<Record<string, string>>) =>
        accounts.find(({ account }) => account === deal.account)?.sector,
    ],
  ] as const)('win rates by %s are those of the file, and of the ten highest (R30)', (_, left, top, of) => {
    const wanted = rates(of);
    const shown = block(shop, 'Answers', [left, top, 6, 10]);
    for (const [key, ...figures] of shown) {
      const [won, lost, out, rate, value] = wanted.get(String(key)) ?? [];
      expect([figures[0], figures[1], figures[2], figures[4]], String(key)).toEqual([won, lost, out, value]);
      expect(Number(figures[3])).toBeCloseTo(rate ?? Number.NaN, 9);
    }
    const careful = ([won = 0, lost = 0]: readonly number[]): number => (won + 1) / (won + lost + 2);
    const best = [...wanted].sort(([, a], [, b]) => careful(b) - careful(a)).slice(0, 10);
    expect(shown.map(([key]) => key)).toEqual(best.map(([key]) => key));
  });

  test('those who want the product are those with the likeliest open value (R30)', () => {
    const prices = new Map(
      rowsOf(shop, 'Products').map((row) => [
        row.Name ?? row.Product ?? '',
        Number((row.Price ?? '').replace(/,/g, '')),
      ]),
    );
    expect(prices.size).toBeGreaterThan(0);
    const open = groupBy(
      deals.filter(
        ({ deal_stage, account }) =>
          account !== 'null' && account !== '' && (deal_stage === 'Engaging' || deal_stage === 'Prospecting'),
      ),
      ({ account = '' }) => account,
    );
    const shown = block(shop, 'Answers', [0, 6, 6, 10]);
    const likely = shown.map((row) => Number(row[5]));
    expect(likely).toEqual([...likely].sort((a, b) => b - a));
    for (const [name, , count, value, chance, weighted] of shown) {
      expect(count, String(name)).toBe(open.get(String(name))?.length);
      expect(Number(value) * Number(chance)).toBeCloseTo(Number(weighted), 6);
    }
    expect(figure(shop, 'Answers', 'A4')).toBe(open.size);
  });

  test('long-term are those who bought half a year ago and still do, the most frequent first (R30)', () => {
    const histories = [...groupBy(wonOf(), ({ account = '' }) => account)].map(([name, those]) => {
      const days = those.map(({ close_date = '' }) => iso(close_date)).sort();
      return { name, count: those.length, first: days[0] ?? today, last: days[days.length - 1] ?? today };
    });
    const stay = histories.filter(
      ({ first, last }) => daysBetween(first, today) >= 183 && daysBetween(last, today) < 183,
    );
    expect(figure(shop, 'Answers', 'A46')).toBe(stay.length);
    const counts = block(shop, 'Answers', [4, 48, 1, 10]).flat();
    expect(counts).toEqual(
      stay
        .map(({ count }) => count)
        .sort((a, b) => b - a)
        .slice(0, 10),
    );
  });

  test('each product shows its open opportunities and what was bought of it in the window (R112)', () => {
    const name = (deal: Readonly<Record<string, string>>): string =>
      (deal.product ?? '').replace('GTXPro', 'GTX Pro');
    const open = groupBy(
      deals.filter(({ deal_stage }) => deal_stage === 'Engaging' || deal_stage === 'Prospecting'),
      name,
    );
    const bought = groupBy(
      wonOf().filter(({ close_date = '' }) => daysBetween(iso(close_date), today) < 365),
      name,
    );
    const shown = block(shop, 'Answers', [0, 90, 5, 7]);
    expect(new Map(shown.map(([product, count, , , sold]) => [product, [count, sold]]))).toEqual(
      new Map(
        [...open].map(([product, those]) => [product, [those.length, bought.get(product)?.length ?? 0]]),
      ),
    );
  });

  test('our position against a competitor follows from what was won and lost (R38)', () => {
    const rows = rowsOf(shop, 'Opportunities');
    const column = columnOf(shop, 'Opportunities', 'Competitor');
    const used = new Set<number>();
    const at = (index: number) => `${column}${index + 2}`;
    const take = (stage: string, count: number, name: string): void => {
      const found = rows.flatMap((row, index) => (row.Stage === stage && !used.has(index) ? [index] : []));
      for (const index of found.slice(0, count)) {
        used.add(index);
        shop.edit({ type: 'set', sheet: 'Opportunities', a1: at(index), values: [[name]] });
      }
    };
    take('Won', 4, 'Ahead Ltd');
    take('Lost', 1, 'Ahead Ltd');
    take('Won', 1, 'Strong & Co');
    take('Lost', 5, 'Strong & Co');
    take('Lost', 3, 'Even');
    take('Won', 3, 'Even');
    take('Lost', 1, 'Few');
    const shown = block(shop, 'Answers', [0, 76, 7, 5]);
    expect(shown.map(([name, won, lost, , , , position]) => [name, won, lost, position])).toEqual([
      ['Ahead Ltd', 4, 1, 'We are ahead'],
      ['Even', 3, 3, 'Level'],
      ['Few', 0, 1, 'Too few to say'],
      ['Strong & Co', 1, 5, 'They are ahead'],
      [null, null, null, null],
    ]);
    expect(cellOf(shop, 'Answers', 'B74')).toBe('of 18 opportunities decided against a competitor were won.');
  });
});

describe('Over three years of purchases', () => {
  let shop: Workbench;
  const purchases: readonly Purchase[] = sold(
    { r: 0.7, alpha: 9, a: 0.6, b: 2.5 },
    { p: 6, q: 4, gamma: 15 },
    { customers: 160, weeks: 150, until: today, seed: 5 },
  );
  const histories = [...groupBy(purchases, ({ customer }) => customer)].map(([customer, those]) => {
    const days = those.map(({ day }) => day).sort();
    const ages = days.map((day) => daysBetween(day, today));
    const within = (from: number, to: number) =>
      those.filter(({ day }) => {
        const age = daysBetween(day, today);
        return age >= from && age < to;
      });
    return {
      customer,
      days,
      first: Math.max(...ages),
      last: Math.min(...ages),
      spend: sum(those.map(({ value }) => value)),
      recent: sum(within(0, 365).map(({ value }) => value)),
      earlier: sum(within(365, 730).map(({ value }) => value)),
    };
  });
  const quarter = (day: string): number =>
    Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3);

  beforeAll(async () => {
    shop = await aShop();
    const text = `customer_id,date,quantity,amount\n${purchases
      .map(({ customer, day, value }) => `${customer},${day.replaceAll('-', '')},1,${value}`)
      .join('\n')}\n`;
    const files = [{ name: 'transactions.csv', text }];
    const choices = { files: {}, matches: {}, update: false };
    const { references } = answerOf(shop, 'previewImport', { files, choices });
    const matches = Object.fromEntries(
      references.map(
        ({
          table,
          column,
          unmatched,
        }: {
          table: string;
          column: string;
          unmatched: { found: string; proposal: string }[];
        }) => [
          `${table}.${column}`,
          Object.fromEntries(unmatched.map(({ found, proposal }) => [found, proposal])),
        ],
      ),
    );
    answerOf(shop, 'applyImport', { files, choices: { ...choices, matches } });
    show(shop);
  }, 240_000);

  test('no cell shows an error', () => {
    expect(errors(shop)).toEqual([]);
  });

  test('retention is the share of last window’s buyers who bought again, new are those of the window (R96, R107)', () => {
    const before = histories.filter(({ days }) =>
      days.some((day) => daysBetween(day, today) >= 365 && daysBetween(day, today) < 730),
    );
    const kept = before.filter(({ last }) => last < 365);
    expect(before.length).toBeGreaterThan(20);
    expect(block(shop, 'Insight', [4, 5, 1, 1])[0]?.[0]).toBeCloseTo(kept.length / before.length, 9);
    const fresh = histories.filter(({ first }) => first < 365).length;
    const active = histories.filter(({ last }) => last < 365).length;
    expect(block(shop, 'Insight', [2, 5, 2, 1])).toEqual([[fresh, active]]);
  });

  test('everybody who bought stands in one field of contribution and stage (R97, R98)', () => {
    const values = histories.map(({ recent }) => recent).sort((a, b) => a - b);
    const place = 0.7 * (values.length - 1);
    const low = values[Math.floor(place)] ?? 0;
    const border = low + (place - Math.floor(place)) * ((values[Math.ceil(place)] ?? low) - low);
    const stage = ({ first, last, recent, earlier }: (typeof histories)[number]): number => {
      if (last >= 365) return 4;
      if (first < 365) return 0;
      const growth = earlier === 0 ? 1 : recent / earlier - 1;
      return growth >= 0.1 ? 1 : growth > -0.1 ? 2 : 3;
    };
    const field = (high: boolean, wanted: number) =>
      histories.filter((one) => one.recent >= border - 1e-9 === high && stage(one) === wanted);
    const wanted = [true, false].map((high) => [0, 1, 2, 3, 4].map((at) => field(high, at)));
    expect(block(shop, 'Insight', [1, 21, 5, 2])).toEqual(
      wanted.map((row) => row.map((those) => those.length)),
    );
    const spends = block(shop, 'Insight', [8, 21, 5, 2]);
    for (const [down, row] of wanted.entries())
      for (const [across, those] of row.entries())
        expect(Number(spends[down]?.[across])).toBeCloseTo(sum(those.map(({ spend }) => spend)), 4);
    expect(block(shop, 'Insight', [1, 26, 1, 10]).flat()).toEqual(wanted.flat().map((those) => those.length));
  });

  test('cohorts: of each quarter’s new customers, the share who bought in each finished quarter since (R96)', () => {
    const running = quarter(today);
    const start = Math.max(running - 11, Math.min(...histories.map(({ days }) => quarter(days[0] ?? today))));
    const shown = block(shop, 'Cohorts', [1, 5, 12, 12]);
    const all = { count: 0, again: 0 };
    for (const [index, [size, ...shares]] of shown.entries()) {
      const cohort = start + index;
      const those = histories.filter(({ days }) => quarter(days[0] ?? today) === cohort);
      expect(size, String(cohort)).toBe(cohort <= running ? those.length : null);
      for (const [at, share] of shares.entries()) {
        const then = cohort + at + 1;
        const again = those.filter(({ days }) => days.some((day) => quarter(day) === then));
        const over = then < running && those.length > 0;
        if (over) expect(share).toBeCloseTo(again.length / those.length, 9);
        else expect(share ?? '').toBe('');
        if (over && at === 0) {
          all.count += those.length;
          all.again += again.length;
        }
      }
    }
    expect(block(shop, 'Cohorts', [2, 17, 1, 1])[0]?.[0]).toBeCloseTo(all.again / all.count, 9);
    expect(block(shop, 'Cohorts', [1, 21, 1, 1])[0]?.[0]).toBeCloseTo(all.again / all.count, 9);
    expect(cellOf(shop, 'Cohorts', 'A5')).toBe(`${Math.floor((start - 1) / 4)} Q${((start - 1) % 4) + 1}`);
  });

  test('who may defect: before the rhythms are learnt, those quiet for more than twice their mean gap (R30)', () => {
    const quiet = histories.filter(({ days, first, last }) => {
      const gap = (first - last) / (days.length - 1);
      return days.length > 1 && gap > 0 && last / gap > 2;
    });
    expect(figure(shop, 'Answers', 'A60')).toBe(quiet.length);
    const shown = block(shop, 'Answers', [0, 62, 8, 10]);
    const wanted = [...quiet].sort((a, b) => b.spend - a.spend).slice(0, 10);
    expect(shown.map(([name]) => name)).toEqual(wanted.map(({ customer }) => customer));
    for (const [index, row] of shown.entries())
      expect(Number(row[7])).toBeCloseTo(wanted[index]?.spend ?? 0, 4);
  });

  test('expected purchases are blank until they are known, then shared out among products (R112)', () => {
    expect(block(shop, 'Answers', [0, 90, 7, 1])).toEqual([[null, null, null, null, null, null, null]]);
  });

  test('plans of segments: overdue first, then what lacks something, then those without (R105)', () => {
    const put = (row: number, header: string, value: string): void => {
      shop.edit({
        type: 'set',
        sheet: 'Segments',
        a1: `${columnOf(shop, 'Segments', header)}${row}`,
        values: [[value]],
      });
    };
    const plan = (row: number, due: string): void => {
      put(row, 'Strategy', 'Visit them');
      put(row, 'Proposition', 'Longer warranty');
      put(row, 'Experience', 'One contact for all');
      put(row, 'Owner', 'Olivia');
      put(row, 'Due', due);
    };
    const names = rowsOf(shop, 'Segments').map(({ Segment }) => Segment);
    plan(2, '2018-03-01');
    plan(3, '2017-12-31');
    put(4, 'Strategy', 'Call them');
    const shown = block(shop, 'Answers', [0, 109, 8, 4]);
    expect(shown.slice(0, 3).map((row) => [row[0], row[7]])).toEqual([
      [names[1], 'Overdue'],
      [names[2], 'Missing: Proposition; Experience; Owner; Due'],
      [names[0], 'Under way'],
    ]);
    expect(shown[3]?.[7]).toBe('No plan yet');
    expect(figure(shop, 'Answers', 'A107')).toBe(1);
    expect(cellOf(shop, 'Answers', 'B107')).toContain('1 lack something; 12 segments have no plan');
  });
});

describe('Of an empty register', () => {
  test('no cell shows an error: figures are 0 or a dash, lists their heads, sentences say so', async () => {
    const shop = await aShop();
    show(shop);
    expect(errors(shop)).toEqual([]);
    expect(block(shop, 'Insight', [0, 5, 6, 1])).toEqual([[0, 0, 0, 0, '–', '–']]);
    expect(cellOf(shop, 'Insight', 'A17')).toBe('Nobody has bought yet.');
    expect(cellOf(shop, 'Answers', 'B4')).toBe('Nobody has an open opportunity.');
    for (const row of [6, 20, 34, 48, 62, 76, 90])
      expect(
        block(shop, 'Answers', [0, row, 8, 1])[0]?.filter((cell) => (cell ?? '') !== ''),
        String(row),
      ).toEqual([]);
    expect(cellOf(shop, 'Answers', 'A5')).toBe('Customer');
  });
});
