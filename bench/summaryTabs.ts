/** How much processor time each summary tab takes over the real pipeline, alone, and how that grows with it. */
import { importSources, salesFiles } from '../demo/open.ts';
import { columnLetters } from '../src/schema/derive/columnLetters.ts';
import type { Workbench } from '../workbench/control.ts';
import { anOpenSheet, unhurried } from './anOpenSheet.ts';
import { type Measure, median, spentBy } from './measure.ts';
import { savedTab, withRows } from './withRows.ts';

const times = 5;
/** Tabs that stand below the others: each is computed before what reads it, and measured alone as well. */
const below = ['Transactions', 'Sums', 'Scores'] as const;
/** Tabs of the sale, which are to be there within a second. */
const ofTheSale = ['Funnel', 'Pipeline', 'Targets against actual', 'Overview'] as const;
const others = ['Insight', 'Cohorts', 'Answers', 'Results', 'Churn', 'Service'] as const;
const budget = 1000;
/** Twice the rows may take so much longer, each at its quickest: what a measurement strays, it strays upwards. */
const steepest = 2.6;
/** Below so many milliseconds what it strays is more than what it grows. */
const telling = 50;

const tabs = [...below, ...ofTheSale, ...others];
type Tab = (typeof tabs)[number];

/** Processor time of each tab, every formula, what it reads of tabs below being computed before: over 8,800 opportunities and twice as many. */
export const measureSummaryTabs = async (): Promise<readonly Measure[]> => {
  const once = await theRealPipeline();
  const small = takenBy(once);
  const large = takenBy(await doubled(once));
  return tabs.flatMap((tab): Measure[] => {
    const [few, many] = [small.get(tab) ?? [], large.get(tab) ?? []];
    const [value, twice] = [median(few), median(many)];
    const isOfTheSale = ofTheSale.some((one) => one === tab);
    const name = `the tab ${tab}, every formula`;
    return [
      { name: `${name}, 8,800 opportunities`, value, unit: 'ms', ...(isOfTheSale && { budget }) },
      { name: `${name}, twice as many`, value: twice, unit: 'ms' },
      ...(value >= telling
        ? [
            {
              name: `${name}, twice as many: times as long`,
              value: Math.min(...many) / Math.min(...few),
              unit: 'times',
              budget: steepest,
            } as const,
          ]
        : []),
    ];
  });
};

const theRealPipeline = async (): Promise<Workbench> => {
  const shop = await anOpenSheet({ ...unhurried, computes: 'when read' });
  shop.run('setUpSpreadsheet');
  await importSources(shop, salesFiles);
  const { record } = shop.run('openInsight');
  if (record.error) throw new Error(record.error.message);
  return shop;
};

const takenBy = (shop: Workbench): ReadonlyMap<Tab, readonly number[]> => {
  const { getters, dispatch } = shop.world.model;
  const read = (tab: Tab): void => {
    const sheetId = getters.getSheetIdByName(tab);
    if (sheetId === undefined) throw new Error(`There is no tab ${tab}`);
    for (let row = 0; row < Math.min(getters.getNumberRows(sheetId), 400); row++)
      for (let col = 0; col < getters.getNumberCols(sheetId); col++)
        getters.getEvaluatedCell({ sheetId, row, col });
  };
  const found = new Map<Tab, readonly number[]>();
  for (const tab of tabs) {
    const taken: number[] = [];
    for (let time = 0; time < times; time++) {
      dispatch('EVALUATE_CELLS');
      for (const one of below) if (one !== tab) read(one);
      taken.push(spentBy(() => read(tab)));
    }
    found.set(tab, taken);
  }
  return found;
};

/** Each opportunity stands once more, with an id of its own. */
const doubled = async (shop: Workbench): Promise<Workbench> => {
  const { cells, rowNumber } = savedTab(shop, 'Opportunities');
  const held = (row: number, col: number): string => cells[`${columnLetters(col)}${row + 1}`] ?? '';
  const rows = Array.from({ length: rowNumber }, (_, row) => row).filter(
    (row) => row > 0 && held(row, 0) !== '',
  );
  const headers: string[] = [];
  for (let col = 0; held(0, col) !== ''; col++) headers.push(held(0, col));
  const cell = (col: number) => (row: number) =>
    held(rows[row % rows.length] ?? 0, col) + (col === 0 && row >= rows.length ? '-2' : '');
  const count = 2 * rows.length;
  return withRows(
    shop,
    {
      Opportunities: {
        rows: count,
        cells: Object.fromEntries(headers.map((header, col) => [header, cell(col)])),
      },
      Transactions: { rows: count + 20, cells: {} },
    },
    { computes: 'when read' },
  );
};
