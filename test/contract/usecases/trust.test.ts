/** Threats of docs/security.md that no other test is about. */
import { beforeAll, describe, expect, test } from 'vitest';
import { exportsOf } from '../../../scripts/build/server.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, inspect, reopen, rowsOf, setting, setUp } from './aShop.ts';
import { contentsOf } from './contentsOf.ts';

let ready: SavedWorld;
let functions: readonly string[] = [];

/** A register with one customer who is due today; Rita may only read, Darcel leads and has a trigger of his own. */
beforeAll(async () => {
  functions = await exportsOf('src/main.ts');
  const shop = await aShop();
  shop.edit({
    type: 'set',
    sheet: 'Team',
    a1: 'B2',
    values: [
      ['Rita Reader', 'rita.reader@example.com', 'Reader'],
      ['Darcel Schlecht', 'darcel.schlecht@example.com', 'Manager'],
    ],
  });
  const { id } = answerOf(shop, 'addCustomer', { values: { name: 'Acme', phone: '0012' }, twin: false });
  answerOf(shop, 'setFollowUp', {
    customer: id,
    values: { subject: 'Call back', dueOn: '2018-01-02', channel: 'call' },
  });
  shop.signIn('sales');
  setUp(shop);
  shop.signIn('owner');
  ready = saveWorld(shop);
}, 240_000);

const writing = { name: 'addCustomer', input: { values: { name: 'Evil' }, twin: true } };

/** What a function may be called with by whoever calls it by hand. */
const argumentsOf = (name: string): readonly unknown[] => (name === 'clientele' ? [writing] : []);

describe('An editor who calls a function of the server', () => {
  test('from a cell: none writes, sends or leaves anything', async () => {
    const shop = await reopen(ready);
    const before = contentsOf(shop);
    expect(functions.length).toBeGreaterThan(10);
    for (const name of functions) shop.customFunction(name, ...argumentsOf(name));
    expect(contentsOf(shop)).toBe(before);
    expect(shop.world.mailbox).toEqual([]);
  });

  test('from the console, as a reader: none writes or sends anything', async () => {
    const shop = await reopen(ready);
    shop.signIn('reader');
    const told = answerOf(shop, 'here');
    expect(told).toBeTruthy();
    const before = contentsOf(shop);
    for (const name of functions) shop.run(name, argumentsOf(name));
    expect(contentsOf(shop)).toBe(before);
    expect(shop.world.mailbox).toEqual([]);
    expect(ask(shop, writing.name, writing.input).error.code).toBe('notAllowed');
  });

  test.each([
    ['no event', undefined],
    ['an event that is none', { range: 'A1' }],
    ['text', 'x'],
    ['a list', [[1, 2]]],
  ])('from the console, onEdit with %s: nothing is written', async (_, event) => {
    const shop = await reopen(ready);
    const before = contentsOf(shop);
    shop.run('onEdit', [event]);
    expect(contentsOf(shop)).toBe(before);
  });

  test.each([
    'x',
    7,
    null,
    [],
    { name: 'constructor' },
    { name: '__proto__' },
    { name: 'toString', input: {} },
  ])('from the console, the door of the pages with %j: it is refused in words', async (request) => {
    const shop = await reopen(ready);
    const { value } = shop.run('clientele', [request]);
    expect(value).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\w+/) } });
  });
});

describe('Properties that everybody shares', () => {
  test('of others stay as they are, through set-up and the hourly run', async () => {
    const shop = await reopen(ready);
    await inspect(shop, `PropertiesService.getDocumentProperties().setProperty('theirs', 'stays')`);
    shop.run('setUpSpreadsheet');
    shop.run('hourly');
    expect(shop.world.properties.document.theirs).toBe('stays');
    expect(Object.keys(shop.world.properties.document).filter((key) => !key.startsWith('clientele'))).toEqual(
      ['theirs'],
    );
  });

  test.each(['{', 'nonsense', '[]', '""', '{"Customers":"x"}'])(
    'that somebody has filled with %s: pages are answered in words, and no cell of the register changes',
    async (damage) => {
      const shop = await reopen(ready);
      const rows = rowsOf(shop, 'Customers');
      const keys = Object.keys(shop.world.properties.document);
      expect(keys.length).toBeGreaterThan(3);
      for (const key of [...keys, 'clientele.note.intent.J-1']) {
        const { [key]: kept } = shop.world.properties.document;
        shop.world.properties.document[key] = damage;
        const answer = ask(shop, 'findCustomers', { text: 'Acme' });
        expect(answer.ok || answer.error.message.length > 10, key).toBe(true);
        shop.run('hourly');
        expect(shop.runs.at(-1)?.status, key).toBe('completed');
        shop.world.properties.document[key] = kept ?? '';
      }
      expect(rowsOf(shop, 'Customers')).toEqual(rows);
    },
  );
});

describe('Somebody who left', () => {
  test('has a trigger still: it sends nothing and writes nothing', async () => {
    const shop = await reopen(ready);
    setting(shop, 'mailHour', '7');
    shop.edit({ type: 'deleteRows', sheet: 'Team', at: 3, count: 1 });
    expect(shop.world.triggers.map(({ owner }) => owner)).toEqual(['owner', 'sales']);
    const before = contentsOf(shop);
    shop.signIn('sales');
    shop.run('hourly');
    expect(contentsOf(shop)).toBe(before);
    expect(shop.world.mailbox).toEqual([]);
  });
});

const signs = (shop: Workbench): readonly string[] => rowsOf(shop, 'Log').map(({ By }) => By ?? '');

test('What somebody did stands in the log under the account of Google, whatever the page says', async () => {
  const shop = await reopen(ready);
  shop.signIn('sales');
  ask(shop, 'addCustomer', { values: { name: 'Betasoloin' }, twin: false, by: 'Olivia Owner' });
  expect(signs(shop).at(-1)).toBe('darcel.schlecht@example.com');
});
