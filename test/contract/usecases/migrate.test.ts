import { describe, expect, test } from 'vitest';
import { blockColumns } from '../../../src/formulas/scores/blocks.ts';
import { measureNames } from '../../../src/formulas/scores/measures.ts';
import { schemaOf, schemaState } from '../../../src/schema/derive/migrations.ts';
import { tables } from '../../../src/schema/tables.ts';
import { en } from '../../../src/words/words.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, documentOf, inspect, reopen, rowsOf } from './aShop.ts';
import { contentsOf } from './contentsOf.ts';

/** Runs a script of its own that writes the note of the tables' versions, as an older or newer add-on would have. */
const noteSchema = (shop: Workbench, note: string | null): Promise<unknown> =>
  inspect(
    shop,
    note === null
      ? `PropertiesService.getDocumentProperties().deleteProperty('clientele.note.schema')`
      : `PropertiesService.getDocumentProperties().setProperty('clientele.note.schema', ${JSON.stringify(note)})`,
  );

const hiddenTabs = ({ world }: Workbench): readonly string[] =>
  world.model.getters
    .getSheetIds()
    .map((id) => world.model.getters.getSheetName(id))
    .filter((name) => name.startsWith('Backup '));

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const versionOne = JSON.stringify(Object.fromEntries(Object.keys(tables).map((name) => [name, 1])));

/** A sheet as version 1 left it: without the columns that came with version 2, with one of theirs in their place. */
const anOlderSheet = async (): Promise<Workbench> => {
  const shop = await aShop();
  answerOf(shop, 'addCustomer', { values: { name: 'Acme', phone: '0012' }, twin: false });
  shop.edit({ type: 'deleteColumns', sheet: 'Customers', at: 17, count: 10 });
  shop.edit({ type: 'deleteColumns', sheet: 'Follow-ups', at: 11, count: 3 });
  shop.edit({ type: 'deleteColumns', sheet: 'Contacts', at: 11, count: 3 });
  shop.edit({ type: 'deleteColumns', sheet: 'Interactions', at: 12, count: 5 });
  shop.edit({ type: 'deleteColumns', sheet: 'Team', at: 9, count: 1 });
  shop.edit({ type: 'set', sheet: 'Customers', a1: 'Q1', values: [['Theirs'], ['=F2&"!"']] });
  await noteSchema(shop, versionOne);
  return reopen(saveWorld(shop));
};

describe('A spreadsheet of an older version', () => {
  test.each([
    ['by the hourly run', (shop: Workbench) => void shop.run('hourly')],
    ['by the first request of the owner', (shop: Workbench) => void answerOf(shop, 'start')],
  ])(
    'gets the columns it lacks at the right end, %s; data and columns of theirs stay',
    async (_, work) => {
      const shop = await anOlderSheet();
      const headers = async (): Promise<readonly string[]> =>
        // The body returns texts.
        (await inspect(
          shop,
          `return book.getSheetByName('Customers').getDataRange().getValues()[0]`,
        )) as string[];
      const before = await headers();
      work(shop);
      const after = await headers();
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.slice(before.length)).toEqual([
        'Own number',
        'Born on',
        'Sex',
        'Income a year',
        'Education',
        'Marital status',
        'Monthly spend',
        'Recommended by',
        'Matters most',
        'Language',
      ]);
      expect(rowsOf(shop, 'Customers')).toMatchObject([{ Customer: 'Acme', Phone: '0012', Theirs: '0012!' }]);
      expect(answerOf(shop, 'customerCard', { customer: rowsOf(shop, 'Customers')[0]?.ID })).toBeTruthy();
    },
    240_000,
  );

  test('is kept in a backup before, once however often the migration is killed, and finished', async () => {
    const shop = await anOlderSheet();
    // Twice in the midst of the backup, once when all but the note of the versions is written.
    const calls = [
      { method: 'Range.setValues', nth: 1 },
      { method: 'Range.setValues', nth: 2 },
      { method: 'ScriptApp.getProjectTriggers', nth: 1 },
    ];
    for (const at of calls) {
      shop.inject([{ at, what: { kill: 'before', unflushed: 'kept' } }]);
      shop.run('hourly');
      expect(shop.runs.at(-1)?.status, at.method).toBe('killed');
    }
    answerOf(shop, 'start');
    const { backups } = answerOf(shop, 'backups');
    expect(backups).toMatchObject([{ why: 'before', whole: true }]);
    const kept = hiddenTabs(shop).map((name) => Object.keys(rowsOf(shop, name)[0] ?? {}));
    const ofCustomers = kept.find((headers) => headers.includes('Customer') && headers.includes('Theirs'));
    expect(ofCustomers).not.toContain('Monthly spend');
    for (let turn = 0; turn < 20; turn++)
      if (answerOf(shop, 'restore', { backup: backups[0].id, table: null, row: null }).phase === 'done')
        break;
    // Put back as it was, and with what this version needs.
    expect(rowsOf(shop, 'Customers')).toMatchObject([{ Customer: 'Acme', Theirs: '0012!' }]);
    expect(ask(shop, 'customerCard', { customer: rowsOf(shop, 'Customers')[0]?.ID }).ok).toBe(true);
    expect(Object.keys(rowsOf(shop, 'Customers')[0] ?? {})).toContain('Monthly spend');
    const settled = documentOf(shop);
    answerOf(shop, 'start');
    expect(documentOf(shop)).toBe(settled);
  }, 240_000);
});

test('Measures of a newer version come behind the segments, and find each other there (R17, R102)', async () => {
  const shop = await aShop();
  const added = measureNames.length - measureNames.indexOf('gap');
  const [, , , gap = '', ...rest] = blockColumns('estimates');
  shop.edit({ type: 'deleteColumns', sheet: 'Scores', at: 3 + measureNames.indexOf('gap'), count: added });
  const sums = columnNumber(gap);
  const last = columnNumber(blockColumns('referred').at(-1) ?? '');
  expect(rest.length).toBeGreaterThan(3);
  shop.edit({ type: 'deleteColumns', sheet: 'Sums', at: sums, count: last - sums + 1 });
  await noteSchema(shop, versionOne);
  shop.run('hourly');
  answerOf(shop, 'addCustomer', { values: { name: 'Acme' }, twin: false });
  const [row = {}] = rowsOf(shop, 'Scores');
  // `rowsOf` names them from right to left.
  const headers = Object.keys(row).reverse();
  for (const name of measureNames) expect(headers).toContain(en[`measure.${name}`]);
  expect(headers.indexOf(en['measure.gap'])).toBeGreaterThan(headers.indexOf(en['segment.champions']));
  expect([row[en['measure.potential']], row[en['measure.angles']]].map(Number)).toEqual([0, 0]);
  const errors = Object.values(row).filter((cell) => /^#[A-Z]/.test(cell));
  expect(errors).toEqual([]);
  expect(Object.keys(rowsOf(shop, 'Sums')[0] ?? {})).toContain(en['sums.usageChange']);
  expect(answerOf(shop, 'fitModel').ok).toBe(false);
}, 240_000);

describe('A spreadsheet of this version', () => {
  test('costs no call more to be found up to date', async () => {
    const shop = await aShop();
    // Who asks is looked up once, then remembered for a while.
    answerOf(shop, 'here');
    answerOf(shop, 'here');
    const calls = shop.runs.at(-1)?.trace.map(({ method }) => method);
    await noteSchema(shop, schemaOf(tables));
    answerOf(shop, 'here');
    expect(shop.runs.at(-1)?.trace.map(({ method }) => method)).toEqual(calls);
  }, 240_000);
});

describe('A spreadsheet of a newer version', () => {
  test.each([
    ['the hourly run', (shop: Workbench) => void shop.run('hourly')],
    ['the menu’s set-up', (shop: Workbench) => void shop.run('setUpSpreadsheet')],
    ['the menu’s insight', (shop: Workbench) => void shop.run('openInsight')],
    [
      'a cell that is typed over',
      (shop: Workbench) =>
        shop.edit({ type: 'set', sheet: 'Customers', a1: 'B2', values: [['Acme of ours']] }),
    ],
    ['set-up from a page', (shop: Workbench) => void ask(shop, 'setUp')],
  ])(
    'is left alone by %s of an older one',
    async (_, work) => {
      const newer = await aShop();
      answerOf(newer, 'addCustomer', { values: { name: 'Acme' }, twin: false });
      await noteSchema(newer, JSON.stringify({ ...JSON.parse(schemaOf(tables)), Rockets: 1 }));
      const shop = await reopen(saveWorld(newer));
      const before = contentsOf(shop);
      work(shop);
      shop.edit({ type: 'set', sheet: 'Customers', a1: 'B2', values: [['Acme']] });
      expect(contentsOf(shop)).toBe(before);
      expect(shop.runs.map(({ status }) => status)).toEqual(shop.runs.map(() => 'completed'));
      expect(shop.runs.length).toBeGreaterThan(0);
    },
    240_000,
  );

  test('is refused with what to do, and nothing is written', async () => {
    const shop = await aShop();
    await noteSchema(shop, JSON.stringify({ ...JSON.parse(schemaOf(tables)), Customers: 99 }));
    const before = documentOf(shop);
    const { ok, error } = ask(shop, 'addCustomer', { values: { name: 'Acme' }, twin: false });
    expect({ ok, code: error.code }).toEqual({ ok: false, code: 'newerSheet' });
    expect(error.message).toContain('newer version');
    expect(documentOf(shop)).toBe(before);
  }, 240_000);

  test('is told by a table that this version does not know', () => {
    expect(schemaState(JSON.stringify({ Rockets: 1 }), tables)).toEqual({ status: 'newer' });
    expect(schemaState(schemaOf(tables), tables)).toEqual({ status: 'current' });
    expect(schemaState(null, tables)).toMatchObject({ status: 'older' });
  });
});
