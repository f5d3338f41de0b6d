/**
 * An import of 50,000 rows of 20 columns, part by part as the dialog sends them, killed at twenty seeded points and gone
 * on with each time: what it costs at Google, and that it ends complete with no row twice.
 */
import type { RunRecord, Workbench } from '../workbench/control.ts';
import { anOpenSheet, unhurried } from './anOpenSheet.ts';
import type { Measure } from './measure.ts';

/** The whole size is asked for by name (BENCH_IMPORT=whole): it takes minutes here. Parts cost alike at any size. */
const wantedRows = process.env.BENCH_IMPORT === 'whole' ? 50_000 : 6_000;
const kills = 20;

const columns = [
  'name',
  'type',
  'status',
  'phone',
  'email',
  'sector',
  'country',
  'foundedIn',
  'employees',
  'revenue',
  'parent',
  'note',
  'number',
  'bornOn',
  'sex',
  'income',
  'education',
  'maritalStatus',
  'monthlySpend',
  'addedOn',
] as const;

const rowAt = (index: number): string[] => [
  `Customer ${index}`,
  'person',
  'existing',
  `0171 ${index}`,
  `c${index}@example.com`,
  'retail',
  'Kenya',
  '1999',
  String(index % 900),
  '12.5',
  '',
  '=not a formula',
  `N${index}`,
  '1980-04-03',
  'female',
  '42000',
  'master',
  'single',
  '250',
  '2017-03-04',
];

const choice = { table: 'Customers', columns, dateOrder: 'ymd', key: null, is: {} };

/** Numbers from 0 to 1, the same in every run (mulberry32, T. Ettinger 2017). */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state += 0x6d2b79f5;
    const first = Math.imul(state ^ (state >>> 15), state | 1);
    const mixed = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** @param partRows Rows of a part: with 20 columns, three blocks of a write. */
export const measureImport = async (rowCount = wantedRows, partRows = 2_500): Promise<readonly Measure[]> => {
  const shop = await anOpenSheet(unhurried);
  shop.run('setUpSpreadsheet');
  const files = [{ name: 'c.csv', print: 'p', header: columns, choice, rows: rowCount }];
  const { batch } = asked(shop, 'beginImport', { files });
  const random = seeded(20_180_102);
  const parts = Math.ceil(rowCount / partRows);
  const runs: RunRecord[] = [];
  const send = (part: number, again: boolean): void => {
    const from = part * partRows;
    const rows = Array.from({ length: Math.min(partRows, rowCount - from) }, (_, index) =>
      rowAt(from + index),
    );
    const lines = rows.map((_, index) => from + index + 2);
    const last = part === parts - 1;
    const input = {
      batch,
      file: 0,
      header: columns,
      rows,
      lines,
      choice,
      matches: {},
      update: false,
      again,
      last,
    };
    shop.call('clientele', { name: 'importRows', input });
    const run = shop.runs.at(-1);
    if (run) runs.push(run);
  };
  let most = 30;
  for (let part = 0; part < parts; part++) {
    const attempts = Math.floor(((part + 1) * kills) / parts) - Math.floor((part * kills) / parts);
    for (let kill = 0; kill < attempts; kill++) {
      const unflushed = (['kept', 'half', 'lost'] as const)[Math.floor(random() * 3)] ?? 'kept';
      shop.inject([{ at: 1 + Math.floor(random() * most), what: { kill: 'before', unflushed } }]);
      send(part, kill > 0);
    }
    shop.clearFaults();
    send(part, attempts > 0);
    most = runs.at(-1)?.calls ?? most;
  }
  expectComplete(shop, rowCount);
  const finished = runs.filter(({ status }) => status === 'completed');
  const largest = (of: (run: RunRecord) => number): number => Math.max(...finished.map(of));
  const title = `import of ${rowCount.toLocaleString('en-US')} × 20 in parts of ${partRows.toLocaleString('en-US')}, killed ${kills} times`;
  return [
    {
      name: `${title}: service calls of a part`,
      value: largest(({ calls }) => calls),
      unit: 'calls',
      budget: 90,
    },
    {
      // Six minutes end an execution; a part should stay far from them.
      name: `${title}: modelled time of the slowest part`,
      value: largest(({ modelledMs }) => modelledMs),
      unit: 'ms',
      budget: 60_000,
    },
    {
      name: `${title}: modelled time in all`,
      value: runs.reduce((sum, { modelledMs }) => sum + modelledMs, 0),
      unit: 'ms',
    },
    {
      name: `${title}: real time here`,
      value: runs.reduce((sum, { realMs }) => sum + realMs, 0),
      unit: 'ms',
    },
  ];
};

/** @throws Error where a row is missing or stands twice. */
const expectComplete = ({ world: { model } }: Workbench, rowCount: number): void => {
  const { getters } = model;
  const sheetId = getters.getSheetIdByName('Customers') ?? '';
  const names = Array.from({ length: getters.getNumberRows(sheetId) - 1 }, (_, row) =>
    String(getters.getEvaluatedCell({ sheetId, row: row + 1, col: 1 }).value ?? ''),
  ).filter((name) => name !== '');
  const different = new Set(names).size;
  if (names.length !== rowCount || different !== rowCount)
    throw new Error(`The import left ${names.length} rows, ${different} different ones, of ${rowCount}`);
};

const asked = (shop: Workbench, name: string, input: object): { readonly batch: string } => {
  const { value } = shop.call('clientele', { name, input });
  if (typeof value !== 'object' || value === null || !('value' in value))
    throw new Error(`${name}: ${JSON.stringify(value)}`);
  // beginImport answers with the batch; see src/usecases/importRows.ts.
  return value.value as { readonly batch: string };
};
