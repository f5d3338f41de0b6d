/** How long every formula of the workbook takes, and how that grows with the register; and what one edit costs. */

import { readyMade } from '../src/domain/segments/readyMade.ts';
import { columnLetters } from '../src/schema/derive/columnLetters.ts';
import type { Workbench } from '../workbench/control.ts';
import { anOpenSheet, unhurried } from './anOpenSheet.ts';
import { type Measure, median, timed } from './measure.ts';
import { measureSummaryTabs } from './summaryTabs.ts';
import { withRows } from './withRows.ts';

const sizes = [10_000, 20_000] as const;
const purchases = 3;
const segments = 10;
const times = 5;
/** A person edits one cell after another: the first edits also make what the next ones go by. */
const edited = 7;

export const measureRecalculation = async (): Promise<readonly Measure[]> => {
  const wholes: (readonly number[])[] = [];
  const afterEdits: Measure[] = [];
  for (const customers of sizes) {
    const shop = await aBusiness(customers);
    wholes.push(await timed(times, async () => shop.world.model.dispatch('EVALUATE_CELLS')));
    for (const edit of edits) {
      const taken = await editsOf(shop, customers, edit);
      const budget = edit.tab === 'Opportunities' && customers === sizes[0] && { budget: 300 };
      const name = `${edit.name} edited, ${among(customers)}`;
      afterEdits.push({ name, value: median(taken), unit: 'ms', ...budget });
      afterEdits.push({
        name: `${name}: the first after opening`,
        value: taken[0] ?? Number.NaN,
        unit: 'ms',
      });
    }
  }
  const [small = [], large = []] = wholes;
  const overview = await measureOverview();
  return [
    ...wholes.map(
      (taken, index): Measure => ({
        name: `every formula, ${among(sizes[index] ?? 0)}`,
        value: median(taken),
        unit: 'ms',
      }),
    ),
    {
      name: 'every formula, twice the customers: times as long',
      // Each at its quickest: what a measurement strays, it strays upwards.
      value: Math.min(...large) / Math.min(...small),
      unit: 'times',
      budget: 2.4,
    },
    ...afterEdits,
    ...(await measureSummaryTabs()),
    ...overview,
  ];
};

/** The owner's tab beside the others, over as many opportunities as the sales files have. */
const measureOverview = async (): Promise<readonly Measure[]> => {
  const customers = Math.ceil(8_800 / purchases);
  const shop = await aBusiness(customers);
  const { record } = shop.run('openInsight');
  if (record.error) throw new Error(record.error.message);
  for (const sheet of ['Insight', 'Cohorts', 'Answers', 'Results', 'Churn', 'Service'])
    shop.edit({ type: 'deleteSheet', sheet });
  const [first] = edits;
  if (!first) return [];
  const value = median(await editsOf(shop, customers, first));
  return [
    { name: 'the tab Overview, after an edit among 8,800 opportunities', value, unit: 'ms', budget: 1000 },
  ];
};

const among = (customers: number): string => `among ${customers.toLocaleString('en-US')} customers`;

interface Edit {
  readonly name: string;
  readonly tab: string;
  readonly header: string;
  readonly value: (time: number) => string;
}

/** The first moves its customer to the top of the tab Scores, which is sorted by spend. */
const edits: readonly Edit[] = [
  {
    name: 'the value of one order',
    tab: 'Opportunities',
    header: 'Value',
    value: (time) => String(5000 + time),
  },
  { name: 'the sector of a customer', tab: 'Customers', header: 'Sector', value: (time) => `Sector ${time}` },
  {
    name: 'the name of a customer',
    tab: 'Customers',
    header: 'Customer',
    value: (time) => `Renamed ${time}`,
  },
  { name: 'the day of a follow-up', tab: 'Follow-ups', header: 'Due', value: (time) => `2018-03-0${time}` },
];

/** Each has bought three times; the tab Scores has ten segments. */
const aBusiness = async (customers: number): Promise<Workbench> => {
  const shop = await anOpenSheet(unhurried);
  shop.run('setUpSpreadsheet');
  addSegments(shop);
  const spilled = { rows: customers + 20, cells: {} };
  return withRows(shop, {
    Scores: spilled,
    Sums: spilled,
    Transactions: { rows: customers * purchases + 20, cells: {} },
    Customers: {
      rows: customers,
      cells: { ID: (row) => `C-${row}`, Customer: (row) => `Account ${row}` },
    },
    'Follow-ups': {
      rows: customers,
      // Serial numbers of days from 2018 on.
      cells: {
        ID: (row) => `F-${row}`,
        'Customer ID': (row) => `C-${row}`,
        Due: (row) => 43_101 + (row % 90),
      },
    },
    Opportunities: {
      rows: customers * purchases,
      cells: {
        ID: (row) => `O-${row}`,
        'Customer ID': (row) => `C-${row % customers}`,
        Stage: () => 'Won',
        // Serial numbers of days of 2017.
        'Closed on': (row) => 42_736 + (row % 365),
        Value: (row) => 100 + (row % 977),
      },
    },
  });
};

/** As many ready-made ones as there are too few of. */
const addSegments = (shop: Workbench): void => {
  const standing = asked(shop, 'listSegments', {});
  const missing = segments - (Array.isArray(standing) ? standing.length : 0);
  for (const { key, family, rule } of readyMade.slice(0, Math.max(0, missing)))
    asked(shop, 'saveSegment', { id: null, name: `Bench ${key}`, family, seen: null, body: { rule } });
};

const asked = (shop: Workbench, name: string, input: object): unknown => {
  const { value } = shop.call('clientele', { name, input });
  if (
    typeof value !== 'object' ||
    value === null ||
    !('ok' in value) ||
    value.ok !== true ||
    !('value' in value)
  )
    throw new Error(`${name}: ${JSON.stringify(value)}`);
  return value.value;
};

/** A person types another value over one; what depends on it is recalculated before they see it. */
const editsOf = (
  shop: Workbench,
  customers: number,
  { tab, header, value }: Edit,
): Promise<readonly number[]> => {
  const { getters } = shop.world.model;
  const sheetId = getters.getSheetIdByName(tab) ?? '';
  const headers = Array.from(
    { length: getters.getNumberCols(sheetId) },
    (_, col) => getters.getEvaluatedCell({ sheetId, row: 0, col }).formattedValue,
  );
  const column = columnLetters(headers.indexOf(header));
  let typed = 0;
  return timed(edited, async () => {
    typed++;
    const a1 = `${column}${Math.floor(customers / 2) + typed}`;
    shop.edit({ type: 'set', sheet: tab, a1, values: [[value(typed)]] });
  });
};
