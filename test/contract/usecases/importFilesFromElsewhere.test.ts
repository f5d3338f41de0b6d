import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { answerOf, aShop, ask, documentOf, inspect, rowsOf } from './aShop.ts';

const asked = (files: readonly object[], more: object = {}) => ({
  files,
  choices: { files: {}, matches: {}, update: false, ...more },
});

describe('A tab of the spreadsheet that is not ours', () => {
  let shop: Workbench;
  let sheetId: number;

  beforeAll(async () => {
    shop = await aShop();
    await inspect(
      shop,
      `const tab = book.insertSheet('Old list');
       tab.getRange(1, 1, 4, 4).setValues([
         ['Customers until 2017', '', '', ''],
         ['Company', 'E-mail', 'Telephone', 'Since'],
         ['Acme', 'info@acme.example', "'0171 22", new Date('2017-03-04T17:00:00Z')],
         ["'=1+1", 'x@beta.example', 4930, '']]);`,
    );
    const tabs = answerOf(shop, 'startImport').tabs;
    expect(tabs.map(({ title }: { title: string }) => title)).toEqual(['Old list']);
    sheetId = tabs[0].sheetId;
  });

  test('is read as text, days as year-month-day, below its title', () => {
    const tab = answerOf(shop, 'readTab', { sheetId });
    expect(tab.rows.slice(1)).toEqual([
      ['Company', 'E-mail', 'Telephone', 'Since'],
      ['Acme', 'info@acme.example', '0171 22', '2017-03-04'],
      ['=1+1', 'x@beta.example', '4930', ''],
    ]);
    const [file] = answerOf(shop, 'previewImport', asked([{ name: 'Old list', rows: tab.rows }])).files;
    expect(file).toMatchObject({ table: 'Customers', rows: 2, problemCount: 0, datesOpen: false });
  });

  test('is imported like a file; its hostile texts come through as text', async () => {
    const { rows } = answerOf(shop, 'readTab', { sheetId });
    answerOf(shop, 'applyImport', asked([{ name: 'Old list', rows }]));
    expect(rowsOf(shop, 'Customers').map(({ Customer, Phone }) => [Customer, Phone])).toEqual([
      ['Acme', '0171 22'],
      ['=1+1', '4930'],
    ]);
    const formulas = await inspect(
      shop,
      `return book.getSheetByName('Customers').getDataRange().getFormulas().flat().filter((one) => one !== '');`,
    );
    expect(formulas).toEqual([]);
  });

  test('that is ours, or gone, is not read', async () => {
    const ours = await inspect(shop, `return book.getSheetByName('Team').getSheetId();`);
    for (const id of [ours, 123_456])
      expect(ask(shop, 'readTab', { sheetId: id }).error.code).toBe('importTabGone');
  });
});

describe('Dates that fit two orders', () => {
  const file = { name: 'f.csv', text: 'Customer,Birthday\nAcme,03/04/1980\n' };

  test('are never read silently: the preview asks, the import is refused until somebody says it', async () => {
    const shop = await aShop();
    expect(answerOf(shop, 'previewImport', asked([file])).files[0]).toMatchObject({ datesOpen: true });
    const before = documentOf(shop);
    const { ok, error } = ask(shop, 'applyImport', asked([file]));
    expect([ok, error.code]).toEqual([false, 'importDates']);
    expect(documentOf(shop)).toBe(before);
    answerOf(shop, 'applyImport', asked([file], { files: { 'f.csv': { dateOrder: 'mdy' } } }));
    expect(rowsOf(shop, 'Customers')[0]?.['Born on']).toBe('1980-03-04');
  });
});

describe('A mapping', () => {
  test('is remembered by its headers and offered for the next file that has them', async () => {
    const shop = await aShop();
    const text = 'Customer,Remark A,Remark B\nAcme,one,two\n';
    const seen = () => answerOf(shop, 'previewImport', asked([{ name: 'f.csv', text }])).files[0];
    expect(seen()).toMatchObject({ table: null, by: 'columns' });
    const choice = {
      table: 'Customers',
      columns: ['name', 'note', 'sector'],
      dateOrder: 'ymd',
      key: null,
      is: {},
    };
    const header = ['Customer', 'Remark A', 'Remark B'];
    answerOf(shop, 'beginImport', { files: [{ name: 'f.csv', print: 'p', header, choice, rows: 1 }] });
    const again = seen();
    expect([again.by, again.table]).toEqual(['memory', 'Customers']);
    expect(again.columns.map(({ column }: { column: string }) => column)).toEqual(choice.columns);
  });
});

describe('The tables of the register', () => {
  const files = {
    Departments: 'Department,Head,Note\nField service,,North\n',
    Items: 'Kind,Item,Standard\nPreference,Drink,What is offered\nObservation,Spending,Two visits\n',
    Preferences: 'Customer,Item,Preference\nAcme,Drink,Green tea\n',
    Needs: 'Customer,Need or pain point,Status\nAcme,Late deliveries,Open\n',
    Consents: 'Customer,Channel,Purpose,Consent,On\nAcme,E-mail,Marketing,Given,2017-12-01\n',
    Observations:
      'Customer,Item,What was seen,How it was learnt,Seen on\nAcme,Spending,Buys monthly,Records,2017-12-01\n',
    Usage: 'Customer,Measure,Read on,Reading\nAcme,Pages,2017-12-01,1200\n',
  };

  test('are all filled by files, in whatever order these come; importing again changes nothing', async () => {
    const shop = await aShop();
    answerOf(shop, 'applyImport', asked([{ name: 'c.csv', text: 'Customer,Sector\nAcme,retail\n' }]));
    const sources = Object.entries(files)
      .reverse()
      .map(([name, text]) => ({ name: `${name}.csv`, text }));
    const matches = { 'Observations.how': { Records: 'records' } };
    const preview = answerOf(shop, 'previewImport', asked(sources, { matches }));
    const recognised = Object.fromEntries(
      preview.files.map(({ name, table }: { name: string; table: string }) => [name, table]),
    );
    expect(recognised).toEqual(Object.fromEntries(Object.keys(files).map((name) => [`${name}.csv`, name])));
    answerOf(shop, 'applyImport', asked(sources, { matches }));
    expect(rowsOf(shop, 'Preferences')).toMatchObject([
      { Customer: 'Acme', Item: 'Drink', Source: 'Imported' },
    ]);
    expect(rowsOf(shop, 'Observations')).toMatchObject([{ Item: 'Spending' }]);
    expect(rowsOf(shop, 'Usage')).toMatchObject([{ Reading: '1,200.00' }]);
    const before = documentOf(shop);
    answerOf(shop, 'applyImport', asked(sources, { matches }));
    expect(documentOf(shop)).toBe(before);
  });

  test('R8, R9: items that they name for the first time come beside those with which a business begins', async () => {
    const shop = await aShop();
    answerOf(shop, 'applyImport', asked([{ name: 'c.csv', text: 'Customer,Sector\nAcme,retail\n' }]));
    const sources = [
      { name: 'p.csv', text: 'Customer,Item,Preference\nAcme,Drink,Green tea\nAcme,Music,Jazz\n' },
    ];
    const matches = { 'Preferences.item': { Music: 'Music' } };
    const { references } = answerOf(shop, 'previewImport', asked(sources));
    expect(references).toMatchObject([{ column: 'item', unmatched: [{ found: 'Music' }] }]);
    answerOf(shop, 'applyImport', asked(sources, { matches }));
    expect(rowsOf(shop, 'Preferences').map(({ Item }) => Item)).toEqual(['Drink', 'Music']);
    expect(rowsOf(shop, 'Items').map(({ Item }) => Item)).toContain('Music');
    const { preference, observation } = answerOf(shop, 'items');
    expect([preference.length, observation.length]).toEqual([15, 6]);
  });
});
