/**
 * An import of 50,000 rows of 20 columns, part by part as the dialog sends them, killed at twenty seeded points and gone
 * on with each time: what it costs at Google, and that it ends complete with no row twice.
 */
import type { Column } from '../src/schema/table.ts';
import { customers } from '../src/schema/tables/customers.ts';
import { en } from '../src/words/words.ts';
import type { RunRecord, Workbench } from '../workbench/control.ts';
import { anOpenSheet, unhurried } from './anOpenSheet.ts';
import type { Measure } from './measure.ts';

const wantedRows = 50_000;
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
  // Nobody looks at the tabs of figures meanwhile: they are reckoned when something reads them.
  const shop = await anOpenSheet({ ...unhurried, computes: 'when read' });
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
  let killed = 0;
  for (let part = 0; part < parts; part++) {
    const due = Math.floor(((part + 1) * kills) / parts);
    let tries = 0;
    // One that has fewer calls than the point says comes to its end: its kill is the next part's.
    for (let wasKilled = true; wasKilled && killed < due; tries++) {
      const unflushed = (['kept', 'half', 'lost'] as const)[Math.floor(random() * 3)] ?? 'kept';
      const among = part === parts - 1 ? fewest : most;
      shop.inject([{ at: 1 + Math.floor(random() * among), what: { kill: 'before', unflushed } }]);
      send(part, tries > 0);
      wasKilled = runs.at(-1)?.status === 'killed';
      killed += Number(wasKilled);
    }
    shop.clearFaults();
    send(part, tries > 0);
    most = runs.at(-1)?.calls ?? most;
  }
  if (killed < kills) throw new Error(`The import was killed ${killed} times only`);
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

/** Calls that any sending of lines makes, also of lines that stand already. */
const fewest = 10;

/** @throws Error where a row is missing or stands twice, or a cell of it holds something else than its file. */
const expectComplete = ({ world: { model } }: Workbench, rowCount: number): void => {
  const { getters } = model;
  const sheetId = getters.getSheetIdByName('Customers') ?? '';
  const places = columns.map((name) => Object.keys(customers.columns).indexOf(name));
  const lines = Array.from({ length: getters.getNumberRows(sheetId) - 1 }, (_, index) =>
    places.map((col) => getters.getEvaluatedCell({ sheetId, row: index + 1, col }).value),
  ).filter((line) => line.some((cell) => cell !== null && cell !== ''));
  const standing = new Map(lines.map((line) => [line[0], line]));
  if (lines.length !== rowCount || standing.size !== rowCount)
    throw new Error(`The import left ${lines.length} rows, ${standing.size} different ones, of ${rowCount}`);
  for (let index = 0; index < rowCount; index++) {
    const wanted = rowAt(index).map((text, at) => cellOf(columns[at] ?? 'name', text));
    const line = standing.get(wanted[0] ?? '') ?? [];
    const wrong = wanted.findIndex((value, at) => (line[at] ?? '') !== value);
    if (wrong >= 0)
      throw new Error(`Row ${index}, ${columns[wrong]}: ${line[wrong]} instead of ${wanted[wrong]}`);
  }
};

const day = 24 * 60 * 60 * 1000;
const words = new Map<string, string>(Object.entries(en));

/** What a cell holds of a text of the file: the word of a choice, the number of a day since 1899-12-30. */
const cellOf = (name: (typeof columns)[number], text: string): string | number => {
  if (text === '') return '';
  const { kind }: Column = customers.columns[name];
  if (kind === 'choice') return words.get(`Customers.${name}.${text}`) ?? text;
  if (kind === 'day') return Math.round((Date.parse(text) - Date.UTC(1899, 11, 30)) / day);
  return kind === 'integer' || kind === 'number' || kind === 'money' ? Number(text) : text;
};

const asked = (shop: Workbench, name: string, input: object): { readonly batch: string } => {
  const { value } = shop.call('clientele', { name, input });
  if (typeof value !== 'object' || value === null || !('value' in value))
    throw new Error(`${name}: ${JSON.stringify(value)}`);
  // beginImport answers with the batch; see src/usecases/importRows.ts.
  return value.value as { readonly batch: string };
};
