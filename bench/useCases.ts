/** What each use case costs at Google, in calls and by the cost model, and how long it takes here. */
import { importSources, salesFiles } from '../demo/open.ts';
import type { RunRecord, Workbench } from '../workbench/control.ts';
import { anOpenSheet } from './anOpenSheet.ts';
import type { Measure } from './measure.ts';

const HOUR = 3_600_000;

interface UseCase {
  readonly name: string;
  /** Most service calls. */
  readonly calls?: number;
  /** Most milliseconds of the cost model, which stands in for Google. */
  readonly modelled?: number;
  readonly work: (shop: Workbench) => unknown;
}

/** In this order, on one spreadsheet that is new at the beginning. */
const useCases: readonly UseCase[] = [
  { name: 'set-up', calls: 600, modelled: 60_000, work: (shop) => shop.run('setUpSpreadsheet') },
  { name: 'set-up again', calls: 80, work: (shop) => shop.run('setUpSpreadsheet') },
  {
    name: 'import of four files, 8,927 rows',
    calls: 60,
    modelled: 30_000,
    work: (shop) => importSources(shop, salesFiles),
  },
  { name: 'the same import again', calls: 40, work: (shop) => importSources(shop, salesFiles) },
  {
    name: 'import of samples',
    calls: 60,
    work: (shop) =>
      importSources(shop, ['samples/contacts.csv', 'samples/follow-ups.csv', 'samples/interactions.csv']),
  },
  { name: 'sidebar: start', calls: 18, modelled: 3_000, work: (shop) => ask(shop, 'start', {}) },
  {
    name: 'sidebar: search',
    calls: 6,
    modelled: 2_000,
    work: (shop) => ask(shop, 'findCustomers', { text: 'can' }),
  },
  {
    name: 'sidebar: card',
    calls: 8,
    modelled: 2_000,
    work: (shop) => ask(shop, 'customerCard', { customer: first(shop) }),
  },
  {
    name: 'sidebar: opportunities of a customer',
    calls: 12,
    modelled: 4_000,
    work: (shop) => ask(shop, 'openOpportunities', { customer: first(shop) }),
  },
  {
    name: 'sidebar: save a field',
    calls: 22,
    modelled: 5_000,
    work: (shop) =>
      ask(shop, 'changeCustomer', {
        customer: first(shop),
        values: { phone: '0123' },
        seen: { phone: null },
      }),
  },
  {
    name: 'sidebar: log an interaction',
    calls: 25,
    modelled: 5_000,
    work: (shop) =>
      ask(shop, 'logInteraction', {
        customer: first(shop),
        values: { happenedOn: '2018-01-02', channel: 'call', summary: 'Agreed on a visit' },
        next: null,
      }),
  },
  {
    name: 'sidebar: the selected row, asked again',
    calls: 12,
    work: (shop) => ask(shop, 'selectedRow', { known: { row: null, customer: null } }),
  },
  {
    name: 'board, opened over 8,800 opportunities',
    calls: 16,
    modelled: 10_000,
    work: (shop) => ask(shop, 'startBoard', {}),
  },
  {
    name: 'board, the next fifty of a stage',
    calls: 16,
    modelled: 10_000,
    work: (shop) => {
      const filter = { owner: null, product: null };
      ask(shop, 'boardColumn', { list: 'stage:Engaging', from: 50, filter });
    },
  },
  {
    name: 'hourly trigger, the first of all: formulas looked at, model fitted, backup begun',
    modelled: 60_000,
    work: (shop) => shop.run('hourly'),
  },
  {
    name: 'hourly trigger, nothing due',
    calls: 15,
    modelled: 2_000,
    work: (shop) => {
      // What the first one had no time for comes before it.
      for (let run = 0; run < 3; run++) shop.run('hourly');
      shop.run('hourly');
    },
  },
  {
    name: 'hourly trigger, morning mail to two',
    calls: 60,
    work: (shop) => {
      shop.world.clock.set(shop.world.clock.now() + HOUR);
      shop.run('hourly');
    },
  },
];

export const measureUseCases = async (): Promise<readonly Measure[]> => {
  const shop = await anOpenSheet();
  const measures: Measure[] = [];
  for (const { name, calls, modelled, work } of useCases) {
    await work(shop);
    const run = last(shop);
    measures.push({
      name: `${name}: service calls`,
      value: run.calls,
      unit: 'calls',
      ...(calls && { budget: calls }),
    });
    measures.push({ name: `${name}: cells`, value: run.cells, unit: 'cells' });
    const most = modelled === undefined ? {} : { budget: modelled };
    measures.push({ name: `${name}: modelled time at Google`, value: run.modelledMs, unit: 'ms', ...most });
    measures.push({ name: `${name}: real time here`, value: run.realMs, unit: 'ms' });
  }
  return measures;
};

const last = ({ runs }: Workbench): RunRecord => {
  const run = runs.at(-1);
  if (run?.status !== 'completed')
    throw new Error(`${run?.functionName}: ${run?.error?.message ?? run?.status}`);
  return run;
};

const ask = (shop: Workbench, name: string, input: object): void => {
  const { value } = shop.call('clientele', { name, input });
  if (typeof value !== 'object' || value === null || !('ok' in value) || value.ok !== true)
    throw new Error(`${name}: ${JSON.stringify(value)}`);
};

const first = ({ world: { model } }: Workbench): string => {
  const sheetId = model.getters.getSheetIdByName('Customers') ?? '';
  return model.getters.getEvaluatedCell({ sheetId, row: 1, col: 0 }).formattedValue;
};
