import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { daysBetween } from '../../../src/domain/days.ts';
import { evaluateAmount, evaluateCases } from '../../../src/formulas/evaluate.ts';
import { percentiles, recencyScore, scoreOf, segmentRule } from '../../../src/formulas/rfmRule.ts';
import { type Day, isDay } from '../../../src/schema/day.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import { en } from '../../../src/words/words.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { letterOf } from '../letterOf.ts';
import { aShop, cellOf, reopen, rowsOf } from './aShop.ts';
import { importSales } from './salesFiles.ts';

const today = '2018-01-02';

/** The lines of a file whose cells hold neither commas nor quotes. */
const lines = async (name: string): Promise<readonly Readonly<Record<string, string>>[]> => {
  const text = await readFile(`demo/data/${name}.csv`, 'utf8');
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ''])));
};

const dayOf = (text: string): Day => {
  const iso = text.split('-').reverse().join('-');
  if (!isDay(iso)) throw new Error(`${text} is no day`);
  return iso;
};

/** Percentile as PERCENTILE.INC defines it: linear between the two nearest ranks. */
const percentile = (values: readonly number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const place = p * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  return low + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? low) - low);
};

interface Measures {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly last: Day;
}

/** Recency, frequency and value of each account, counted from the file alone. */
const counted = async (): Promise<ReadonlyMap<string, Measures>> => {
  const won = (await lines('sales_pipeline')).filter(
    (deal) => deal.deal_stage === 'Won' && deal.account !== 'null',
  );
  const found = new Map<string, Measures>();
  for (const { account = '', close_date = '', close_value = '' } of won) {
    const before = found.get(account);
    const day = dayOf(close_date);
    const last = before && before.last > day ? before.last : day;
    found.set(account, {
      last,
      recency: daysBetween(last, today),
      frequency: (before?.frequency ?? 0) + 1,
      monetary: (before?.monetary ?? 0) + Number(close_value),
    });
  }
  return found;
};

/** The segment of each by the rule itself, its thresholds from the recount. */
const segmentsOf = (measures: ReadonlyMap<string, Measures>): ReadonlyMap<string, string> => {
  const all = [...measures.values()];
  const thresholds = Object.fromEntries(
    (['recency', 'frequency', 'monetary'] as const).flatMap((measure) =>
      percentiles.map((p, at) => [
        `${measure}${at + 1}`,
        percentile(
          all.map((one) => one[measure]),
          p,
        ),
      ]),
    ),
  );
  const segment = (name: string, one: Measures): readonly [string, string] => {
    const row = { ...thresholds, recency: one.recency, frequency: one.frequency, monetary: one.monetary };
    const scores = {
      r: evaluateAmount(recencyScore, row),
      f: evaluateAmount(scoreOf('frequency'), row),
      m: evaluateAmount(scoreOf('monetary'), row),
    };
    return [name, en[`segment.${evaluateCases(segmentRule, scores)}`]];
  };
  return new Map([...measures].map(([name, one]) => segment(name, one)));
};

const number = (text: string | undefined): number => Number((text ?? '').replace(/[,%]/g, ''));

/** The rows of the tab Scores, of customers alone. */
const segmentRows = (shop: Workbench) => rowsOf(shop, 'Scores').filter(({ ID }) => ID !== '');

describe('The summary tabs over the imported sales files (R17, R18, R26, R30, R62, R63, R64)', () => {
  let full: SavedWorld;
  let shop: Workbench;

  beforeAll(async () => {
    const made = await aShop();
    await importSales(made);
    full = saveWorld(made);
    shop = made;
  });

  const expectSegments = async (workbench: Workbench): Promise<void> => {
    const measures = await counted();
    const segments = segmentsOf(measures);
    const rows = segmentRows(workbench);
    expect(rows).toHaveLength(85);
    expect(rows.map((row) => row.Customer).sort()).toEqual([...measures.keys()].sort());
    for (const row of rows) {
      const one = measures.get(row.Customer ?? '');
      expect(
        [
          row['Last purchase on'],
          number(row['Recency (days)']),
          number(row.Frequency),
          number(row['Monetary value']),
        ],
        row.Customer,
      ).toEqual([one?.last, one?.recency, one?.frequency, one?.monetary]);
    }
    expect(new Map(rows.map((row) => [row.Customer, row.Segment]))).toEqual(new Map(segments));
  };

  test('Scores: recency, frequency, value and segment of all 85 customers equal a plain recount', async () => {
    await expectSegments(shop);
  });

  test('Scores: those worth most stand first', () => {
    const values = Array.from({ length: 85 }, (_, at) => number(cellOf(shop, 'Scores', `F${at + 2}`)));
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  test('Funnel: count, value, conversion and mean days of each stage equal a plain recount', async () => {
    const deals = await lines('sales_pipeline');
    const prices = new Map(
      (await lines('products')).map(({ product = '', sales_price }) => [product, number(sales_price)]),
    );
    const of = (stage: string) => deals.filter((deal) => deal.deal_stage === stage);
    const value = (deal: Readonly<Record<string, string>>): number =>
      number(deal.close_value) ||
      (deal.deal_stage === 'Won' || deal.deal_stage === 'Lost'
        ? 0
        : (prices.get((deal.product ?? '').replace('GTXPro', 'GTX Pro')) ?? 0));
    const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
    const mean = (values: readonly number[]): number => sum(values) / values.length;
    const [prospecting, engaging, won, lost] = ['Prospecting', 'Engaging', 'Won', 'Lost'].map(of);
    const days = (stage: typeof won, until?: Day): number =>
      mean(
        (stage ?? []).map((deal) =>
          daysBetween(dayOf(deal.engage_date ?? ''), until ?? dayOf(deal.close_date ?? '')),
        ),
      );
    const probability = [0.1, 0.5, 1, 0];
    [prospecting, engaging, won, lost].forEach((stage = [], at) => {
      const row = [2, 3, 6, 7][at];
      expect(number(cellOf(shop, 'Funnel', `B${row}`))).toBe(stage.length);
      expect(number(cellOf(shop, 'Funnel', `C${row}`))).toBe(sum(stage.map(value)));
      expect(number(cellOf(shop, 'Funnel', `E${row}`))).toBeCloseTo(
        sum(stage.map(value)) * (probability[at] ?? 0),
        1,
      );
    });
    const count = {
      p: prospecting?.length ?? 0,
      e: engaging?.length ?? 0,
      w: won?.length ?? 0,
      l: lost?.length ?? 0,
    };
    const all = count.p + count.e + count.w + count.l;
    expect(number(cellOf(shop, 'Funnel', 'G2'))).toBeCloseTo(((all - count.p) / all) * 100, 1);
    expect(number(cellOf(shop, 'Funnel', 'G3'))).toBeCloseTo((count.w / (count.w + count.l)) * 100, 1);
    expect(cellOf(shop, 'Funnel', 'H2')).toBe('');
    expect(number(cellOf(shop, 'Funnel', 'H3'))).toBeCloseTo(days(engaging, today), 1);
    expect(number(cellOf(shop, 'Funnel', 'H6'))).toBeCloseTo(days(won), 1);
    expect(number(cellOf(shop, 'Funnel', 'H7'))).toBeCloseTo(days(lost), 1);
  });

  test('survive sorting, filtering, inserted rows and pasting in Customers', async () => {
    const used = await reopen(full);
    used.edit({ type: 'sort', sheet: 'Customers', a1: 'A2:P86', column: 8, ascending: true });
    used.edit({ type: 'insertRows', sheet: 'Customers', at: 2, count: 3 });
    used.edit({ type: 'insertRows', sheet: 'Opportunities', at: 2, count: 1 });
    used.edit({
      type: 'set',
      sheet: 'Customers',
      a1: 'H10',
      values: [
        ['pasted', 'over'],
        ['some', 'cells'],
      ],
    });
    used.edit({ type: 'moveColumn', sheet: 'Customers', from: 2, to: 6 });
    const sheetId = used.world.model.getters.getSheetIdByName('Opportunities') ?? '';
    used.edit({
      type: 'command',
      command: { type: 'HIDE_COLUMNS_ROWS', sheetId, dimension: 'ROW', elements: [4, 5, 6] },
    });
    await expectSegments(used);
  });

  test('a customer that is deleted leaves Scores and nothing else there changes', async () => {
    const used = await reopen(full);
    const gone = cellOf(used, 'Customers', 'B5');
    const before = segmentRows(used).map(({ ID, Customer, Frequency }) => [ID, Customer, Frequency]);
    used.edit({ type: 'deleteRows', sheet: 'Customers', at: 5, count: 1 });
    const after = segmentRows(used).map(({ ID, Customer, Frequency }) => [ID, Customer, Frequency]);
    expect(after).toEqual(before.filter(([, name]) => name !== gone));
  });

  test('a deal that is won today is in both at once, without a script', async () => {
    const used = await reopen(full);
    const deal =
      rowsOf(used, 'Opportunities').findIndex(
        (one) => one.Stage === 'Engaging' && one.Customer === 'Hottechi',
      ) + 2;
    const before = number(cellOf(used, 'Funnel', 'B6'));
    used.edit({
      type: 'set',
      sheet: 'Opportunities',
      a1: `${letterOf(opportunities, 'stage')}${deal}`,
      values: [['Won']],
    });
    used.edit({
      type: 'set',
      sheet: 'Opportunities',
      a1: `${letterOf(opportunities, 'closedOn')}${deal}`,
      values: [['2018-01-02']],
    });
    expect(number(cellOf(used, 'Funnel', 'B6'))).toBe(before + 1);
    expect(segmentRows(used).find(({ Customer }) => Customer === 'Hottechi')).toMatchObject({
      'Recency (days)': '0',
    });
  });
});
