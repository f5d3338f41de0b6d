import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../../src/words/catalogues.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, cellOf, documentOf, inspect, reopen, rowsOf } from './aShop.ts';

const imported = (files: readonly { name: string; text: string }[], chosen = {}, matches = {}) => ({
  files,
  choices: { files: chosen, matches, update: false },
});
const file = (text: string) => imported([{ name: 'f.csv', text }]);

describe('A file that is broken (R14)', () => {
  let shop: Workbench;
  beforeAll(async () => {
    shop = await aShop();
  });

  const expectNothingWritten = (input: object, code: string): void => {
    const before = documentOf(shop);
    const { ok, error } = ask(shop, 'applyImport', input);
    expect([ok, error?.code]).toEqual([false, code]);
    expect(error.message).toContain('nothing was written');
    expect(documentOf(shop)).toBe(before);
  };

  test.each([
    ['that is empty', '', 'empty'],
    ['without rows below its header', 'Customer,Sector\n', 'noHeader'],
    ['in another encoding', 'Customer,Sector\nM\uFFFDller,retail\n', 'wrongEncoding'],
    ['of two bytes a letter', 'C\u0000u\u0000s\u0000t\u0000\n1\u0000\n', 'wrongEncoding'],
    ['with a header twice', 'Customer,Sector,Sector\nA,x,y\n', 'headerTwice'],
    ['whose quotation marks are not closed', 'Customer,Sector\n"A,x\nB,y\n', 'quotes'],
  ])('%s is shown as that and refused', (_, text, code) => {
    const [shown] = answerOf(shop, 'previewImport', file(text)).files;
    expect(shown.faults.map((fault: { code: string }) => fault.code)).toContain(code);
    expect(catalogues.en).toHaveProperty(`import.fault.${code}`);
    expectNothingWritten(file(text), 'importFaulty');
  });

  test('whose columns are none of ours is recognised as nothing and refused', () => {
    expect(answerOf(shop, 'previewImport', file('x,y\n1,2\n')).files[0].table).toBeNull();
    expectNothingWritten(file('x,y\n1,2\n'), 'importFaulty');
  });

  test('that lacks a required column says so for each line and imports none', () => {
    const input = imported([{ name: 'f.csv', text: 'opportunity_id,close_value\nN1,100\nN2,200\n' }], {
      'f.csv': { table: 'Opportunities' },
    });
    const [shown] = answerOf(shop, 'previewImport', input).files;
    expect(shown.problems).toMatchObject([
      { line: 2, header: 'Stage', code: 'required', skips: 'line' },
      { line: 3, header: 'Stage', code: 'required', skips: 'line' },
    ]);
    expect(answerOf(shop, 'applyImport', input)).toMatchObject([{ insert: 0 }]);
    expect(rowsOf(shop, 'Opportunities')).toEqual([]);
  });

  test('a contact whose customer nobody knows stays out and is shown', () => {
    const contacts = { name: 'c.csv', text: 'Company,Contact name\nNobody Inc,Ann\n' };
    const input = imported([contacts], {}, { 'Contacts.customer': { 'Nobody Inc': null } });
    const [shown] = answerOf(shop, 'previewImport', input).files;
    expect(shown.problems).toMatchObject([{ line: 2, found: 'Nobody Inc', code: 'required', skips: 'line' }]);
    expect(answerOf(shop, 'applyImport', input)).toMatchObject([{ insert: 0 }]);
    expect(rowsOf(shop, 'Contacts')).toEqual([]);
  });

  test('lines with more or fewer cells are shown; what they have is imported', async () => {
    const own = await reopen(saveWorld(shop));
    const text = 'Customer,Sector\nA,x,too much\nB\nC,z\n';
    const [shown] = answerOf(own, 'previewImport', file(text)).files;
    expect(shown.faults).toMatchObject([
      { code: 'moreCells', line: 2 },
      { code: 'fewerCells', line: 3 },
    ]);
    answerOf(own, 'applyImport', file(text));
    expect(rowsOf(own, 'Customers').map(({ Customer, Sector }) => [Customer, Sector])).toEqual([
      ['A', 'x'],
      ['B', ''],
      ['C', 'z'],
    ]);
  });

  test('a cell longer than the sheet can hold is shown; its line stays out only where it is the name', async () => {
    const own = await reopen(saveWorld(shop));
    const long = 'x'.repeat(50_001);
    const text = `Customer,Sector\n${long},retail\nB,${long}\n`;
    const [shown] = answerOf(own, 'previewImport', file(text)).files;
    expect(shown.problems).toMatchObject([
      { line: 2, code: 'tooLong', skips: 'line' },
      { line: 3, code: 'tooLong', skips: 'cell' },
    ]);
    answerOf(own, 'applyImport', file(text));
    expect(rowsOf(own, 'Customers')).toMatchObject([{ Customer: 'B', Sector: '' }]);
    const { error } = ask(own, 'addCustomer', { values: { name: 'C', note: long }, twin: false });
    expect(error.fields).toEqual({ note: 'At most 50,000 characters fit into a cell.' });
  });
});

/** Texts that a sheet would take for something else. */
const hostile = [
  "=cmd|' /C calc'!A0",
  '=1+1',
  '=IMPORTXML("http://example.com","//a")',
  '+1',
  '-1',
  '@x',
  "'quoted",
  'tab\there',
  '0123',
  '1/2',
  '2018-01-01',
  'TRUE',
  '1e5',
  '<b>bold</b>',
];

describe('Text that looks like something else', () => {
  let shop: Workbench;
  beforeAll(async () => {
    shop = await aShop();
  });

  const expectAsText = async (names: readonly string[]): Promise<void> => {
    const rows = rowsOf(shop, 'Customers');
    for (const name of names) {
      const id = rows.find(({ Customer }) => Customer === name)?.ID;
      expect(id, name).toMatch(/^C-/);
      expect(answerOf(shop, 'customerCard', { customer: id }).values.name, name).toBe(name);
    }
    const formulas = await inspect(
      shop,
      `return book.getSheetByName('Customers').getDataRange().getFormulas().flat().filter((one) => one !== '');`,
    );
    expect(formulas).toEqual([]);
  };

  test('comes through an import as the text it is, and runs no formula', async () => {
    const quoted = hostile.map((name) => `"${name.replace(/"/g, '""')}",retail`);
    answerOf(shop, 'applyImport', file(`Customer,Sector\n${quoted.join('\n')}\n`));
    await expectAsText(hostile);
  });

  test('comes through the sidebar’s forms as the text it is, in every field of text', async () => {
    const names = hostile.map((name) => `${name} 2`);
    for (const name of names)
      answerOf(shop, 'addCustomer', { values: { name, sector: name, note: name }, twin: false });
    await expectAsText(names);
    const [first] = rowsOf(shop, 'Customers');
    for (const summary of hostile)
      answerOf(shop, 'logInteraction', {
        customer: first?.ID,
        values: { happenedOn: '2018-01-02', channel: 'call', summary },
        next: null,
      });
    expect(rowsOf(shop, 'Interactions').map((row) => row['What was said'])).toEqual(hostile);
    const { entries, total } = answerOf(shop, 'timeline', { customer: first?.ID, from: 0 });
    expect(total).toBe(hostile.length);
    expect(hostile).toEqual(expect.arrayContaining(entries.map(({ text }: { text: string }) => text)));
  });

  test('in a name that is edited is written back unchanged', () => {
    const row = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === '+1');
    const save = (name: string, seen: string) =>
      answerOf(shop, 'changeCustomer', { customer: row?.ID, values: { name }, seen: { name: seen } });
    save('=A1', '+1');
    expect(answerOf(shop, 'customerCard', { customer: row?.ID }).values.name).toBe('=A1');
    expect(save('+1', '=A1').status).toBe('saved');
  });
});

describe('A sheet that people changed (R15)', () => {
  let filled: SavedWorld;
  beforeAll(async () => {
    const shop = await aShop();
    answerOf(shop, 'applyImport', file('Customer,Sector,Phone\nAcme,retail,1\nBeta,medical,2\n'));
    filled = saveWorld(shop);
  });
  const idOf = (shop: Workbench, name: string): string =>
    rowsOf(shop, 'Customers').find((row) => row.Customer === name)?.ID ?? '';
  const savePhone = (shop: Workbench, customer: string) =>
    ask(shop, 'changeCustomer', { customer, values: { phone: '99' }, seen: { phone: '1' } });

  test.each([
    ['owner', 'The tab “Follow-ups” is missing.'],
    ['china', '“Follow-ups”'],
    ['taiwan', '“Follow-ups”'],
  ])('a deleted tab is named to %s in their language, with what to do', async (person, part) => {
    const shop = await reopen(filled);
    shop.edit({ type: 'deleteSheet', sheet: 'Follow-ups' });
    shop.signIn(person);
    const before = documentOf(shop);
    const { error } = ask(shop, 'setFollowUp', {
      customer: idOf(shop, 'Acme'),
      values: { subject: 'x', dueOn: '2018-01-03', channel: 'call' },
    });
    expect(error.code).toBe('tabMissing');
    const language = { china: 'zh-CN', taiwan: 'zh-TW' }[person] ?? 'en';
    const expected = Object.entries(catalogues).find(([key]) => key === language)?.[1]['error.tabMissing'];
    expect(error.message).toBe(expected?.replace('{tab}', 'Follow-ups'));
    if (person === 'owner') expect(error.message).toContain(part);
    expect(documentOf(shop)).toBe(before);
  });

  test('a renamed header is still its column', async () => {
    const shop = await reopen(filled);
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'F1', values: [['Ring them at']] });
    expect(savePhone(shop, idOf(shop, 'Acme')).ok).toBe(true);
    expect(cellOf(shop, 'Customers', 'F2')).toBe('99');
    expect(cellOf(shop, 'Customers', 'F1')).toBe('Ring them at');
  });

  test('a header that somebody typed a second time does not draw writes to their column', async () => {
    const shop = await reopen(filled);
    shop.edit({ type: 'insertColumns', sheet: 'Customers', at: 3, count: 1 });
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'C1', values: [['Phone'], ['theirs']] });
    const id = idOf(shop, 'Acme');
    expect(savePhone(shop, id).ok).toBe(true);
    expect(cellOf(shop, 'Customers', 'C2')).toBe('theirs');
    expect(cellOf(shop, 'Customers', 'G2')).toBe('99');
  });

  test('where neither header nor mark tells which column is meant, it is said and nothing is written', async () => {
    const shop = await reopen(filled);
    await inspect(
      shop,
      `book.createDeveloperMetadataFinder().find().forEach((one) => one.remove());
       PropertiesService.getDocumentProperties().deleteProperty('clientele.columns');`,
    );
    shop.edit({ type: 'insertColumns', sheet: 'Customers', at: 3, count: 1 });
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'AB1', values: [['Phone'], ['theirs']] });
    const before = documentOf(shop);
    const id = idOf(shop, 'Acme');
    const { error } = savePhone(shop, id);
    expect(error.message).toBe(
      'Two columns in “Customers” are headed “Phone”. Rename the one that is yours, then try again; nothing was written.',
    );
    expect(documentOf(shop)).toBe(before);
  });

  test('a deleted column is named, nothing is written, and set-up puts it back', async () => {
    const shop = await reopen(filled);
    const id = idOf(shop, 'Acme');
    shop.edit({ type: 'deleteColumns', sheet: 'Customers', at: 6, count: 1 });
    const before = documentOf(shop);
    expect(savePhone(shop, id).error.message).toContain('The column “Phone” is missing in “Customers”.');
    expect(documentOf(shop)).toBe(before);
  });

  const lock = (shop: Workbench, a1: string): Promise<unknown> =>
    inspect(
      shop,
      `const p = book.getSheetByName('Customers').getRange('${a1}').protect(); p.removeEditors(p.getEditors()); p.setDomainEdit(false);`,
    );

  test.each(['sales', 'china', 'guest'])(
    'a range locked against %s is said in their language; nothing is written',
    async (person) => {
      const shop = await reopen(filled);
      const id = idOf(shop, 'Acme');
      await lock(shop, 'F:F');
      shop.signIn(person);
      const before = documentOf(shop);
      const language = person === 'china' ? 'zh-CN' : 'en';
      const message = catalogues[language]['error.protectedRange'].replace('{tab}', 'Customers');
      expect(savePhone(shop, id).error).toMatchObject({ code: 'protectedRange', message });
      expect(ask(shop, 'addCustomer', { values: { name: 'New' }, twin: false }).error.code).toBe(
        'protectedRange',
      );
      expect(documentOf(shop)).toBe(before);
    },
  );

  test('where one of two changed fields is locked, the other is not written either', async () => {
    const shop = await reopen(filled);
    const id = idOf(shop, 'Acme');
    await lock(shop, 'O:O');
    shop.signIn('sales');
    const before = documentOf(shop);
    const values = { phone: '99', note: 'x' };
    const answer = ask(shop, 'changeCustomer', { customer: id, values, seen: { phone: '1', note: null } });
    expect(answer.error.code).toBe('protectedRange');
    expect(documentOf(shop)).toBe(before);
  });

  test('an unknown request, or none, is refused', async () => {
    const shop = await reopen(filled);
    expect(ask(shop, 'dropEverything').error.code).toBe('unknownRequest');
    expect(ask(shop, 'customerCard', { customer: 7 }).error.code).toBe('unknownRequest');
    for (const bad of [null, 'x', 7, [], { input: {} }]) {
      const { record, value } = shop.call('clientele', bad);
      expect(record.status).toBe('completed');
      expect(value).toMatchObject({ ok: false });
    }
  });
});
