import { beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord, Workbench } from '../../../workbench/control.ts';
import { anEmptySheet, answerOf, aShop, rowsOf, setUp } from './aShop.ts';

const HOUR = 3_600_000;

const days = ['01-03-2017', '15-06-2017', '31-12-2017'];

/** A register of `customers`, ten times as many opportunities, three follow-ups and three contacts. */
const files = (customers: number) => {
  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  return [
    { name: 'a.csv', text: `Customer,Sector\n${lines(customers, (i) => `Account ${i},retail`)}\n` },
    { name: 't.csv', text: 'Name,E-mail,Role\nDarcel Schlecht,darcel.schlecht@example.com,Salesperson\n' },
    { name: 'p.csv', text: 'product,series,sales_price\nGTX Pro,GTX,4821\n' },
    {
      name: 'd.csv',
      text: `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n${lines(
        customers * 10,
        (i) =>
          `N${i},Darcel Schlecht,GTX Pro,Account ${i % customers},Won,20-10-2016,${days[i % 3]},${100 + i}`,
      )}\n`,
    },
    {
      name: 'f.csv',
      text: `Customer,What to do,Due,Owner,Channel\n${lines(customers, (i) => `Account ${i},Call back,2018-01-02,Darcel Schlecht,Call`)}\n`,
    },
    {
      name: 'c.csv',
      text: `客户名称,姓名,职务,电话\n${lines(customers, (i) => `Account ${i},Person ${i},Buyer,0${i}`)}\n`,
    },
  ];
};

const aRegister = async (customers: number): Promise<Workbench> => {
  const shop = await aShop();
  answerOf(shop, 'applyImport', {
    files: files(customers),
    choices: { files: {}, matches: {}, update: false },
  });
  return shop;
};

const cost = (workbench: Workbench, work: () => unknown): RunRecord => {
  work();
  const run = workbench.runs.at(-1);
  if (run?.status !== 'completed') throw new Error(`${run?.functionName}: ${run?.error?.message}`);
  return run;
};

/** What a person or a trigger does, with the most service calls that it may make. */
const actions: readonly (readonly [string, number, (shop: Workbench, customer: string) => unknown])[] = [
  ['opening the menu', 2, (shop) => shop.open()],
  ['opening the sidebar', 2, (shop) => shop.run('openSidebar')],
  ['the first panel', 18, (shop) => answerOf(shop, 'start')],
  ['today’s list', 13, (shop) => answerOf(shop, 'today', { whose: 'everybody' })],
  ['a search', 14, (shop) => answerOf(shop, 'findCustomers', { text: 'account 3' })],
  ['a customer’s card', 18, (shop, customer) => answerOf(shop, 'customerCard', { customer })],
  ['its opportunities', 12, (shop, customer) => answerOf(shop, 'openOpportunities', { customer })],
  ['asking for the selected row', 12, (shop) => answerOf(shop, 'selectedRow', { known: null })],
  [
    'saving one field',
    22,
    (shop, customer) =>
      answerOf(shop, 'changeCustomer', { customer, values: { phone: '0123' }, seen: { phone: null } }),
  ],
  [
    'adding a customer',
    25,
    (shop) => answerOf(shop, 'addCustomer', { values: { name: 'New one' }, twin: false }),
  ],
  [
    'logging an interaction',
    25,
    (shop, customer) =>
      answerOf(shop, 'logInteraction', {
        customer,
        values: { happenedOn: '2018-01-02', channel: 'call', summary: 'Agreed on a visit' },
        next: null,
      }),
  ],
  [
    'setting a follow-up',
    25,
    (shop, customer) =>
      answerOf(shop, 'setFollowUp', {
        customer,
        values: { subject: 'Visit', dueOn: '2018-01-09', channel: 'visit' },
      }),
  ],
  ['the hourly trigger with nothing to do', 15, (shop) => shop.run('hourly')],
];

describe('The cost of an action in service calls', () => {
  let small: Workbench;
  let large: Workbench;
  beforeAll(async () => {
    small = await aRegister(85);
    large = await aRegister(850);
    // The first look at a tab learns where its columns stand and how large it is; the first hour writes My day, and
    // the first search makes room for what the look-up tab gathers.
    for (const shop of [small, large]) {
      const customer = rowsOf(shop, 'Customers')[0]?.ID;
      answerOf(shop, 'openOpportunities', { customer });
      answerOf(shop, 'findCustomers', { text: 'account' });
      shop.run('hourly');
      shop.run('hourly');
    }
  });

  test.each(actions)('%s: at most %i calls, the same for ten times the rows', (_, most, act) => {
    const calls = [small, large].map((shop) => {
      const id = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Account 3')?.ID ?? '';
      const { trace } = cost(shop, () => act(shop, id));
      return trace.map(({ method }) => method);
    });
    expect(calls[1]).toEqual(calls[0]);
    expect(calls[0]?.length).toBeLessThanOrEqual(most);
  });

  test('the hourly trigger with nothing to do reads few cells, whichever summary has its turn', () => {
    const { clock } = large.world;
    const now = clock.now();
    for (let hour = 0; hour < 3; hour++) {
      const { calls, cells, modelledMs } = cost(large, () => large.run('hourly'));
      expect(calls).toBeLessThanOrEqual(15);
      // Half a second of it in the hour in which the rows of opportunities have their turn to be looked through.
      expect(modelledMs).toBeLessThanOrEqual(2_500);
      // The 8,500 opportunities alone would be 60,000.
      expect(cells).toBeLessThanOrEqual(40_000);
      clock.set(clock.now() - HOUR);
    }
    clock.set(now);
  });

  test.each(['start', 'customerCard', 'findCustomers'])(
    '%s reads no opportunities: its cells are few',
    (name) => {
      const customer = rowsOf(large, 'Customers')[0]?.ID;
      const input = name === 'start' ? {} : name === 'customerCard' ? { customer } : { text: 'account' };
      const { cells } = cost(large, () => answerOf(large, name, input));
      // Customers × 16, contacts × 10, follow-ups × 10 columns, and the small tabs.
      // Columns are read to the end of their tab. The 8,500 opportunities alone would be 100,000 cells and more.
      expect(cells).toBeLessThanOrEqual(60_000);
    },
  );

  test('importing again what stands reads each table once and writes nothing', () => {
    const { trace, byService } = cost(small, () =>
      answerOf(small, 'applyImport', {
        files: files(85),
        choices: { files: {}, matches: {}, update: false },
      }),
    );
    expect(trace.filter(({ method }) => /^Range\.set/.test(method))).toEqual([]);
    expect(trace.length).toBeLessThanOrEqual(40);
    expect(byService.SpreadsheetApp?.calls).toBeLessThanOrEqual(32);
  });

  test('renaming a customer costs no more however many rows name it', () => {
    const calls = [small, large].map((shop) => {
      const row = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Account 5');
      const values = { name: 'Account V' };
      return cost(shop, () =>
        answerOf(shop, 'changeCustomer', { customer: row?.ID, values, seen: { name: 'Account 5' } }),
      ).calls;
    });
    expect(calls[1]).toBe(calls[0]);
    expect(calls[0]).toBeLessThanOrEqual(60);
  });
});

describe('The cost of set-up', () => {
  test('is bounded the first time; the second time it reads and writes nothing', async () => {
    const shop = await anEmptySheet({ newTabRows: 1000 });
    const first = cost(shop, () => setUp(shop));
    expect(first.calls).toBeLessThanOrEqual(605);
    expect(first.modelledMs).toBeLessThan(65_000);
    const again = cost(shop, () => setUp(shop));
    expect(again.calls).toBeLessThanOrEqual(80);
    expect(
      again.trace.filter(({ method }) => /\.(set|insert|add|move|delete|hide|show|protect)/.test(method)),
    ).toEqual([]);
  });
});
