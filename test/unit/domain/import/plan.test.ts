import { describe, expect, test } from 'vitest';
import { openWords } from '../../../../src/domain/import/choiceMeanings.ts';
import { parseCsv } from '../../../../src/domain/import/csv.ts';
import { type Drafted, draftFile } from '../../../../src/domain/import/draft.ts';
import { openReferences, planImport, type Standing } from '../../../../src/domain/import/plan.ts';
import { recognise } from '../../../../src/domain/import/recognise.ts';
import { firstStages } from '../../../../src/domain/sales/stages.ts';
import { vocabulary } from '../../../../src/schema/derive/vocabulary.ts';
import { catalogues } from '../../../../src/words/catalogues.ts';

const all = Object.values(catalogues);
const words = vocabulary(catalogues.en, all);

const drafted = (text: string): Drafted => {
  const file = parseCsv('f.csv', text);
  const known = recognise(file, all);
  if (!known) throw new Error('not recognised');
  return draftFile(file, { ...known, dateOrder: 'dmy' }, words);
};

const ids = (table: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${table}-${index}`);
const Stages = firstStages.map(({ id, code, means }) => ({
  id,
  means,
  name: words.catalogues[0]?.[`stage.${code}`] ?? code,
}));
const plan = (files: readonly Drafted[], standing: Standing = {}, update = false, matches = {}) =>
  planImport(files, { Stages, ...standing }, matches, update, ids);

const accounts = 'account,sector,revenue\nCancity,retail,718.62\nIsdom,medical,3178.24\n';
const products = 'product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n';
const deals = (lines: string): string =>
  `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n${lines}`;

describe('Recognising a file', () => {
  test.each([
    [accounts, 'Customers'],
    [products, 'Products'],
    ['sales_agent,manager,regional_office\nAnna,Dustin,Central\n', 'Team'],
    [deals('1,Anna,GTX Pro,Cancity,Won,20-10-2016,01-03-2017,1054\n'), 'Opportunities'],
    ['客户名称,姓名,职务,电话\n甲,王芳,经理,1\n', 'Contacts'],
    ['客戶名稱,產業,電話\n甲,零售,02\n', 'Customers'],
  ])('by its headers, whatever program or language they come from (%#)', (text, table) => {
    expect(recognise(parseCsv('f.csv', text), all)?.table).toBe(table);
  });

  test('that fits no table says so and guesses nothing', () => {
    expect(recognise(parseCsv('f.csv', 'x,y\n1,2\n'), all)).toBeNull();
  });
});

describe('Planning an import', () => {
  test('a customer or product of the same import can be referred to', () => {
    const files = [
      drafted(accounts),
      drafted(products),
      drafted(deals('1,,GTX Pro,Isdom,Won,20-10-2016,01-03-2017,1054\n')),
    ];
    const opportunities = plan(files).find(({ table }) => table === 'Opportunities');
    expect(opportunities?.insert[0]).toMatchObject({
      customer: 'Customers-1',
      customerName: 'Isdom',
      product: 'GTX Pro',
      value: 1054,
    });
  });

  test('an open opportunity without a value gets the list price, marked as estimated', () => {
    const files = [
      drafted(products),
      drafted(deals('1,,GTX Pro,,Engaging,20-10-2016,,0\n2,,GTX Pro,,Won,20-10-2016,01-03-2017,0\n')),
    ];
    const rows = plan(files).find(({ table }) => table === 'Opportunities')?.insert ?? [];
    expect(rows.map(({ value, estimated }) => [value, estimated])).toEqual([
      [4821, true],
      [0, false],
    ]);
  });

  test('a prospect without dates keeps them blank', () => {
    const [opportunities] = plan([drafted(deals('1,,,,Prospecting,,,0\n'))]);
    expect(opportunities?.insert[0]).toMatchObject({ openedOn: null, closedOn: null });
  });

  test('what a person said a name means is used', () => {
    const files = [drafted(products), drafted(deals('1,,GTXPro,,Won,20-10-2016,01-03-2017,5\n'))];
    const matches = { 'Opportunities.product': { GTXPro: 'GTX Pro' } };
    expect(openReferences(files, {}).find(({ column }) => column === 'product')?.unmatched).toMatchObject([
      { found: 'GTXPro' },
    ]);
    expect(
      plan(files, {}, false, matches).find(({ table }) => table === 'Opportunities')?.insert[0]?.product,
    ).toBe('GTX Pro');
  });

  test('a second import of the same file changes nothing', () => {
    const first = plan([drafted(accounts)])[0];
    const again = plan([drafted(accounts)], { Customers: first?.insert ?? [] })[0];
    expect([again?.insert.length, again?.change.length, again?.same]).toEqual([0, 0, 2]);
  });

  test('a row that a person changed in the sheet is kept, unless they ask for the file’s values', () => {
    const standing = { Customers: [{ id: 'C-1', name: 'Cancity', sector: 'hers', revenue: 718.62 }] };
    const file = drafted('account,sector\nCancity,retail\n');
    expect(plan([file], standing)[0]).toMatchObject({ kept: 1, change: [] });
    expect(plan([file], standing, true)[0]?.change).toEqual([
      { id: 'C-1', patch: { sector: 'retail' }, before: { sector: 'hers' } },
    ]);
  });

  test('a blank in the file never empties a cell of the sheet', () => {
    const standing = { Customers: [{ id: 'C-1', name: 'Cancity', sector: 'hers' }] };
    expect(plan([drafted('account,sector\nCancity,\n')], standing, true)[0]).toMatchObject({
      same: 1,
      change: [],
    });
  });

  test('a line that stands twice is imported once and shown', () => {
    const [customers] = plan([drafted('account,sector\nCancity,retail\ncancity ,retail\n')]);
    expect(customers?.insert.length).toBe(1);
    expect(customers?.problems).toMatchObject([{ line: 3, code: 'twice', skips: 'line' }]);
  });

  test('a line without its name stays out, another bad cell stays blank, and both are shown at their cell', () => {
    const file = drafted('account,employees\n,5\nIsdom,many\n');
    expect(file.problems).toEqual([
      { line: 2, header: 'account', found: '', code: 'required', skips: 'line' },
      { line: 3, header: 'employees', found: 'many', code: 'notANumber', skips: 'cell' },
    ]);
    expect(plan([file])[0]?.insert).toMatchObject([{ name: 'Isdom', employees: null }]);
  });
});

describe('What a row is known by', () => {
  const standing = {
    Customers: [
      { id: 'C-1', name: 'Acme', email: 'info@acme.example', phone: '+49 (0)171 234 56 78', number: '7' },
      { id: 'C-2', name: 'Acme', email: 'north@acme.example', phone: null, number: '8' },
    ],
  };
  const keyed = (text: string, key: string | null, update = true) => {
    const file = parseCsv('f.csv', text);
    const known = recognise(file, all);
    if (!known) throw new Error('not recognised');
    const read = draftFile(file, { ...known, dateOrder: 'ymd', key }, words);
    return planImport([read], standing, {}, update, ids, { country: 'DE' })[0];
  };

  test.each([
    ['email', 'Customer,E-mail\nAcme Ltd,INFO@acme.example\n', 'C-1'],
    ['phone', 'Customer,Phone\nAcme Ltd,0171 2345678\n', 'C-1'],
    ['number', 'Customer,Own number\nAcme Ltd,8\n', 'C-2'],
    ['id', 'ID,Customer,Sector\nC-2,Acme Ltd,\n', 'C-2'],
  ])('may be its %s, however that is written', (key, text, id) => {
    expect(keyed(text, key)).toMatchObject({ insert: [], change: [{ id, patch: { name: 'Acme Ltd' } }] });
  });

  test('by its name, a line that several rows have stays out and is shown', () => {
    expect(keyed('Customer,Sector\nAcme,retail\n', null)).toMatchObject({
      conflict: 1,
      change: [],
      problems: [{ line: 2, header: 'Customer', code: 'several', skips: 'line' }],
    });
  });

  test('by an id that no row has, it stays out rather than becoming another row', () => {
    expect(keyed('ID,Customer,Sector\nC-9,Beta,\n', 'id')).toMatchObject({
      insert: [],
      problems: [{ code: 'noSuchRow', skips: 'line' }],
    });
  });

  test('a line without the chosen key is known by the usual one', () => {
    expect(keyed('Customer,E-mail\nBeta,\nBeta,\n', 'email')).toMatchObject({
      insert: [{ name: 'Beta' }],
      problems: [{ line: 3, code: 'twice' }],
    });
  });

  test('opportunities without a number are told apart by everything else', () => {
    const files = [drafted(deals(',,,,Won,20-10-2016,01-03-2017,5\n,,,,Won,20-10-2016,01-03-2017,6\n'))];
    expect(plan(files)[0]?.insert.map(({ value }) => value)).toEqual([5, 6]);
    expect(plan(files, { Opportunities: plan(files)[0]?.insert ?? [] })[0]?.insert).toEqual([]);
  });
});

describe('A name that no row has', () => {
  const contacts = drafted(
    'Company,Contact name,Reports to\nNew Inc,Ann,\nNew Inc,Bob,Ann\nNew Inc,Cy,Nobody\n',
  );

  test('is proposed as a new row where the line would stay out without it', () => {
    const [reference] = openReferences([contacts], {}).filter(({ column }) => column === 'customer');
    expect(reference).toMatchObject({ canAdd: true, unmatched: [{ found: 'New Inc', proposal: 'New Inc' }] });
  });

  test('becomes one row, however often it stands, where a person says so', () => {
    const [customers, people] = plan([contacts], {}, false, {
      'Contacts.customer': { 'New Inc': 'New Inc' },
    });
    expect(customers).toMatchObject({ table: 'Customers', insert: [{ id: 'Customers-0', name: 'New Inc' }] });
    expect(people?.insert.map(({ customer }) => customer)).toEqual([
      'Customers-0',
      'Customers-0',
      'Customers-0',
    ]);
  });

  test('of a person is found within the customer, also in a line above or below; another is shown at its cell', () => {
    const [, people] = plan([contacts], {}, false, { 'Contacts.customer': { 'New Inc': 'New Inc' } });
    expect(people?.insert.map(({ reportsTo, reportsToName }) => [reportsTo, reportsToName])).toEqual([
      [null, null],
      ['Contacts-0', 'Ann'],
      [null, null],
    ]);
    expect(people?.problems).toMatchObject([{ line: 4, found: 'Nobody', code: 'noSuchRow', skips: 'cell' }]);
  });
});

describe('A stage that a file names', () => {
  const open = (stage: string) =>
    openReferences([drafted(deals(`1,,,,${stage},20-10-2016,01-03-2017,5\n`))], { Stages }).find(
      ({ column }) => column === 'stage',
    )?.unmatched;

  test('is no question where it is one of ours, in any of our languages', () => {
    expect(['Won', '赢单', '成交', ' engaging '].map(open)).toEqual([[], [], [], []]);
    const [won] = plan([drafted(deals('1,,,,赢单,20-10-2016,01-03-2017,5\n'))]);
    expect(won?.insert[0]).toMatchObject({ stage: 'Won', closedOn: '2017-03-01' });
  });

  test('of another program is proposed as the one that it probably means, and stays out until a person says so', () => {
    expect(open('Closed Won')).toEqual([{ found: 'Closed Won', count: 1, proposal: 'Won' }]);
    const line = drafted(deals('1,,,,Closed Won,20-10-2016,01-03-2017,5\n'));
    expect(plan([line])[0]?.insert).toEqual([]);
    const told = plan([line], {}, false, { 'Opportunities.stage': { 'Closed Won': 'Won' } });
    expect(told[0]?.insert[0]?.stage).toBe('Won');
  });
});

describe('A word that is no choice', () => {
  test('means what a person says; until then its cell is shown', () => {
    const text = 'Customer,Type\nAcme,Company\n';
    const file = parseCsv('f.csv', text);
    const known = recognise(file, all);
    if (!known) throw new Error('not recognised');
    const choice = { ...known, dateOrder: 'dmy' as const };
    const open = draftFile(file, choice, words);
    expect(open.problems).toMatchObject([{ code: 'notAChoice', skips: 'cell' }]);
    expect(openWords(open)[0]?.unmatched).toEqual([{ found: 'Company', count: 1, proposal: 'organisation' }]);
    const told = draftFile(file, choice, words, { type: { Company: 'organisation' } });
    expect([told.problems, told.drafts[0]?.values.type]).toEqual([[], 'organisation']);
  });
});
