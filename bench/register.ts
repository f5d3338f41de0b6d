/** What finding and opening a customer costs in a large register. */
import type { Workbench } from '../workbench/control.ts';
import { anOpenSheet, unhurried } from './anOpenSheet.ts';
import { fillTabs } from './fillTabs.ts';
import type { Measure } from './measure.ts';

const large = 50_000;

/** By header; the demo's sheet is in English. */
const cells = {
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

const actions = (customers: number) =>
  [
    { name: 'a card', request: 'customerCard', input: { customer: `C-${customers - 1}` }, calls: 8 },
    { name: 'a search', request: 'findCustomers', input: { text: `person ${customers - 1}` }, calls: 6 },
  ] as const;

export const measureRegister = async (customers = large): Promise<readonly Measure[]> => {
  const shop = await anOpenSheet(unhurried);
  run(shop, 'setUpSpreadsheet');
  const filling = Object.entries(cells).map(([tab, own]) => [tab, { rows: customers, cells: own }] as const);
  await fillTabs(shop, Object.fromEntries(filling));
  // The first search makes room for what the look-up tab gathers.
  shop.call('clientele', { name: 'findCustomers', input: { text: 'account' } });
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
