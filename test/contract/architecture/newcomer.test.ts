/** The newcomer's tasks of CONTRIBUTING.md, each done in a copy of the project in the few lines that it names. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { anEmptySheet, answerOf, ask, rowsOf, setUp, shown } from '../usecases/aShop.ts';
import { aBuiltCopy, type BuiltCopy } from './aCopy.ts';

const column = {
  'src/schema/tables/customers.ts': ['    number: text,', '    petName: text,'],
  'src/words/en/tables.ts': ["  'Customers.number': 'Own number',", "  'Customers.petName': 'Pet name',"],
  'src/words/zh-CN/tables.ts': ["  'Customers.number': '客户号',", "  'Customers.petName': '昵称',"],
  'src/words/zh-TW/tables.ts': ["  'Customers.number': '客戶號',", "  'Customers.petName': '暱稱',"],
} as const;

const template = {
  'src/domain/segments/readyMade.ts': [
    "    latePayers: is('above', measure('paymentDelay'), 14),",
    "    veryLatePayers: is('above', measure('paymentDelay'), 60),",
  ],
  'src/words/en/segments.ts': [
    "  'segments.readyMade': 'Ready-made',",
    "  'ready.veryLatePayers': 'Pay very late',",
  ],
  'src/words/zh-CN/segments.ts': [
    "  'segments.readyMade': '现成分群',",
    "  'ready.veryLatePayers': '严重拖延付款',",
  ],
  'src/words/zh-TW/segments.ts': [
    "  'segments.readyMade': '現成分群',",
    "  'ready.veryLatePayers': '嚴重拖延付款',",
  ],
} as const;

let copy: BuiltCopy;
let shop: Workbench;
beforeAll(async () => {
  copy = await aBuiltCopy({ ...column, ...template });
  shop = await anEmptySheet({ project: copy.project });
  setUp(shop);
}, 240_000);

describe('A column that is added in its table’s literal and in the words, and nowhere else', () => {
  test('has its header in the tab', () => {
    expect(shown(shop, 'Customers')[0]).toContain('Pet name');
  });

  test('stands in the form: its field and its words, its value on the card', () => {
    const { words, book } = answerOf(shop, 'start');
    expect(words['Customers.petName']).toBe('Pet name');
    const fields: readonly { readonly name: string }[] = book.forms.customers.fields;
    expect(fields.map(({ name }) => name)).toContain('petName');
    const values = { name: 'Acme', petName: '=1+1' };
    const { id } = answerOf(shop, 'addCustomer', { values, twin: false });
    expect(answerOf(shop, 'customerCard', { customer: id }).values).toMatchObject({ petName: '=1+1' });
    expect(rowsOf(shop, 'Customers').at(-1)).toMatchObject({ Customer: 'Acme', 'Pet name': '=1+1' });
  });

  test('is checked as its kind is: a text longer than a cell is refused at its field', () => {
    const values = { name: 'Long', petName: 'x'.repeat(50_001) };
    expect(ask(shop, 'addCustomer', { values, twin: false }).error.fields).toHaveProperty('petName');
  });

  test.each(['Pet name', '昵称', '暱稱'])('is recognised in a file under the header %s', (header) => {
    const input = {
      files: [{ name: 'f.csv', text: `Customer,${header}\nOf ${header},Bunny\n` }],
      choices: { files: {}, matches: {}, update: false },
    };
    expect(answerOf(shop, 'applyImport', input)).toMatchObject([{ insert: 1 }]);
    expect(rowsOf(shop, 'Customers').at(-1)).toMatchObject({ Customer: `Of ${header}`, 'Pet name': 'Bunny' });
  });

  test('goes out with the export of a customer, for people and for machines', () => {
    const customer = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Of Pet name')?.ID;
    const { html, json } = answerOf(shop, 'exportCustomer', { customer });
    expect(html).toContain('Pet name');
    expect(JSON.parse(json).tables.Customers).toMatchObject([{ petName: 'Bunny' }]);
  });

  test('stands in the document of the tables, in three languages', () => {
    expect(copy.tables).toContain('| petName | Pet name · 昵称 · 暱稱 | text |  | yes |');
  });
});

describe('A segment template that is added to the ready-made ones and in the words', () => {
  test('is offered by its name, and counts whom it means', () => {
    const { readyMade, words } = answerOf(shop, 'startSegments');
    const added = readyMade.find(({ key }: { readonly key: string }) => key === 'veryLatePayers');
    expect(added).toMatchObject({ family: 'value' });
    expect(words['ready.veryLatePayers']).toBe('Pay very late');
    expect(answerOf(shop, 'previewSegment', { rule: added.rule })).toMatchObject({ customers: 0 });
  });
});
