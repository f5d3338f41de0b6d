/** Spreadsheets whose locale has a decimal comma: there scripts write formulas with `;` between arguments. */
import { beforeAll, describe, expect, test } from 'vitest';
import { withPoints } from '../../../src/schema/localFormula.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { chooseTab, formTab, minute } from './aFormTab.ts';
import { fill } from './aRegister.ts';
import {
  anEmptySheet,
  answerOf,
  aShop,
  cellOf,
  inspect,
  reopen,
  rowsOf,
  setting,
  setUp,
  shown,
} from './aShop.ts';

const customers = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((name, index) => ({
  id: `C-A000000${index}`,
  name,
  sector: index % 2 === 0 ? 'Retail' : 'Finance',
  owner: 'Moses Frase',
}));
const days = ['2016-03-05', '2017-02-01', '2017-06-20', '2017-09-30', '2017-12-31'];
const orders = days.flatMap((day, at) =>
  customers.slice(at % 3).map(({ id }, index) => ({
    id: `O-${at}${index}`,
    customer: id,
    orderedOn: day,
    product: 'GTX Pro',
    value: 1000.75 * (at + 1) + index / 4,
  })),
);
const stages = ['Won', 'Lost', 'Engaging', 'Prospecting'];
const opportunities = customers.flatMap(({ id }, at) =>
  stages.map((stage, index) => ({
    id: `D-${at}${index}`,
    customer: id,
    name: `Deal ${at}${index}`,
    stage,
    owner: 'Moses Frase',
    value: 2500.5 * (at + index + 1),
    openedOn: '2017-10-01',
    ...(index < 2 && { closedOn: '2017-12-15' }),
  })),
);

// One is at risk, and the list of those is not empty.
const interactions = [
  {
    id: 'I-1',
    customer: 'C-A0000001',
    happenedOn: '2017-12-20',
    channel: 'Call',
    satisfaction: 2.25,
    summary: 'Late',
  },
];

const furnish = async (shop: Workbench): Promise<void> => {
  await fill(shop, {
    Customers: customers,
    Orders: orders,
    Opportunities: opportunities,
    Interactions: interactions,
  });
  const { record } = shop.run('openInsight');
  expect(record.error?.message).toBeUndefined();
};

const titles = ({ world }: Workbench): readonly string[] => {
  const { getters } = world.model;
  return getters.getSheetIds().map((id) => getters.getSheetName(id));
};

/** What cells hold, by address. A text says the same in every locale, but for the signs and the order in its numbers. */
const held = ({ world }: Workbench, sheet: string): ReadonlyMap<string, unknown> => {
  const { getters } = world.model;
  const sheetId = getters.getSheetIdByName(sheet) ?? '';
  const cells = new Map<string, unknown>();
  for (let row = 0; row < getters.getNumberRows(sheetId); row++)
    for (let col = 0; col < getters.getNumberCols(sheetId); col++) {
      const { value } = getters.getEvaluatedCell({ sheetId, row, col });
      if (value !== null && value !== '')
        cells.set(`${col}/${row}`, typeof value === 'string' ? plain(value) : value);
    }
  return cells;
};
const plain = (text: string): string =>
  [
    text.replace(/[$€\s]/g, '').replace(/\d[\d.,/]*/g, '0'),
    ...(text.match(/\d+/g) ?? []).map(Number).sort(),
  ].join(' ');

/** All cells of all tabs, but the ids that differ in each spreadsheet. */
const everything = (shop: Workbench): readonly (readonly [string, unknown])[] =>
  titles(shop)
    .filter((title) => title !== 'Log' && title !== 'Settings')
    .flatMap((title) =>
      [...held(shop, title)]
        .filter(([at]) => title !== 'Segments' || !at.startsWith('0/'))
        .map(([at, value]) => [`${title} ${at}`, value] as const),
    );
const errorsIn = (cells: readonly (readonly [string, unknown])[]): unknown =>
  cells.filter(([, value]) => /^#[A-Z]/.test(String(value)));

/** The formulas of all tabs, as a script reads them. */
const formulas = async (shop: Workbench): Promise<readonly string[]> =>
  // What the script below gives.
  (await inspect(
    shop,
    `return book.getSheets().flatMap((sheet) => sheet.getDataRange().getFormulas().flatMap((line, row) =>
       line.map((formula, column) => formula && [sheet.getName(), row, column, formula].join(' ')))).filter(Boolean);`,
  )) as readonly string[];

/** What stands in a cell, of `formulas`. */
const cellAt = (
  all: readonly string[],
  ...[sheet, row, column]: readonly [string, number, number]
): string => {
  const place = `${sheet} ${row} ${column} `;
  return all.find((line) => line.startsWith(place))?.slice(place.length) ?? '';
};

const letterOf = async (shop: Workbench, header: string): Promise<string> =>
  String(
    await inspect(
      shop,
      `const sheet = book.getSheetByName('Scores');
       const at = sheet.getRange('1:1').getValues()[0].indexOf('${header}');
       return sheet.getRange(1, at + 1).getA1Notation().replace('1', '');`,
    ),
  );

const calls = (shop: Workbench): readonly string[] =>
  shop.runs.at(-1)?.trace.map(({ method }) => method) ?? [];

const setLocale = (shop: Workbench, locale: string): Promise<unknown> =>
  inspect(shop, `book.setSpreadsheetLocale('${locale}');`);

/** The hourly run and set-up look at the formulas of all tabs. */
const lookedAt = async (shop: Workbench): Promise<void> => {
  const standing = async () => (await formulas(shop)).filter((line) => !line.startsWith('Lookup '));
  const before = await standing();
  shop.run('hourly');
  setUp(shop);
  expect(calls(shop)).toContain('Range.getFormulas');
  const after = await standing();
  expect([after.length, after.filter((line) => !before.includes(line))]).toEqual([before.length, []]);
};

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly rule: unknown;
}
const segment = (shop: Workbench, name: string): Listed =>
  answerOf(shop, 'listSegments').find((one: Listed) => one.name === name);
const members = (shop: Workbench, id: string): readonly string[] =>
  answerOf(shop, 'segmentMembers', { id }).map(({ name }: { name: string }) => name);
const rule = (of: number, measure = 'spend') => ({
  kind: 'atLeast',
  field: { of: 'measure', measure },
  of: [of],
});
const save = (shop: Workbench, name: string, body: unknown): string =>
  answerOf(shop, 'saveSegment', { id: null, name, family: 'own', seen: null, body }).id;

let [american, german]: SavedWorld[] = [];
beforeAll(async () => {
  const [en, de] = [await aShop(), await anEmptySheet({ locale: 'de_DE' })];
  setUp(de);
  // It makes no backups by itself, as the other does not.
  setting(de, 'backupEvery', '0');
  for (const shop of [en, de]) await furnish(shop);
  [american, german] = [saveWorld(en), saveWorld(de)];
}, 240_000);

const inGerman = (): Promise<Workbench> => reopen(german as SavedWorld);

describe('A spreadsheet set up where the comma is the decimal sign', () => {
  test('shows on every tab what it shows elsewhere, and no error', async () => {
    const there = everything(await reopen(american as SavedWorld));
    const here = everything(await inGerman());
    expect(errorsIn(here)).toEqual([]);
    expect(here).toEqual(there);
  }, 240_000);

  test('has its formulas as people there type them; the look at them changes none', async () => {
    const shop = await inGerman();
    expect(cellAt(await formulas(shop), 'Scores', 0, 2)).toBe(
      '=ARRAYFORMULA(IF(ROW($A:$A)=1;"Last purchase on";IF($A:$A="";;IFERROR(VLOOKUP($A:$A;Sums!$G:$K;4;FALSE);))))',
    );
    await lookedAt(shop);
  }, 240_000);

  test('gets a formula back that was deleted or cannot be read there, and keeps one that a person changed', async () => {
    const shop = await inGerman();
    const before = await formulas(shop);
    const theirs = '=IFERROR(PERCENTILE($H:$H;0,25);0)';
    for (const [a1, put] of [
      ['B20', ''],
      ['B21', theirs],
    ] as const)
      shop.edit({ type: 'set', sheet: 'Sums', a1, values: [[put]] });
    const unreadable = withPoints(cellAt(before, 'Sums', 5, 1));
    await inspect(shop, `book.getSheetByName('Sums').getRange('B6').setFormula('${unreadable}');`);
    expect(cellOf(shop, 'Sums', 'B6')).toBe('#ERROR!');
    setUp(shop);
    const changed = (await formulas(shop)).filter(
      (line) => line.startsWith('Sums ') && !before.includes(line),
    );
    expect(changed).toEqual([`Sums 20 1 ${theirs}`]);
  }, 240_000);

  test('keeps a segment of which the formula was typed in its tab, in its own way or in the sidebar', async () => {
    const shop = await inGerman();
    const id = save(shop, 'Big', { rule: rule(7510.5) });
    const { rule: read, formula } = segment(shop, 'Big');
    expect(read).toEqual(rule(7510.5));
    expect(formula).toContain('(v>=7510,5)');
    expect([...members(shop, id)].sort()).toEqual(['Beta', 'Delta', 'Gamma']);

    const at = `${await letterOf(shop, 'Big')}1`;
    shop.edit({ type: 'set', sheet: 'Scores', a1: at, values: [[formula.replace('7510,5', '20000,25')]] });
    expect(segment(shop, 'Big').rule).toEqual(rule(20_000.25));
    expect([...members(shop, id)].sort()).toEqual(['Delta', 'Gamma']);

    // What is shown is what may be changed.
    const { formula: seen } = segment(shop, 'Big');
    const mine = seen.replace('20000,25', '25000,75');
    answerOf(shop, 'saveSegment', { id, name: 'Big', family: 'own', seen, body: { formula: mine } });
    expect(segment(shop, 'Big').rule).toEqual(rule(25_000.75));
    const own = save(shop, 'Own', { formula: 'IF($E:$E>5,5;$F:$F>25000,5;FALSE)' });
    expect(segment(shop, 'Own')).toMatchObject({ rule: null, customers: 1 });
    expect(members(shop, own)).toEqual(['Delta']);
    expect(
      rowsOf(shop, 'Segments').filter(({ Segment }) => Segment === 'Big' || Segment === 'Own'),
    ).toMatchObject([
      { Customers: '1', 'Share of value': expect.stringMatching(/^3\d,\d%$/) },
      { Customers: '1' },
    ]);
    const { tab } = answerOf(shop, 'listSegmentMembers', { id: own });
    expect(shown(shop, tab).filter(([first]) => first !== '')).toHaveLength(2);
    expect(errorsIn(everything(shop))).toEqual([]);
  }, 240_000);

  test('counts the answers of a form', async () => {
    const shop = await inGerman();
    const questions = [
      'Timestamp',
      'Customer',
      'Product',
      'Service',
      'Price',
      'Delivery',
      'Overall',
      'Comment',
    ];
    const answer = [minute(1), 'C-A0000001', 5, 5, 4, 5, 5, ''];
    const sheetId = await formTab(shop, 'Responses', [questions, answer]);
    chooseTab(shop, { kind: 'survey' }, sheetId, 'Responses');
    expect(cellAt(await formulas(shop), 'Form counts', 0, 0)).toMatch(
      /COUNTA\('?Responses'?!\$A:\$A\);"-"\)$/,
    );
    expect(cellOf(shop, 'Form counts', 'A1')).toBe(`forms ${sheetId}:2`);
  }, 240_000);

  test('gives and takes a backup of formulas that reads the same in a spreadsheet of another locale', async () => {
    const [here, there] = [await inGerman(), await reopen(american as SavedWorld)];
    here.edit({
      type: 'set',
      sheet: 'Customers',
      a1: 'AB1:AB2',
      values: [['Mine'], ['=ROUND({1\\2,55};1)']],
    });
    const head = answerOf(here, 'beginDownload');
    const { columns, rows } = answerOf(here, 'downloadChunk', { table: 'Customers', from: 0 });
    const part = { ...head, tables: ['Customers'] };
    let { done, of } = { done: 0, of: 1 };
    while (done < of) ({ done, of } = answerOf(there, 'beginUpload', part));
    answerOf(there, 'uploadChunk', { table: 'Customers', from: 0, columns, rows });
    answerOf(there, 'endUpload', { tables: part.tables });
    expect(rowsOf(there, 'Customers')[0]?.Mine).toBe('1');
    expect(await formulas(there)).toContainEqual(expect.stringMatching(/=ROUND\(\{1,2\.55\},1\)$/));
  }, 240_000);

  test('costs the same calls as any other', async () => {
    const traces = [];
    for (const one of [american, german]) {
      const shop = await reopen(one as SavedWorld);
      const counted: (readonly string[])[] = [];
      const count = (work: () => void): void => {
        work();
        counted.push(calls(shop));
      };
      count(() => answerOf(shop, 'listSegments'));
      count(() => save(shop, 'Often', { rule: rule(2.5, 'frequency') }));
      count(() => answerOf(shop, 'customerCard', { customer: 'C-A0000001' }));
      count(() => shop.run('hourly'));
      traces.push(counted);
    }
    expect(traces[1]).toEqual(traces[0]);
    expect(traces[1]?.[1]).not.toContain('Spreadsheet.getSpreadsheetLocale');
  }, 240_000);
});

test('A spreadsheet that gets another locale afterwards has its formulas translated by Sheets, and keeps them', async () => {
  const shop = await reopen(american as SavedWorld);
  const before = everything(shop);
  const id = save(shop, 'Big', { rule: rule(7510.5) });
  const own = { formula: 'IF($E:$E>5.5,TRUE,FALSE)' };
  save(shop, 'Own', own);
  await setLocale(shop, 'de_DE');
  expect(segment(shop, 'Big').formula).toContain('(v>=7510,5)');
  await lookedAt(shop);
  expect([...members(shop, id)].sort()).toEqual(['Beta', 'Delta', 'Gamma']);
  answerOf(shop, 'removeSegment', { id });
  await setLocale(shop, 'en_US');
  expect(segment(shop, 'Own').formula).toContain('$E:$E>5.5,TRUE');
  expect(errorsIn(everything(shop))).toEqual([]);
  expect(before.length).toBeGreaterThan(1000);
}, 240_000);
