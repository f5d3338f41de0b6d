import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, cellOf, inspect, reopen, rowsOf, setting } from './aShop.ts';

/** The rows of a tab that are compared: those in use and some below, to the last. */
const rowsSeen = 30;

/** Everything that a backup keeps of a tab, as Apps Script reads it. */
const looks = (tab: string): string => `const sheet = book.getSheetByName(${JSON.stringify(tab)});
  const at = (row, rows) => {
    const range = sheet.getRange(row, 1, rows, sheet.getMaxColumns());
    return { values: range.getValues(), formulas: range.getFormulas(), formats: range.getNumberFormats(),
      inks: range.getFontColors(), papers: range.getBackgrounds(), weights: range.getFontWeights(),
      notes: range.getNotes(), rules: range.getDataValidations().map((line) => line.map(rule)) };
  };
  const rule = (one) => one && [String(one.getCriteriaType()), one.getAllowInvalid(), one.getCriteriaValues()
    .map((value) => (value && value.getA1Notation ? value.getSheet().getName() + '!' + value.getA1Notation() : value))];
  const marks = sheet.createDeveloperMetadataFinder().withKey('clientele.column').find()
    .map((mark) => mark.getValue() + '@' + mark.getLocation().getColumn().getColumn()).sort();
  return JSON.stringify({ ...at(1, ${rowsSeen}), last: at(sheet.getMaxRows(), 1), size: [sheet.getMaxRows(), sheet.getMaxColumns()], marks,
    conditional: sheet.getConditionalFormatRules().map((one) => one.getRanges().map((r) => r.getA1Notation())),
    widths: Array.from({ length: sheet.getMaxColumns() }, (_, i) => sheet.getColumnWidth(i + 1)),
    frozen: [sheet.getFrozenRows(), sheet.getFrozenColumns()] });`;

const tabs = [
  'Customers',
  'Follow-ups',
  'Opportunities',
  'Team',
  'Settings',
  'Segments',
  'Scores',
  'Funnel',
  'Sums',
] as const;

type Look = readonly (readonly [string, Readonly<Record<string, unknown>>])[];

const lookAt = async (shop: Workbench, at: readonly string[] = tabs): Promise<Look> => {
  const seen: (readonly [string, Readonly<Record<string, unknown>>])[] = [];
  // `looks` returns what Look describes.
  for (const tab of at) seen.push([tab, JSON.parse(String(await inspect(shop, looks(tab))))]);
  return seen;
};

const repeat = (
  shop: Workbench,
  name: string,
  input: unknown,
  done: (answer: { phase?: string; done: number; of: number }) => boolean,
): void => {
  for (let turn = 0; turn < 20; turn++) if (done(answerOf(shop, name, input))) return;
  throw new Error(`${name} does not end`);
};
const backUp = (shop: Workbench): string => {
  repeat(shop, 'backUp', {}, ({ done, of }) => done === of);
  return answerOf(shop, 'backups').backups[0].id;
};
const restore = (
  shop: Workbench,
  backup: string,
  table: string | null = null,
  row: string | null = null,
): void => repeat(shop, 'restore', { backup, table, row }, ({ phase }) => phase === 'done');

const hiddenTabs = ({ world }: Workbench): readonly string[] =>
  world.model.getters
    .getSheetIds()
    .map((id) => world.model.getters.getSheetName(id))
    .filter((name) => name.startsWith('Backup '));

let ready: SavedWorld;
const ids: Record<string, string> = {};

/** A register with three customers, formulas, colours, notes and a column of theirs; its grids are small. */
const register = (): Promise<Workbench> => reopen(ready);

beforeAll(async () => {
  const shop = await aShop();
  for (const name of ['Acme', 'Betasoloin', 'Cancity'])
    ids[name] = answerOf(shop, 'addCustomer', { values: { name, phone: '0123' }, twin: false }).id;
  answerOf(shop, 'setFollowUp', {
    customer: ids.Acme,
    values: { subject: '=1+1', dueOn: '2018-01-05', channel: 'call' },
  });
  const theirs = [['Double'], ['=L2*2'], ["=COUNTIF('Follow-ups'!B:B,A3)"], ['=Customers!C4&"!"']];
  shop.edit({ type: 'set', sheet: 'Customers', a1: 'AA1', values: theirs });
  shop.edit({ type: 'set', sheet: 'Customers', a1: 'L2', values: [['21']] });
  await inspect(
    shop,
    `const s = book.getSheetByName('Customers'); s.getRange('B2').setBackground('#ff0000').setNote('a note');
    s.getRange('AA1:AA4').setFontWeight('bold');
    s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextContains('Acme').setBackground('#00ff00').setRanges([s.getRange('B2:B30')]).build()]);
    for (const name of ['Customers', 'Follow-ups', 'Opportunities', 'Contacts', 'Interactions', 'Products', 'Team']) {
      const t = book.getSheetByName(name); t.deleteRows(41, t.getMaxRows() - 40); }`,
  );
  ready = saveWorld(shop);
}, 240_000);

const wrecks: readonly (readonly [string, string | null, (shop: Workbench) => unknown])[] = [
  [
    'cells are typed over, cleared and sorted and headers pasted over',
    'Customers',
    (shop) => {
      shop.edit({
        type: 'set',
        sheet: 'Customers',
        a1: 'B2',
        values: [
          ['x', 'y', 'z'],
          ['1', '2', '3'],
        ],
      });
      shop.edit({ type: 'clear', sheet: 'Customers', a1: 'AA2:AA4' });
      shop.edit({ type: 'sort', sheet: 'Customers', a1: 'A2:AA4', column: 2, ascending: false });
      shop.edit({ type: 'set', sheet: 'Customers', a1: 'B1', values: [['Phone', 'Customer', '', 'Type']] });
    },
  ],
  [
    'columns are moved, deleted and added, rows deleted and inserted',
    null,
    (shop) => {
      shop.edit({ type: 'moveColumn', sheet: 'Customers', from: 3, to: 9 });
      shop.edit({ type: 'moveColumn', sheet: 'Customers', from: 24, to: 1 });
      shop.edit({ type: 'insertColumns', sheet: 'Customers', at: 4, count: 2 });
      shop.edit({ type: 'set', sheet: 'Customers', a1: 'D1', values: [['New', 'Newer']] });
      shop.edit({ type: 'deleteColumns', sheet: 'Opportunities', at: 6, count: 2 });
      shop.edit({ type: 'deleteColumns', sheet: 'Follow-ups', at: 2, count: 1 });
      shop.edit({ type: 'deleteColumns', sheet: 'Team', at: 2, count: 1 });
      shop.edit({ type: 'deleteRows', sheet: 'Customers', at: 3, count: 1 });
      shop.edit({ type: 'insertRows', sheet: 'Follow-ups', at: 2, count: 3 });
      shop.edit({ type: 'insertRows', sheet: 'Team', at: 2, count: 1 });
    },
  ],
  [
    'formats, dropdowns, notes and colours are lost',
    'Customers',
    (shop) =>
      inspect(
        shop,
        `const s = book.getSheetByName('Customers'); const all = s.getRange(1, 1, s.getMaxRows(), s.getMaxColumns());
        all.clearDataValidations().clearNote().clearFormat(); s.setConditionalFormatRules([]);
        s.getRange('D2:D9').setNote('theirs').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(3).build());
        s.setColumnWidths(1, 5, 33); s.setFrozenColumns(5); s.setFrozenRows(0);`,
      ),
  ],
];

describe('A backup that is restored', () => {
  test.each(wrecks)(
    'makes every cell, formula, format and dropdown equal again after %s (R15)',
    async (_, table, wreck) => {
      const shop = await register();
      const seen = table === null ? tabs : [table];
      const before = await lookAt(shop, seen);
      const id = backUp(shop);
      await wreck(shop);
      expect(await lookAt(shop, seen)).not.toEqual(before);
      restore(shop, id, table);
      const after = await lookAt(shop, seen);
      for (const [name, look] of before) {
        const now = after.find(([one]) => one === name)?.[1] ?? {};
        for (const [what, was] of Object.entries(look))
          expect({ name, what, is: now[what] }).toEqual({ name, what, is: was });
      }
    },
    240_000,
  );

  test('brings one row back where it was deleted, its formulas moved along, and leaves the others (R15)', async () => {
    const shop = await register();
    const id = backUp(shop);
    shop.edit({ type: 'deleteRows', sheet: 'Customers', at: 3, count: 1 });
    shop.edit({ type: 'insertRows', sheet: 'Customers', at: 2, count: 1 });
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'F4', values: [['0999']] });
    expect(answerOf(shop, 'backupRows', { backup: id, table: 'Customers', text: 'beta' })).toEqual([
      { id: ids.Betasoloin, title: 'Betasoloin' },
    ]);
    restore(shop, id, 'Customers', ids.Betasoloin);
    const rows = rowsOf(shop, 'Customers');
    expect(rows.map((row) => [row.Customer, row.Phone])).toEqual([
      ['Betasoloin', '0123'],
      ['Acme', '0123'],
      ['Cancity', '0999'],
    ]);
    expect(rows[0]?.Double).toBe('0');
    expect(ask(shop, 'restore', { backup: id, table: 'Customers', row: 'C-NOBODY' }).error.code).toBe(
      'rowGone',
    );
  }, 240_000);

  test('is itself preceded by a backup, which takes it back (R15)', async () => {
    const shop = await register();
    const id = backUp(shop);
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'B2', values: [['Newer Acme']] });
    restore(shop, id, 'Customers');
    expect(cellOf(shop, 'Customers', 'B2')).toBe('Acme');
    const [newest] = answerOf(shop, 'backups').backups;
    expect(newest).toMatchObject({ why: 'before', whole: true });
    restore(shop, newest.id, 'Customers');
    expect(cellOf(shop, 'Customers', 'B2')).toBe('Newer Acme');
  }, 240_000);
});

describe('Backups', () => {
  test('are kept to the number set, and their tabs are hidden (R15)', async () => {
    const shop = await register();
    setting(shop, 'backupKeep', '1');
    const first = backUp(shop);
    const before = hiddenTabs(shop);
    const second = backUp(shop);
    expect(answerOf(shop, 'backups').backups.map(({ id }: { id: string }) => id)).toEqual([second]);
    expect(hiddenTabs(shop)).toHaveLength(before.length);
    expect(hiddenTabs(shop).some((name) => before.includes(name))).toBe(false);
    expect(ask(shop, 'restore', { backup: first, table: null, row: null }).error.code).toBe('backupGone');
    const { model } = shop.world;
    const visible = model.getters.getVisibleSheetIds().map((id) => model.getters.getSheetName(id));
    expect(visible.filter((name) => name.startsWith('Backup'))).toEqual([]);
  }, 240_000);

  test('that were killed at any moment are gone on with, and leave no tab behind (R15)', async () => {
    const whole = await register();
    answerOf(whole, 'backUp');
    const calls = whole.runs.at(-1)?.calls ?? 0;
    const tabsOfOne = hiddenTabs(whole).length;
    for (const [turn, part] of [0.12, 0.33, 0.51, 0.77, 0.94].entries()) {
      const shop = await register();
      const unflushed = (['kept', 'lost', 'half'] as const)[turn % 3] ?? 'kept';
      shop.inject([
        { at: Math.floor(calls * part), what: { kill: turn % 2 ? 'before' : 'after', unflushed } },
      ]);
      shop.call('clientele', { name: 'backUp', input: {} });
      expect(shop.runs.at(-1)?.status).toBe('killed');
      repeat(shop, 'backUp', {}, ({ done, of }) => done === of);
      const { backups } = answerOf(shop, 'backups');
      expect(backups).toMatchObject([{ whole: true }]);
      expect(hiddenTabs(shop)).toHaveLength(tabsOfOne);
      shop.close();
    }
  }, 240_000);

  test('are made by the hourly run when one is due, and cost nothing else where none is (R15)', async () => {
    const shop = await register();
    setting(shop, 'backupEvery', '2');
    for (let hour = 0; hour < 4; hour++) {
      const { modelledMs } = shop.run('hourly').record;
      // Of a table more or less it is known only afterwards.
      expect(modelledMs).toBeLessThan(55_000);
    }
    expect(answerOf(shop, 'backups').backups).toMatchObject([{ why: 'schedule', whole: true }]);
    shop.run('hourly');
    expect(shop.runs.at(-1)?.trace.filter(({ method }) => method === 'Spreadsheet.insertSheet')).toEqual([]);
    shop.advance({ ms: 26 * 3_600_000 });
    expect(answerOf(shop, 'backups').backups).toHaveLength(1);
  }, 240_000);
});

describe('A downloaded backup', () => {
  test('comes back with every value, formula and column of theirs, whatever its text looks like (R15)', async () => {
    const shop = await register();
    const hostile = ['=HYPERLINK("x")', '+1', '-2', '@x', '\tx', "'y", '<b>', '00123'];
    for (const [at, name] of hostile.entries())
      answerOf(shop, 'addCustomer', { values: { name: `${name}${at}`, note: name }, twin: true });
    const before = rowsOf(shop, 'Customers');
    const head = answerOf(shop, 'beginDownload');
    const chunks = head.tables.flatMap((table: string) => {
      const parts = [];
      for (let from: number | null = 0; from !== null; from = parts.at(-1).next)
        parts.push(answerOf(shop, 'downloadChunk', { table, from }));
      return parts;
    });
    const file = JSON.parse(JSON.stringify({ head, chunks }));
    shop.edit({ type: 'deleteColumns', sheet: 'Customers', at: 27, count: 1 });
    shop.edit({ type: 'clear', sheet: 'Customers', a1: 'A2:Z9' });
    repeat(shop, 'beginUpload', file.head, ({ done, of }) => done === of);
    for (const { table, from, columns, rows } of file.chunks)
      answerOf(shop, 'uploadChunk', { table, from, columns, rows });
    answerOf(shop, 'endUpload', { tables: file.head.tables });
    expect(rowsOf(shop, 'Customers')).toEqual(before);
    expect(await inspect(shop, `return book.getSheetByName('Customers').getRange('AA2').getFormula()`)).toBe(
      '=L2*2',
    );
    expect(ask(shop, 'beginUpload', { ...file.head, kind: 'x' }).error.code).toBe('fileUnknown');
  }, 240_000);
});
