import { beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, cellOf, documentOf, reopen, rowsOf } from './aShop.ts';
import { type Source, salesAnswers, salesFiles } from './salesFiles.ts';

const asked = (files: readonly Source[], matches: object = salesAnswers, update = false) => ({
  files,
  choices: { files: {}, matches, update },
});

const lastRun = ({ runs }: Workbench): RunRecord => {
  const run = runs.at(-1);
  if (!run) throw new Error('Nothing ran');
  return run;
};

describe('Importing the four sales files (R1, R13, R50, R51)', () => {
  let shop: Workbench;
  let files: readonly Source[];

  beforeAll(async () => {
    shop = await aShop();
    files = await salesFiles();
  });

  test('the preview recognises and counts them, tells what names nothing, and writes nothing', () => {
    const before = documentOf(shop);
    const preview = answerOf(shop, 'previewImport', asked(files, {}));
    expect(documentOf(shop)).toBe(before);
    expect(preview.files.map(({ table, rows }: { table: string; rows: number }) => [table, rows])).toEqual([
      ['Customers', 85],
      ['Products', 7],
      ['Team', 35],
      ['Opportunities', 8800],
    ]);
    expect(preview.files[3].dates).toMatchObject({ order: 'dmy', possible: ['dmy'] });
    expect(preview.files[3].problemCount).toBe(0);
    const open = preview.references.flatMap(
      ({ column, unmatched }: { column: string; unmatched: object[] }) =>
        unmatched.map((one) => ({ column, ...one })),
    );
    expect(open).toEqual([
      { column: 'customer', found: 'null', count: 1425, proposal: null },
      { column: 'product', found: 'GTXPro', count: 1480, proposal: 'GTX Pro' },
    ]);
  });

  test.each([
    ['nothing answered', {}, 'null', 1425],
    ['one of two answered', { 'Opportunities.customer': { null: null } }, 'GTXPro', 1480],
  ])('is refused with %s, by name and number, and writes nothing', (_, matches, found, n) => {
    const before = documentOf(shop);
    const { ok, error } = ask(shop, 'applyImport', asked(files, matches));
    expect(ok).toBe(false);
    expect(error.code).toBe('importOpen');
    expect(error.message).toContain(`“${found}” (${n} rows)`);
    expect(documentOf(shop)).toBe(before);
  });

  test('all of it arrives: 85 customers, 7 products, 35 agents, 8,800 opportunities, won 10,005,534', () => {
    const counts = answerOf(shop, 'applyImport', asked(files));
    expect(
      Object.fromEntries(counts.map((one: { table: string; insert: number }) => [one.table, one.insert])),
    ).toEqual({
      Team: 35,
      Products: 7,
      Customers: 85,
      Opportunities: 8800,
    });
    const deals = rowsOf(shop, 'Opportunities');
    expect(deals).toHaveLength(8800);
    expect(deals.filter((deal) => deal['Customer ID'] === '')).toHaveLength(1425);
    expect(deals.filter(({ Product }) => Product === 'GTX Pro')).toHaveLength(1480);
    const won = deals
      .filter(({ Stage }) => Stage === 'Won')
      .map(({ Value = '' }) => Number(Value.replace(/,/g, '')));
    expect(won.reduce((sum, value) => sum + value, 0)).toBe(10_005_534);
    expect(cellOf(shop, 'Funnel', 'C6')).toBe('10,005,534.00');
    expect(rowsOf(shop, 'Customers')).toHaveLength(85);
  });

  test('day-month-year dates are dates; prospecting deals have none; open ones are estimated at list price', () => {
    const deals = rowsOf(shop, 'Opportunities');
    expect(deals.find((deal) => deal.Number === '1C1I7A6R')).toMatchObject({
      Customer: 'Cancity',
      'Opened on': '2016-10-20',
      'Closed on': '2017-03-01',
      Value: '1,054.00',
      Estimated: 'FALSE',
    });
    const prospecting = deals.filter(({ Stage }) => Stage === 'Prospecting');
    expect(prospecting).toHaveLength(500);
    expect(prospecting.every((deal) => deal['Opened on'] === '' && deal['Closed on'] === '')).toBe(true);
    const open = deals.filter(({ Stage }) => Stage === 'Prospecting' || Stage === 'Engaging');
    expect(open.every(({ Estimated }) => Estimated === 'TRUE')).toBe(true);
    expect(open.find(({ Product }) => Product === 'GTX Pro')?.Value).toBe('4,821.00');
  });

  test('importing the same files again changes nothing, to the byte', () => {
    const before = documentOf(shop);
    const counts = answerOf(shop, 'applyImport', asked(files));
    expect(counts.map(({ insert, change, same }: Record<string, number>) => [insert, change, same])).toEqual([
      [0, 0, 35],
      [0, 0, 7],
      [0, 0, 85],
      [0, 0, 8800],
    ]);
    expect(documentOf(shop)).toBe(before);
  });

  test('what a person changed since stays, and is told; only a choice to update overwrites it', () => {
    const sector = cellOf(shop, 'Customers', 'H2');
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'H2', values: [['technology']] });
    const own = [files[0] ?? { name: '', text: '' }];
    expect(answerOf(shop, 'applyImport', asked(own))).toMatchObject([
      { table: 'Customers', same: 84, kept: 1 },
    ]);
    expect(cellOf(shop, 'Customers', 'H2')).toBe('technology');
    expect(answerOf(shop, 'applyImport', asked(own, {}, true))).toMatchObject([{ change: 1 }]);
    expect(cellOf(shop, 'Customers', 'H2')).toBe(sector);
  });
});

/** A small business of the same shape. */
const smallFiles = (deals: number): readonly Source[] => [
  {
    name: 'a.csv',
    text: `account,sector\n${Array.from({ length: 12 }, (_, i) => `Account ${i},retail`).join('\n')}\n`,
  },
  { name: 'p.csv', text: 'product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n' },
  { name: 't.csv', text: 'sales_agent,manager,regional_office\nAnna,Dustin,Central\nMoses,Dustin,East\n' },
  {
    name: 'd.csv',
    text: `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n${Array.from(
      { length: deals },
      (_, i) => `N${i},Anna,GTX Pro,Account ${i % 12},Won,20-10-2016,01-03-2017,${100 + i}`,
    ).join('\n')}\n`,
  },
];

/** What was imported, without the ids, which are random; references as the name of the row that they name. */
const imported = (workbench: Workbench): unknown => {
  const names = new Map(rowsOf(workbench, 'Customers').map(({ ID, Customer }) => [ID, Customer]));
  const bare = (sheet: string) =>
    rowsOf(workbench, sheet).map(({ ID: _, 'Customer ID': of, ...row }) => ({ ...row, of: names.get(of) }));
  return ['Customers', 'Products', 'Team', 'Opportunities'].map(bare);
};

describe('An import that is killed', () => {
  const files = smallFiles(60);
  let empty: SavedWorld;
  let whole: unknown;
  let calls: number;

  beforeAll(async () => {
    empty = saveWorld(await aShop());
    const shop = await reopen(empty);
    answerOf(shop, 'applyImport', asked(files, {}));
    whole = imported(shop);
    calls = lastRun(shop).calls;
  });

  /** Parts of the way through the calls at which it is killed; with what becomes of writes that were not flushed. */
  const moments = [0.05, 0.2, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97].flatMap((part, index) => [
    [part, (['kept', 'half', 'lost'] as const)[index % 3] ?? 'kept'] as const,
  ]);

  test.each(moments)(
    '%d of the way, unflushed writes %s, is completed by running it again, nothing twice',
    async (part, unflushed) => {
      const shop = await reopen(empty);
      shop.inject([{ at: Math.max(1, Math.round(part * calls)), what: { kill: 'before', unflushed } }]);
      shop.call('clientele', { name: 'applyImport', input: asked(files, {}) });
      expect(lastRun(shop).status).toBe('killed');
      answerOf(shop, 'applyImport', asked(files, {}));
      expect(imported(shop)).toEqual(whole);
    },
  );
});

describe('What an import costs', () => {
  // A small intent is kept in a note, a large one in the journal: both imports are large.
  test('is the same number of calls for 400 rows and for 1,000, blocks of cells and new rows aside', async () => {
    const trace = async (deals: number): Promise<readonly string[]> => {
      const shop = await aShop();
      answerOf(shop, 'applyImport', asked(smallFiles(deals), {}));
      return lastRun(shop).trace.map(({ method }) => method);
    };
    const bulk = new Set(['Range.setValues', 'Sheet.insertRowsAfter']);
    const [small, large] = [await trace(400), await trace(1000)];
    expect(large.filter((method) => !bulk.has(method))).toEqual(small.filter((method) => !bulk.has(method)));
    expect(large.length - small.length).toBeLessThanOrEqual(1);
  });

  test('no block that it writes is larger than 18,000 cells', async () => {
    const shop = await aShop();
    answerOf(shop, 'applyImport', asked(smallFiles(3000), {}));
    const blocks = lastRun(shop).trace.filter(({ method }) => method === 'Range.setValues');
    expect(blocks.length).toBeGreaterThan(4);
    expect(Math.max(...blocks.map(({ cells }) => cells))).toBeLessThanOrEqual(18_000);
  });
});
