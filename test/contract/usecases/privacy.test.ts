import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, documentOf, inspect, reopen, rowsOf, setting } from './aShop.ts';

const files = {
  files: [
    { name: 'accounts.csv', text: 'account,sector,revenue\nAcme,retail,12\nBetasoloin,medical,7\n' },
    { name: 'products.csv', text: 'product,series,sales_price\nX,S,550\n' },
    {
      name: 'pipeline.csv',
      text:
        'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n' +
        'AA1,,X,Acme,Won,2017-01-01,2017-02-01,100\nAA2,,X,Acme,Engaging,2017-03-01,,\nAA3,,X,Betasoloin,Won,2017-03-01,2017-03-09,50\n',
    },
  ],
  choices: { files: {}, matches: {}, update: false },
};

/** Whatever tells who the customer was. */
const traces = [
  'Secretcorp',
  'secret@example.com',
  '0177-secret',
  'Sam Secret',
  'a secret talk',
  'secret plan',
];

let ready: SavedWorld;
let acme = '';
let person = '';

const sums = async (shop: Workbench): Promise<unknown> =>
  JSON.parse(
    String(
      await inspect(
        shop,
        `return JSON.stringify(['Sums', 'Scores', 'Funnel'].map((tab) => book.getSheetByName(tab).getRange(1, 1, 20, 12).getValues()))`,
      ),
    ).replaceAll('Secretcorp', 'Erased customer'),
  );

beforeAll(async () => {
  const shop = await aShop();
  await inspect(
    shop,
    `for (const name of ['Customers', 'Follow-ups', 'Opportunities', 'Contacts', 'Interactions', 'Products', 'Team']) {
      const t = book.getSheetByName(name); t.deleteRows(41, t.getMaxRows() - 40); }`,
  );
  answerOf(shop, 'applyImport', files);
  acme = rowsOf(shop, 'Customers').find((row) => row.Customer === 'Acme')?.ID ?? '';
  const seen = { name: 'Acme', email: null, phone: null, note: null };
  const values = {
    name: 'Secretcorp',
    email: 'secret@example.com',
    phone: '0177-secret',
    note: 'secret plan',
  };
  answerOf(shop, 'changeCustomer', { customer: acme, values, seen });
  answerOf(shop, 'savePerson', { customer: acme, values: { name: 'Sam Secret' } });
  answerOf(shop, 'logInteraction', {
    customer: acme,
    values: { summary: '<b>a secret talk</b>', happenedOn: '2018-01-02', channel: 'call' },
    next: { subject: 'secret plan', dueOn: '2018-01-09', channel: 'call' },
  });
  shop.edit({ type: 'set', sheet: 'Customers', a1: 'AA1', values: [['Nickname'], ['Secretcorp Sam']] });
  person = rowsOf(shop, 'Contacts')[0]?.ID ?? '';
  ready = saveWorld(shop);
}, 240_000);

describe('The data of one customer', () => {
  test('is handed out whole, for people and for machines, escaped, and logged (R15)', async () => {
    const shop = await reopen(ready);
    const { name, html, json } = answerOf(shop, 'exportCustomer', { customer: acme });
    expect(name).toBe('Secretcorp');
    for (const trace of traces) expect(html).toContain(trace);
    expect(html).toContain('&lt;b&gt;a secret talk&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    expect(html).toContain('Secretcorp Sam');
    expect(html).not.toContain('Betasoloin');
    const { tables } = JSON.parse(json);
    expect(tables.Customers).toMatchObject([{ id: acme, name: 'Secretcorp', Nickname: 'Secretcorp Sam' }]);
    expect(tables.Opportunities.map((row: { number: string }) => row.number)).toEqual(['AA1', 'AA2']);
    expect(rowsOf(shop, 'Log').at(-1)).toMatchObject({ Action: 'Exported', 'Row ID': acme });
  }, 240_000);

  test('is handed to salespeople only where Settings allow it, and only their own customers (R15)', async () => {
    const shop = await reopen(ready);
    shop.edit({
      type: 'set',
      sheet: 'Team',
      a1: 'A2',
      values: [['T-00000001', 'Darcel Schlecht', 'darcel.schlecht@example.com', 'Salesperson']],
    });
    const code = (): string | null => {
      const { ok, error } = ask(shop, 'exportCustomer', { customer: acme });
      return ok ? null : error.code;
    };
    shop.signIn('sales');
    expect(code()).toBe('notAllowed');
    setting(shop, 'salesMayExport', 'TRUE');
    expect(code()).toBe('notAllowed');
    const row = rowsOf(shop, 'Customers').findIndex(({ ID }) => ID === acme) + 2;
    shop.edit({ type: 'set', sheet: 'Customers', a1: `E${row}`, values: [['Darcel Schlecht']] });
    expect(code()).toBe(null);
  }, 240_000);
});

describe('Erasing a customer', () => {
  test('leaves no trace in any tab, log, journal or backup, and every total as it was (R15)', async () => {
    const shop = await reopen(ready);
    for (let done = 0, of = 1; done < of; ) ({ done, of } = answerOf(shop, 'backUp'));
    const before = await sums(shop);
    expect(ask(shop, 'eraseCustomer', { customer: acme, confirm: 'Secret' }).error.code).toBe(
      'confirmDiffers',
    );
    answerOf(shop, 'eraseCustomer', { customer: acme, confirm: 'Secretcorp' });
    const kept = documentOf(shop);
    for (const trace of traces)
      expect({ trace, found: kept.includes(trace) }).toEqual({ trace, found: false });
    expect(await sums(shop)).toEqual(before);
    expect(rowsOf(shop, 'Customers').find(({ ID }) => ID === acme)?.Customer).toBe('Erased customer');
    expect(rowsOf(shop, 'Customers').some(({ Customer }) => Customer === 'Betasoloin')).toBe(true);
    expect(rowsOf(shop, 'Contacts')).toMatchObject([{ ID: person, 'Customer ID': acme }]);
    expect(rowsOf(shop, 'Log').at(-1)).toMatchObject({
      Action: 'Erased',
      'Row ID': acme,
      Before: '',
      After: '',
    });
  }, 240_000);

  test('that was killed at any moment is finished by the next run (R15)', async () => {
    const whole = await reopen(ready);
    answerOf(whole, 'eraseCustomer', { customer: acme, confirm: 'Secretcorp' });
    const calls = whole.runs.at(-1)?.calls ?? 0;
    for (const [turn, part] of [0.3, 0.5, 0.7, 0.85, 0.97].entries()) {
      const shop = await reopen(ready);
      const unflushed = (['kept', 'lost', 'half'] as const)[turn % 3] ?? 'kept';
      shop.inject([
        { at: Math.floor(calls * part), what: { kill: turn % 2 ? 'after' : 'before', unflushed } },
      ]);
      shop.call('clientele', { name: 'eraseCustomer', input: { customer: acme, confirm: 'Secretcorp' } });
      expect(shop.runs.at(-1)?.status).toBe('killed');
      shop.run('hourly');
      const kept = documentOf(shop);
      for (const trace of traces)
        expect({ turn, trace, found: kept.includes(trace) }).toEqual({ turn, trace, found: false });
      shop.close();
    }
  }, 240_000);
});
