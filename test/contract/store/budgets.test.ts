import { beforeAll, describe, expect, test } from 'vitest';
import { aRegister, type Register, storeCalls } from '../../../bench/aRegister.ts';
import type { RunRecord, Workbench } from '../../../workbench/control.ts';
import { answerOf, aShop } from '../usecases/aShop.ts';

const sizes = [1000, 10_000];

/** What the tab `Customers` has: columns of ours, and of the grid. */
const width = 26;

const written = (run: RunRecord): number =>
  storeCalls(run)
    .filter(({ method }) => /\.set/.test(method))
    .reduce((sum, { cells }) => sum + cells, 0);

describe('What the store costs, in calls of the tab that it works on', () => {
  const registers: Register[] = [];
  beforeAll(async () => {
    for (const size of sizes) registers.push(await aRegister(await aShop(), size));
  }, 240_000);

  const each = (work: (register: Register) => RunRecord): readonly RunRecord[] => registers.map(work);
  const methods = (run: RunRecord | undefined): readonly string[] =>
    (run ? storeCalls(run) : []).map(({ method }) => method);

  test('finding a row by its id: 3 calls, and as many cells as there are rows and three lines', () => {
    const runs = each(({ rows, probe }) => probe('find', `C-${rows}`));
    for (const [at, run] of runs.entries()) {
      const grid = gridRows(registers[at]);
      expect(storeCalls(run).length).toBeLessThanOrEqual(3);
      expect(run.cells).toBeLessThanOrEqual(grid + 3 * width);
    }
    expect(runs.map(methods)).toEqual([methods(runs[0]), methods(runs[0])]);
  });

  test('finding two rows by their ids: 4 calls, and one of a small tab', () => {
    const [few, many] = each(({ rows, shop }) => {
      const { record, value } = shop.run('findAll', ['C-7', `C-${rows}`, 'C-0']);
      expect(value).toEqual(['Customer 7', `Customer ${rows}`, null]);
      return record;
    });
    expect(few && storeCalls(few).length).toBe(1);
    expect(many && storeCalls(many).length).toBe(4);
    expect(many?.cells).toBeLessThanOrEqual(gridRows(registers[1]) + 4 * width);
  });

  test.each(['change', 'edit'])('%s of one field: 4 calls, and one cell is written', (name) => {
    const runs = each(({ rows, probe }) => probe(name, `C-${rows / 2}`, `0${name.length}99`));
    for (const run of runs) {
      expect(storeCalls(run).length).toBeLessThanOrEqual(4);
      expect(written(run)).toBe(1);
    }
    expect(runs.map(methods)).toEqual([methods(runs[0]), methods(runs[0])]);
  });

  test('a salesperson saves one field: 12 calls with lock, authority, log and flush, however many rows', () => {
    const runs = each(({ shop, rows }) => {
      shop.signIn('sales');
      const save = (phone: string, seen: string): void => {
        answerOf(shop, 'changeCustomer', {
          customer: `C-${rows - 5}`,
          values: { phone },
          seen: { phone: seen },
        });
      };
      // The role is remembered by then, and where the log's columns stand.
      save('0', `0171 ${rows - 5}`);
      save('00', '0');
      shop.signIn('owner');
      return lastOf(shop);
    });
    for (const run of runs) expect(run.calls).toBeLessThanOrEqual(12);
    for (const run of runs) expect(run.modelledMs).toBeLessThanOrEqual(2000);
    expect(runs[1]?.trace.map(({ method }) => method)).toEqual(runs[0]?.trace.map(({ method }) => method));
  });

  test('inserting 1,000 rows: 3 calls', () => {
    const runs = each(({ rows, probe }) => probe('insert', rows + 1, 1000));
    for (const run of runs) expect(storeCalls(run).length).toBeLessThanOrEqual(3);
    expect(runs.map(methods)).toEqual([methods(runs[0]), methods(runs[0])]);
  });
});

const lastOf = ({ runs }: Workbench): RunRecord => {
  const run = runs.at(-1);
  if (!run) throw new Error('Nothing was run');
  return run;
};

const gridRows = (register: Register | undefined): number => {
  const { getters } = register?.shop.world.model ?? {};
  return getters?.getNumberRows(getters.getSheetIdByName('Customers') ?? '') ?? 0;
};
