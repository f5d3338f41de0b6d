/** The store of ours, npm's `sheetquery` and the least that batched calls can do, on the same workbench. */
import type { RunRecord } from '../workbench/control.ts';
import { anOpenSheet, unhurried } from './anOpenSheet.ts';
import { aRegister, type Register, storeCalls } from './aRegister.ts';
import type { Measure } from './measure.ts';

const sizes = [1000, 10_000, 50_000];

/** One thing that is done with the register, in three ways, and the most calls of the tab that ours may take. */
interface Feat {
  readonly name: string;
  readonly calls: number;
  readonly ours: (register: Register) => RunRecord;
  readonly sheetquery: (register: Register) => RunRecord;
  readonly floor: (register: Register) => RunRecord;
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
    sheetquery: (one) => one.probe('queryInsert', one.rows + 1001, 1000),
    floor: (one) => one.probe('floorInsert', one.rows + 2002, one.rows + 2001, 1000),
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
    const register = await aRegister(await aBusiness(), size);
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
          beside: { sheetquery: of(query), 'hand-batched floor': of(least) },
        });
      }
    }
  }
  return measures;
};

const aBusiness = async () => {
  const shop = await anOpenSheet(unhurried);
  shop.run('setUpSpreadsheet');
  return shop;
};
