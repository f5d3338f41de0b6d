/** What finding and opening a customer costs in a large register. */
import { builtProject, demoPeople } from '../demo/open.ts';
import type { Workbench } from '../workbench/control.ts';
import { openWorkbench } from '../workbench/runtime/open.ts';
import type { Measure } from './measure.ts';

const large = 50_000;

/** Columns by their headers; `i` is the row's number. The demo's sheet is in English. */
const columns = {
  Customers: { ID: '"C-" + i', Customer: '"Account " + i', Phone: '"030" + i' },
  Contacts: { ID: '"P-" + i', 'Customer ID': '"C-" + i', Name: '"Person " + i' },
  Interactions: {
    ID: '"I-" + i',
    'Customer ID': '"C-" + i',
    Date: 'day',
    Channel: '"Call"',
    'What was said': '"Asked"',
  },
  'Follow-ups': {
    ID: '"F-" + i',
    'Customer ID': '"C-" + i',
    'What to do': '"Call back"',
    Due: 'day',
    Channel: '"Call"',
  },
} as const;

const filling = `function main(customers) {
  const book = SpreadsheetApp.getActive();
  const day = new Date(2018, 0, 2);
  ${Object.entries(columns)
    .map(
      ([tab, cells]) => `{
    const sheet = book.getSheetByName(${JSON.stringify(tab)});
    sheet.insertRowsAfter(sheet.getMaxRows(), customers);
    const header = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
    const put = (name, make) => {
      const at = header.indexOf(name) + 1;
      if (at === 0) throw new Error('No column ' + name);
      sheet.getRange(2, at, customers, 1).setValues(Array.from({ length: customers }, (_, i) => [make(i)]));
    };
    ${Object.entries(cells)
      .map(([header, value]) => `put(${JSON.stringify(header)}, (i) => ${value});`)
      .join('\n    ')}
  }`,
    )
    .join('\n  ')}
}`;

const actions = (customers: number) =>
  [
    { name: 'a card', request: 'customerCard', input: { customer: `C-${customers - 1}` }, calls: 8 },
    { name: 'a search', request: 'findCustomers', input: { text: `person ${customers - 1}` }, calls: 6 },
  ] as const;

export const measureRegister = async (customers = large): Promise<readonly Measure[]> => {
  const shop = openWorkbench({
    locale: 'en_US',
    timeZone: 'America/New_York',
    now: '2018-01-02T07:30',
    people: demoPeople,
    project: await builtProject(),
    realLimitMs: 1_800_000,
  });
  shop.open();
  run(shop, 'setUpSpreadsheet');
  shop.install({ sources: [{ name: 'Fill.js', text: filling }], html: {}, manifest: {} });
  run(shop, 'main', [customers]);
  shop.install(await builtProject());
  return actions(customers).flatMap(({ name, request, input, calls }) => {
    const { record, value } = shop.call('clientele', { name: request, input });
    if (typeof value !== 'object' || value === null || !('ok' in value) || value.ok !== true)
      throw new Error(`${request}: ${record.error?.message ?? JSON.stringify(value)}`);
    const label = `${name} among ${customers.toLocaleString('en')} customers`;
    return [
      { name: `${label}: service calls`, value: record.calls, unit: 'calls', budget: calls },
      { name: `${label}: cells`, value: record.cells, unit: 'cells' },
      { name: `${label}: modelled time at Google`, value: record.modelledMs, unit: 'ms' },
      { name: `${label}: real time here`, value: record.realMs, unit: 'ms' },
    ] as const;
  });
};

const run = (shop: Workbench, name: string, args: readonly unknown[] = []): void => {
  const { record } = shop.run(name, args);
  if (record.error) throw new Error(record.error.message);
};
