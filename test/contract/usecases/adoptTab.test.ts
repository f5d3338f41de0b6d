import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../../src/words/catalogues.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { anEmptySheet, answerOf, aShop, ask, cellOf, inspect, reopen, rowsOf, setUp } from './aShop.ts';

const header = ['Stars', 'Company', 'Mobile', 'Town', 'E-mail address', 'Total'];
const body = [
  ['3', 'Zeta Ltd', '0041', 'Bern', 'z@zeta.example', '=A2*10'],
  ['5', 'Acme', '007', 'Basel', '', '=A3*10'],
  ['', '', '', '', '', ''],
  ['1', '山田商店', '03-1234', 'Tokyo', 'y@yamada.example', '=A5*10'],
];

/** A shop whose owner keeps customers in a tab of her own, dressed her way. */
const aListOfHers = async (): Promise<Workbench> => {
  const shop = await aShop();
  await inspect(
    shop,
    `const sheet = book.insertSheet('My people', 0);
     sheet.getRange('C:C').setNumberFormat('@');
     sheet.getRange(1, 1, 5, 6).setValues(${JSON.stringify([header, ...body])});
     sheet.getRange('A1:F1').setBackground('#ffcc00').setFontWeight('bold');
     sheet.getRange('B3').setFontColor('#ff0000').setNote('pays late');
     sheet.setColumnWidth(2, 260);
     book.getSheetByName('Customers').activate();`,
  );
  return shop;
};

const idOf = (shop: Workbench): number =>
  answerOf(shop, 'startAdopt').tabs.find(({ title }: { title: string }) => title === 'My people').sheetId;
const mapped = [null, 'name', 'phone', null, 'email', null];
const take = (shop: Workbench) => ask(shop, 'adoptTab', { sheetId: idOf(shop), columns: mapped });

/** A tab as it is kept: cells, formats, sizes, everything; a column of the standard width is kept with and without it. */
const sheetOf = (shop: Workbench, name: string): string => {
  const { sheets } = saveWorld(shop).data as { sheets: { name: string }[] };
  return JSON.stringify(sheets.find((sheet) => sheet.name === name)).replace(/,?"\d+":\{"size":100\}/g, '');
};

describe('Taking over a tab (R1)', () => {
  let world: SavedWorld;
  let shop: Workbench;
  beforeAll(async () => {
    const before = await aListOfHers();
    world = saveWorld(before);
    shop = await reopen(world);
    expect(take(shop)).toMatchObject({ ok: true, value: { count: 3 } });
  });

  test('offers the tabs that are not ours, each with what its headers mean', async () => {
    const before = await reopen(world);
    const { tabs } = answerOf(before, 'startAdopt');
    expect(tabs).toMatchObject([
      { title: 'My people', rows: 4, columns: [null, 'name', 'phone', null, 'email', null] },
    ]);
  });

  test('leaves her columns, order, colours, notes and formulas as they are', async () => {
    const seen = await inspect(
      shop,
      `const sheet = book.getSheetByName('My people');
       return [sheet.getRange('A1:F5').getFormulas().map((row) => row[5]), sheet.getRange('A1:F1').getValues()[0],
         sheet.getRange('B3').getFontColor(), sheet.getRange('B3').getNote(), sheet.getColumnWidth(2),
         sheet.getRange('A1:F1').getBackgrounds()[0], sheet.getRange('C2:C5').getValues().flat()];`,
    );
    expect(seen).toEqual([
      ['', '=A2*10', '=A3*10', '', '=A5*10'],
      header,
      '#ff0000',
      'pays late',
      260,
      new Array(6).fill('#ffcc00'),
      ['0041', '007', '', '03-1234'],
    ]);
  });

  test('gives each of her rows an id, and a blank one none', () => {
    const ids = ['G2', 'G3', 'G4', 'G5'].map((a1) => cellOf(shop, 'My people', a1));
    expect(ids).toEqual([
      expect.stringMatching(/^C-[0-9A-Z]{8}$/),
      expect.stringMatching(/^C-[0-9A-Z]{8}$/),
      '',
      expect.stringMatching(/^C-[0-9A-Z]{8}$/),
    ]);
  });

  test('makes it the register: found, opened and edited in its own cells, typed numbers with their zeros', async () => {
    const one = await reopen(saveWorld(shop));
    const { found } = answerOf(one, 'findCustomers', { text: 'acme' });
    const { values } = answerOf(one, 'customerCard', { customer: found[0].id });
    expect(values).toMatchObject({ name: 'Acme', phone: '007', email: null });
    answerOf(one, 'changeCustomer', {
      customer: found[0].id,
      values: { email: 'a@acme.example' },
      seen: { email: null },
    });
    expect(cellOf(one, 'My people', 'E3')).toBe('a@acme.example');
    answerOf(one, 'addCustomer', { values: { name: 'New one' }, twin: false });
    expect(cellOf(one, 'My people', 'B6')).toBe('New one');
  });

  test('turns the summaries to it', async () => {
    const one = await reopen(saveWorld(shop));
    const names = rowsOf(one, 'Scores').flatMap((row) => Object.values(row));
    expect(names).toEqual(expect.arrayContaining(['Zeta Ltd', 'Acme', '山田商店']));
  });

  test('set-up finds nothing to mend in it', async () => {
    const one = await reopen(saveWorld(shop));
    const before = sheetOf(one, 'My people');
    setUp(one);
    expect(sheetOf(one, 'My people')).toBe(before);
  });

  test('undone, leaves her tab as it was, byte for byte, and Customers where it was', async () => {
    const one = await reopen(saveWorld(shop));
    const before = await reopen(world);
    expect(ask(one, 'undoAdoption')).toMatchObject({ ok: true, value: { title: 'My people' } });
    expect(sheetOf(one, 'My people')).toBe(sheetOf(before, 'My people'));
    expect(sheetOf(one, 'Scores')).toBe(sheetOf(before, 'Scores'));
    answerOf(one, 'addCustomer', { values: { name: 'Afterwards' }, twin: false });
    expect(cellOf(one, 'Customers', 'B2')).toBe('Afterwards');
  });

  test('cannot be undone once work has begun on it, and says so', async () => {
    const one = await reopen(saveWorld(shop));
    const { found } = answerOf(one, 'findCustomers', { text: 'acme' });
    answerOf(one, 'setFollowUp', {
      customer: found[0].id,
      values: { subject: 'Call', dueOn: '2018-01-09', channel: 'call' },
    });
    expect(ask(one, 'undoAdoption').error).toMatchObject({
      code: 'adoptInUse',
      message: catalogues.en['error.adoptInUse'],
    });
  });

  test.each([
    ['a customer stands in Customers already', 'adoptNotEmpty', mapped, true],
    ['no column is the name', 'adoptNoName', [null, null, 'phone', null, null, null], false],
  ] as const)('is refused where %s; nothing is changed', async (_, code, columns, filled) => {
    const one = await reopen(world);
    const sheetId = idOf(one);
    if (filled) answerOf(one, 'addCustomer', { values: { name: 'Standing' }, twin: false });
    const before = sheetOf(one, 'My people');
    expect(ask(one, 'adoptTab', { sheetId, columns }).error.code).toBe(code);
    expect(sheetOf(one, 'My people')).toBe(before);
  });

  test('is refused where a heading of hers is the name of a column that another one was chosen for', async () => {
    const one = await reopen(world);
    one.edit({ type: 'set', sheet: 'My people', a1: 'D1', values: [['Phone']] });
    expect(take(one).error).toMatchObject({ code: 'adoptMisleading' });
  });

  test('is the leaders’ business', async () => {
    const one = await reopen(world);
    one.signIn('sales');
    expect(ask(one, 'startAdopt').error.code).toBe('notAllowed');
  });

  test('killed before any call, goes on when chosen again: each row has one id, nothing is doubled', async () => {
    const plain = await reopen(world);
    take(plain);
    const calls = plain.runs.at(-1)?.calls ?? 0;
    expect(calls).toBeGreaterThan(20);
    for (let at = 7; at <= calls; at += stride(Math.ceil(calls / 5))) {
      const one = await reopen(world);
      const sheetId = idOf(one);
      one.inject([{ at, what: { kill: 'before', unflushed: 'kept' } }]);
      one.call('clientele', { name: 'adoptTab', input: { sheetId, columns: mapped } });
      one.clearFaults();
      const again = ask(one, 'adoptTab', { sheetId, columns: mapped });
      // Killed after it was the register already: the dialog shows it as done.
      if (!again.ok) expect(answerOf(one, 'startAdopt').done).toMatchObject({ finished: true });
      const { found, total } = answerOf(one, 'findCustomers', { text: 'e' });
      expect([total, new Set(found.map(({ id }: { id: string }) => id)).size]).toEqual([3, 3]);
      expect(cellOf(one, 'My people', 'B2')).toBe('Zeta Ltd');
    }
  });
});

describe('Setting up where a tab of theirs has the title of one of ours', () => {
  test('leaves it alone, makes ours beside it, and offers it to be taken over', async () => {
    const shop = await anEmptySheet();
    const hers = [header.slice(0, 2), ...body.map((row) => row.slice(0, 2))];
    shop.edit({ type: 'renameSheet', sheet: 'Sheet1', name: 'Customers' });
    shop.edit({
      type: 'set',
      sheet: 'Customers',
      a1: 'A1',
      values: hers,
    });
    const before = sheetOf(shop, 'Customers');
    setUp(shop);
    expect(sheetOf(shop, 'Customers')).toBe(before);
    const { tabs } = answerOf(shop, 'startAdopt');
    expect(tabs.map(({ title }: { title: string }) => title)).toEqual(['Customers']);
    answerOf(shop, 'adoptTab', { sheetId: tabs[0].sheetId, columns: [null, 'name'] });
    expect(answerOf(shop, 'findCustomers', { text: 'acme' }).total).toBe(1);
  });
});
