import { describe, expect, test } from 'vitest';
import { aSheet } from './aSheet.ts';

const staff = [
  ['Name', 'Dept', 'Pay', 'Since', 'Senior'],
  ['Ann', 'Eng', 100, '=DATE(2018,1,2)', true],
  ['Bob', 'Eng', 200, '=DATE(2019,5,6)', false],
  ['Cid', 'Sales', 150, '=DATE(2018,3,4)', true],
  ['Dee', 'Sales', 50, '', false],
  ['Eve', '', '', '=DATE(2020,7,8)', true],
];

const asked = (query: string, data = 'A1:E6', headers = 1) => {
  const sheet = aSheet();
  staff.forEach((row, down) => {
    row.forEach((value, across) => {
      if (value !== '')
        sheet.type(
          `${String.fromCharCode(65 + across)}${down + 1}`,
          String(value).toUpperCase() === 'TRUE' ? 'TRUE' : String(value),
        );
    });
  });
  sheet.type('H1', `=QUERY(${data}, "${query}", ${headers})`);
  return sheet.spill('H1');
};

describe('QUERY', () => {
  test('selects columns under their headers', () => {
    expect(asked('select A, C limit 2')).toEqual([
      ['Name', 'Pay'],
      ['Ann', 100],
      ['Bob', 200],
    ]);
  });

  test('without headers gives rows alone', () =>
    expect(asked("select A where C = 100 label A ''")).toEqual([['Ann']]));

  test.each([
    ['a comparison with nothing is false', "select A where B != 'Eng'", ['Cid', 'Dee']],
    ['not of it is true', "select A where not B = 'Eng'", ['Cid', 'Dee', 'Eve']],
    ['is null', 'select A where B is null', ['Eve']],
    ['case counts', "select A where B = 'eng'", []],
    ['contains', "select A where A contains 'e'", ['Dee', 'Eve']],
    ['starts with and ends with', "select A where A starts with 'A' or A ends with 'd'", ['Ann', 'Cid']],
    ['matches the whole text', "select A where A matches '[AB].*'", ['Ann', 'Bob']],
    ['like', "select A where A like '_o%'", ['Bob']],
    ['dates', "select A where D >= date '2019-01-01'", ['Bob', 'Eve']],
    ['booleans', 'select A where E = true', ['Ann', 'Cid', 'Eve']],
    ['arithmetic', 'select A where (C + 50) * 2 > 350', ['Bob', 'Cid']],
    ['and binds closer than or', "select A where C > 150 or C < 120 and B = 'Sales'", ['Bob', 'Dee']],
    ['a type that is not the column’s', "select A where C = '100'", []],
  ])('where: %s', (_rule, query, names) => {
    expect(asked(query).slice(1).flat()).toEqual(names);
  });

  test('groups in the order of the keys, nothing first', () => {
    expect(asked('select B, sum(C), count(A) group by B')).toEqual([
      ['Dept', 'sum Pay', 'count Name'],
      [null, null, 1],
      ['Eng', 300, 2],
      ['Sales', 200, 2],
    ]);
  });

  test('orders by what is computed', () => {
    expect(
      asked("select B, sum(C) where B is not null group by B order by sum(C) desc label sum(C) 'Total'"),
    ).toEqual([
      ['Dept', 'Total'],
      ['Eng', 300],
      ['Sales', 200],
    ]);
  });

  test('orders nothing first and last', () => {
    expect(asked('select A order by C').slice(1).flat()).toEqual(['Eve', 'Dee', 'Ann', 'Cid', 'Bob']);
    expect(asked('select A order by C desc').slice(1).flat()).toEqual(['Bob', 'Cid', 'Ann', 'Dee', 'Eve']);
  });

  test('pivots', () => {
    expect(asked('select B, sum(C) where B is not null group by B pivot E')).toEqual([
      ['Dept', 'FALSE', 'TRUE'],
      ['Eng', 200, 100],
      ['Sales', 50, 150],
    ]);
  });

  test('skips and limits', () =>
    expect(asked('select A limit 2 offset 1').slice(1).flat()).toEqual(['Bob', 'Cid']));

  test('a group by a scalar function', () => {
    expect(asked('select year(D), count(A) where D is not null group by year(D)')).toEqual([
      ['year(Since)', 'count Name'],
      [2018, 2],
      [2019, 1],
      [2020, 1],
    ]);
  });

  test('computed data has Col1, Col2 …', () =>
    expect(asked('select Col2 where Col1 > 100', '{C2:C6,A2:A6}', 0)).toEqual([['Bob'], ['Cid']]));

  test('a format stays with its column', () => {
    const sheet = aSheet();
    sheet.type('A1', '=DATE(2018,1,2)');
    sheet.type('C1', `=QUERY(A1:A1,"select A format A 'yyyy-mm-dd'",0)`);
    expect(sheet.shown('C1')).toBe('2018-01-02');
  });

  test('a format may be written as ICU writes it; one that cannot be shown is left out', () => {
    const sheet = aSheet();
    sheet.type('A1', '=DATE(2018,1,2)+0.5');
    sheet.type('C1', `=QUERY(A1:A1,"select A format A 'dd-MMM-yyyy H:mm'",0)`);
    expect(sheet.shown('C1')).toBe('02-Jan-2018 12:00');
    sheet.type('C1', `=QUERY(A1:A1,"select A format A '# ?/?'",0)`);
    expect(sheet.value('C1')).toBe(43102.5);
  });

  test('nothing found and no header is #N/A', () =>
    expect(asked("select A where C > 999 label A ''")).toEqual([['#N/A']]));

  test.each([
    ['a word it does not know', 'selec A'],
    ['a column that is not there', 'select Z'],
    ['a column that is not grouped by', 'select A, sum(C) group by B'],
    ['a sum of text', 'select sum(A)'],
    ['a broken date', "select A where D > date '2018'"],
    ['an unknown function', 'select nosuch(A)'],
    ['SKIPPING', 'select A skipping 2'],
  ])('%s is #VALUE!', (_case, query) => {
    expect(asked(query)).toEqual([['#VALUE!']]);
  });
});
