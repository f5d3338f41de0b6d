import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../../src/domain/import/csv.ts';
import { draftFile } from '../../../../src/domain/import/draft.ts';
import { parseSource } from '../../../../src/domain/import/parseSource.ts';
import { recognise } from '../../../../src/domain/import/recognise.ts';
import { vocabulary } from '../../../../src/schema/derive/vocabulary.ts';
import { catalogues } from '../../../../src/words/catalogues.ts';

const all = Object.values(catalogues);
const words = vocabulary(catalogues.en, all);

const read = (text: string) => {
  const file = parseCsv('f.csv', text);
  const known = recognise(file, all);
  if (!known) throw new Error('not recognised');
  return { ...known, drafted: draftFile(file, { ...known, dateOrder: 'ymd' }, words) };
};

describe('The export of another program (R13)', () => {
  test.each([
    ['hubspot-contacts', 'HubSpot', 'Contacts'],
    ['hubspot-companies', 'HubSpot', 'Customers'],
    ['hubspot-deals', 'HubSpot', 'Opportunities'],
    ['pipedrive-people', 'Pipedrive', 'Contacts'],
    ['pipedrive-organizations', 'Pipedrive', 'Customers'],
    ['pipedrive-deals', 'Pipedrive', 'Opportunities'],
    ['bigin-contacts', 'Zoho Bigin', 'Contacts'],
    ['bigin-companies', 'Zoho Bigin', 'Customers'],
    ['bigin-deals', 'Zoho Bigin', 'Opportunities'],
    ['google-contacts', 'Google Contacts', 'Contacts'],
    ['google-contacts-old', 'Google Contacts', 'Customers'],
  ])('%s is recognised as one of %s, for %s, and read without a fault', (name, program, table) => {
    const { drafted, ...known } = read(readFileSync(`demo/samples/exports/${name}.csv`, 'utf8'));
    expect([known.program, known.table]).toEqual([program, table]);
    // Stages of other programs are words that a person confirms; nothing else is in doubt.
    expect(drafted.problems.filter(({ code }) => code !== 'notAChoice')).toEqual([]);
    expect(drafted.drafts.length + drafted.problems.length).toBeGreaterThan(0);
  });

  test('joins first and last name, keeps the first phone and puts the second and the labels into the note', () => {
    const { drafted } = read(readFileSync('demo/samples/exports/google-contacts.csv', 'utf8'));
    expect(drafted.drafts[0]?.values).toMatchObject({
      customer: 'Cancity',
      name: 'Priya Anne Haddad',
      position: 'Office manager',
      email: 'priya@cancity.example',
      phone: '+1 202-555-0160',
      note: 'Met at the fair\nLabels: Suppliers\nE-mail 1 - Value: priya.private@example.com\nPhone 2 - Value: 202-555-0161',
    });
    expect(drafted.drafts[1]?.values.name).toBe('王芳');
  });

  test('of people without companies makes them customers who are persons', () => {
    const { is, drafted } = read(readFileSync('demo/samples/exports/google-contacts-old.csv', 'utf8'));
    expect(is).toEqual({ type: 'person' });
    expect(drafted.drafts[0]?.values).toMatchObject({ name: 'Nora Ito', bornOn: '1984-02-29' });
  });
});

describe('A file of what customers bought (R13, R100)', () => {
  test.each([
    ['customer_id,date,quantity,amount', ['customer', 'orderedOn', 'quantity', 'value']],
    ['CustomerID,InvoiceDate,Revenue', ['customer', 'orderedOn', 'value']],
    ['cust_id,order_date,qty,total', ['customer', 'orderedOn', 'quantity', 'value']],
    ['客户编号,日期,数量,金额', ['customer', 'orderedOn', 'quantity', 'value']],
    ['id,date,quantity,amount', ['customer', 'orderedOn', 'quantity', 'value']],
    ['id,date,amount', ['customer', 'orderedOn', 'value']],
  ])('%s is recognised as orders', (header, columns) => {
    const cells = columns.length === 3 ? ',29.33' : ',2,29.33';
    const file = `${header}\n4,19970101${cells}\n4,19970118${cells}\n21,19970101${cells}\n`;
    const known = read(file);
    expect([known.table, known.columns]).toEqual(['Orders', columns]);
    expect(known.drafted.problems).toEqual([]);
    expect(known.drafted.drafts[0]?.values).toMatchObject({
      customer: '4',
      orderedOn: '1997-01-01',
      value: 29.33,
    });
  });

  test('an id that no other line has is the order’s own', () => {
    expect(read('id,customer,date,amount\n1,A,2018-01-02,5\n2,A,2018-01-02,5\n').columns[0]).toBe('id');
    expect(read('id,date,amount\n1,2018-01-02,5\n2,2018-01-02,5\n').columns[0]).toBe('id');
  });
});

describe('A column whose header says nothing', () => {
  test.each([
    ['e-mails', 'a@x.example', 'b@x.example', 'email'],
    ['phones', '+49 171 2345', '0171 234 5678', 'phone'],
    ['kinds, in English', 'Lead', 'Existing', 'status'],
    ['kinds, in Chinese', '潜在客户', '老客户', 'status'],
    ['kinds, in Taiwan’s words', '潛在客戶', '流失客戶', 'status'],
  ])('is told by its %s', (_, one, two, column) => {
    expect(read(`Customer,Column 2\nA,${one}\nB,${two}\n`).columns).toEqual(['name', column]);
  });

  test('is told by its dates or amounts where the table has one place for them', () => {
    expect(read('Customer,What to do,Channel,?\nA,Call,Call,2018-01-02\n').columns[3]).toBe('dueOn');
    expect(read('Product,Series,?\nGTX,G,"$1,200.00"\n').columns[2]).toBe('price');
    expect(read('Customer,Sector,?\nA,retail,2018-01-02\n').columns[2]).toBeNull();
  });

  test('is contradicted where its header says what it does not hold', () => {
    const rows = Array.from({ length: 6 }, (_, index) => `A${index},a${index}@x.example,n/a\n`).join('');
    expect(read(`Customer,Contact e-mail,Founded in\n${rows}`).columns).toEqual(['name', 'email', null]);
  });

  test('may stand below a title: the header is the first line that looks like one', () => {
    const file = parseSource({
      name: 'Old list',
      rows: [
        ['Our customers', '', ''],
        ['', '', ''],
        ['Company', 'Mail', 'Since'],
        ['Acme', 'i@a.example', '2017-01-02'],
      ],
    });
    expect([file.header, file.lines]).toEqual([['Company', 'Mail', 'Since'], [4]]);
  });

  test('a line is counted as a person’s editor counts it, with line ends inside quotes and blank lines', () => {
    expect(parseCsv('f.csv', 'Customer,Note\nA,"one\ntwo"\n\nB,x\n').lines).toEqual([2, 5]);
  });
});
