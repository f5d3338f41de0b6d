import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../../src/domain/import/csv.ts';

const faults = (text: string): string[] => parseCsv('f.csv', text).faults.map(({ code }) => code);

describe('A CSV file', () => {
  test.each([
    ['comma', 'a,b\n1,2\n', ','],
    ['semicolon', 'a;b\n1;2\n', ';'],
    ['tab', 'a\tb\n1\t2\n', '\t'],
  ])('separated by %s is told by its text', (_, text, delimiter) => {
    const file = parseCsv('f.csv', text);
    expect([file.delimiter, file.header, file.rows]).toEqual([delimiter, ['a', 'b'], [['1', '2']]]);
  });

  test('keeps quoted separators, quotes and line ends', () => {
    expect(parseCsv('f.csv', 'a,b\n"1,5","say ""hi""\nthere"\n').rows).toEqual([['1,5', 'say "hi"\nthere']]);
  });

  test('loses the byte order mark and empty lines, and nothing else', () => {
    expect(parseCsv('f.csv', '\uFEFFa,b\n\n1,2\n\n').rows).toEqual([['1', '2']]);
  });

  test('that is empty says so', () => {
    expect(faults(' \n')).toContain('empty');
  });

  test('with a header alone says that rows are missing', () => {
    expect(faults('a,b\n')).toContain('noHeader');
  });

  test('read in the wrong encoding says so, and shows where', () => {
    const [fault] = parseCsv('f.csv', 'name,city\nM\uFFFDller,Bonn\n').faults;
    expect(fault?.code).toBe('wrongEncoding');
    expect(fault?.found).toContain('M\uFFFDller');
  });

  test('with two equal headers says which', () => {
    expect(parseCsv('f.csv', 'name,name\n1,2\n').faults[0]).toEqual({
      code: 'headerTwice',
      line: 1,
      found: 'name',
    });
  });

  test('names the line with too many or too few cells', () => {
    const lines = parseCsv('f.csv', 'a,b\n1,2,3\n4\n').faults;
    expect(lines.map(({ code, line }) => [code, line])).toEqual([
      ['moreCells', 2],
      ['fewerCells', 3],
    ]);
  });

  test('with an open quote says so', () => {
    expect(faults('a,b\n"1,2\n3,4\n')).toContain('quotes');
  });
});
