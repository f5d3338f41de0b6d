/** The store of ours, npm's `sheetquery` and the least that batched calls can do, on the same workbench. */
import type { RunRecord, Workbench } from '../workbench/control.ts';
import { anOpenSheet, unhurried } from './anOpenSheet.ts';
import { aRegister, type Register, storeCalls } from './aRegister.ts';
import type { Measure } from './measure.ts';
import { withRows } from './withRows.ts';

const sizes = [1000, 10_000, 50_000];

/** One thing that is done with the register, in three ways, and the most calls of the tab that ours may take. */
interface Feat {
  readonly name: string;
  readonly calls: number;
  readonly ours: (register: Register) => RunRecord;
  readonly sheetquery: (register: Register) => RunRecord | ByTheRow;
  readonly floor: (register: Register) => RunRecord;
}

/** What costs the same for each row: two runs tell it, of a few rows and of twice as many. */
interface ByTheRow {
  readonly few: RunRecord;
  readonly twice: RunRecord;
  /** The rows that are told of, in times of the few. */
  readonly times: number;
}

/** The customer that is found and changed stands in the middle. */
const middle = ({ rows }: Register): number => rows / 2;

const feats: readonly Feat[] = [
  {
    name: 'find by id',
    calls: 3,
    ours: (one) => one.probe('find', `C-${middle(one)}`),
    sheetquery: (one) => one.probe('queryFind', `C-${middle(one)}`),
    floor: (one) => one.probe('floorFind', middle(one) + 1),
  },
  {
    name: 'update one field',
    calls: 4,
    ours: (one) => one.probe('edit', `C-${middle(one)}`, '0171 1'),
    sheetquery: (one) => one.probe('queryChange', `C-${middle(one)}`, '0171 2'),
    floor: (one) => one.probe('floorChange', middle(one) + 1, '0171 3'),
  },
  {
    name: 'insert 1,000 rows',
    calls: 3,
    ours: (one) => one.probe('insert', one.rows + 1, 1000),
    // It appends row by row.
    sheetquery: (one) => ({
      few: one.probe('queryInsert', one.rows + 1001, 10),
      twice: one.probe('queryInsert', one.rows + 1011, 20),
      times: 100,
    }),
    floor: (one) => one.probe('floorInsert', one.rows + 1032, one.rows + 1031, 1000),
  },
];

const figures: readonly (readonly [string, Measure['unit'], (run: RunRecord) => number])[] = [
  ['calls of the tab', 'calls', (run) => storeCalls(run).length],
  ['cells', 'cells', (run) => storeCalls(run).reduce((sum, { cells }) => sum + cells, 0)],
  ['modelled time of the whole action', 'ms', (run) => run.modelledMs],
];

export const measureStore = async (): Promise<readonly Measure[]> => {
  const measures: Measure[] = [];
  for (const size of sizes) {
    const register = await aRegister(await aBusiness(size), size, size);
    // What is remembered of the tab is remembered by then.
    register.probe('edit', 'C-1', '0171 0');
    for (const { name, calls, ours, sheetquery, floor } of feats) {
      const [own, query, least] = [ours(register), sheetquery(register), floor(register)];
      for (const [what, unit, of] of figures) {
        measures.push({
          name: `store, ${size.toLocaleString('en-US')} rows, ${name}: ${what}`,
          value: of(own),
          unit,
          ...(unit === 'calls' && { budget: calls }),
          beside: { sheetquery: figureOf(query, of), 'hand-batched floor': of(least) },
        });
      }
    }
  }
  return measures;
};

const figureOf = (cost: RunRecord | ByTheRow, of: (run: RunRecord) => number): number => {
  if (!('few' in cost)) return of(cost);
  const few = of(cost.few);
  return few + (of(cost.twice) - few) * (cost.times - 1);
};

/** The tabs that are reckoned of the register: what the store costs is measured without them. */
const reckoned = ['Scores', 'Funnel', 'Sums', 'Transactions'] as const;

const aBusiness = async (rows: number): Promise<Workbench> => {
  const shop = await anOpenSheet(unhurried);
  shop.run('setUpSpreadsheet');
  for (const sheet of reckoned) shop.edit({ type: 'deleteSheet', sheet });
  // Blank rows at its end, as a tab in use has them: a thousand more do not make it grow.
  shop.edit({ type: 'insertRows', sheet: 'Customers', at: 3, count: rows + 3000 });
  const cells = {
    ID: (row: number) => `C-${row + 1}`,
    Customer: (row: number) => `Customer ${row + 1}`,
    Phone: (row: number) => `0171 ${row + 1}`,
    Sector: () => 'retail',
  };
  return withRows(shop, { Customers: { rows, cells } });
};
