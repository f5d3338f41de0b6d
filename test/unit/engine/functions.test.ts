import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { absentFunctions } from '../../../workbench/engine/functions/absent.ts';
import { installSheets } from '../../../workbench/engine/install.ts';
import { registries } from '../../../workbench/engine/load.ts';
import { aSheet } from './aSheet.ts';

const names = readFileSync(new URL('../../fixtures/sheets-functions.txt', import.meta.url), 'utf8')
  .split(/\s+/)
  .filter(Boolean);

const computed = (formula: string, rows: readonly (readonly (string | number | boolean)[])[] = []) => {
  const sheet = aSheet(rows);
  sheet.type('Z1', formula);
  return sheet.value('Z1');
};

const spillOf = (formula: string, rows: readonly (readonly (string | number | boolean)[])[]) => {
  const sheet = aSheet(rows);
  sheet.type('J1', formula);
  return sheet.spill('J1');
};

describe('the functions', () => {
  test('are those of Sheets but for the listed absent ones', () => {
    installSheets();
    const missing = names.filter((name) => !(name in registries.functionRegistry.content));
    expect(missing).toEqual([...absentFunctions]);
  });

  test('are no others, but for what the engine’s own formulas and pivot tables are made of', () => {
    const others = Object.keys(registries.functionRegistry.content).filter((name) => !names.includes(name));
    expect(others.sort()).toEqual([
      'ARRAY.CONSTRAIN',
      'ARRAY.LITERAL',
      'ARRAY.ROW',
      'PIVOT',
      'PIVOT.HEADER',
      'PIVOT.VALUE',
      'SPILLED.RANGE',
      'UNARY.PERCENT',
    ]);
  });

  test('an absent one is #NAME? and says that Sheets has it', () => {
    const sheet = aSheet();
    sheet.type('A1', '=GOOGLEFINANCE("GOOG")');
    const cell = sheet.model.getters.getEvaluatedCell({ sheetId: 's', col: 0, row: 0 });
    expect([cell.value, cell.message]).toEqual([
      '#NAME?',
      'Google Sheets has GOOGLEFINANCE, the workbench has not.',
    ]);
  });
});

const people = [
  ['Ann', 'Eng', 100],
  ['Bob', 'eng', 200],
  ['Cid', 'Sales', 150],
  ['', '', ''],
  ['5', 'Sales', 5],
];

describe('criteria', () => {
  test.each([
    ['case does not count', '=COUNTIF(B1:B5,"ENG")', 2],
    ['an asterisk stands for any text', '=COUNTIF(B1:B5,"S*")', 2],
    ['a question mark for one character', '=COUNTIF(A1:A5,"?nn")', 1],
    ['a tilde takes their meaning away', '=COUNTIF(A1:A5,"~*")', 0],
    ['an operator compares', '=COUNTIF(C1:C5,">=150")', 2],
    ['<> counts blanks too', '=COUNTIF(B1:B5,"<>Sales")', 3],
    ['<> alone counts what is not blank', '=COUNTIF(B1:B5,"<>")', 4],
    ['the empty text counts blanks', '=COUNTIF(B1:B5,"")', 1],
    ['several ranges must all match', '=SUMIFS(C1:C5,B1:B5,"eng",C1:C5,">100")', 200],
    ['no match sums to 0', '=SUMIF(B1:B5,"none",C1:C5)', 0],
    ['no match has no average', '=AVERAGEIF(B1:B5,"none",C1:C5)', '#DIV/0!'],
    ['ranges of different size do not go together', '=COUNTIFS(B1:B5,"x",C1:C4,1)', '#VALUE!'],
    ['distinct values', '=COUNTUNIQUEIFS(A1:A5,B1:B5,"eng")', 2],
  ])('%s', (_rule, formula, value) => {
    expect(computed(formula, people)).toBe(value);
  });

  test('one for each row', () => {
    expect(spillOf('=ARRAYFORMULA(SUMIF(B1:B5,B1:B5,C1:C5))', people)).toEqual([
      [300],
      [300],
      [155],
      [0],
      [155],
    ]);
  });
});

describe('regular expressions', () => {
  test.each([
    ['RE2 has no look-ahead', '=REGEXMATCH("ab","a(?=b)")', '#REF!'],
    ['RE2 has no back references', '=REGEXMATCH("aa","(a)\\1")', '#REF!'],
    ['a broken pattern is #REF!', '=REGEXMATCH("a","(")', '#REF!'],
    ['numbers are not taken', '=REGEXMATCH(12,"1")', '#VALUE!'],
    ['no match is #N/A', '=REGEXEXTRACT("a","b")', '#N/A'],
    ['(?i) ignores case', '=REGEXMATCH("ABC","(?i)abc")', true],
    ['replacement names groups by number', '=REGEXREPLACE("ann lee","(\\w+) (\\w+)","$2 $1")', 'lee ann'],
  ])('%s', (_rule, formula, value) => {
    expect(computed(formula)).toBe(value);
  });

  test('groups of each row stand side by side', () => {
    expect(spillOf('=ARRAYFORMULA(REGEXEXTRACT(A1:A2,"(\\w)(\\d)"))', [['a1'], ['b2']])).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });
});

describe('texts', () => {
  test.each([
    ['SPLIT reads numbers', '=SUM(SPLIT("1,2,3",","))', 6],
    ['ISEMAIL takes an address', '=ISEMAIL("ann@example.com")', true],
    ['and no text without a domain', '=ISEMAIL("ann@example")', false],
    ['ISURL takes an address without a scheme', '=ISURL("www.google.com")', true],
    ['the empty text is no number for a function', '=ROUND("",1)', '#VALUE!'],
    ['DATEDIF counts whole months', '=DATEDIF(DATE(2018,1,31),DATE(2018,3,30),"M")', 1],
    ['TEXT writes a day', '=TEXT(DATE(2018,1,2),"yyyy-mm-dd")', '2018-01-02'],
    ['TEXT writes minutes after hours', '=TEXT(0.5+1/1440,"h:mm")', '12:01'],
    ['TEXT writes negatives as the second part says', '=TEXT(-5,"0.0;(0.0)")', '(5.0)'],
    ['TEXT leaves text as it is', '=TEXT("abc","0.00")', 'abc'],
    ['TEXT groups thousands', '=TEXT(1234567.5,"#,##0.00")', '1,234,567.50'],
  ])('%s', (_rule, formula, value) => {
    expect(computed(formula)).toBe(value);
  });
});

describe('ranks', () => {
  const scores = [[10], [20], [20], [40]];
  test.each([
    ['PERCENTRANK of the least is 0', '=PERCENTRANK(A1:A4,10)', 0],
    ['of the greatest is 1', '=PERCENTRANK(A1:A4,40)', 1],
    ['between two values lies between their ranks', '=PERCENTRANK.INC(A1:A4,30)', 0.833],
    ['equal ones share the lower', '=PERCENTRANK(A1:A4,20)', 0.333],
    ['PERCENTRANK of a value that is not in the data is #N/A', '=PERCENTRANK(A1:A4,30)', '#N/A'],
    ['outside the data there is none', '=PERCENTRANK(A1:A4,50)', '#N/A'],
    ['the exclusive one leaves out 0 and 1', '=PERCENTRANK.EXC(A1:A4,10)', 0.2],
    ['RANK counts from the greatest', '=RANK(20,A1:A4)', 2],
    ['or from the least', '=RANK(20,A1:A4,TRUE)', 2],
    ['RANK.AVG shares the mean', '=RANK.AVG(20,A1:A4)', 2.5],
  ])('%s', (_rule, formula, value) => {
    expect(computed(formula, scores)).toBe(value);
  });
});

describe('UNIQUE of a long range', () => {
  const cells = ['', 1, '1', 'a', 'A', 'true', true, 0, 2.5] as const;
  const rows = Array.from({ length: 90 }, (_, row) => [cells[row % 9] ?? '', cells[(row * 5) % 7] ?? '']);

  test('gives each row once, in the order in which they come, as of a short one', () => {
    const sheet = aSheet(rows);
    sheet.type('E1', '=UNIQUE(A1:B90)');
    // So many rows repeat in the order of the first 63.
    sheet.type('H1', '=UNIQUE(A1:B63)');
    const found = sheet.spill('E1');
    expect(found.length).toBeGreaterThan(30);
    expect(found.length).toBeLessThan(63);
    expect(found).toEqual(sheet.spill('H1'));
  });

  test('with what appears once only, and by columns, is the engine’s', () => {
    const twice = Array.from({ length: 80 }, (_, row) => [row % 40, 'again']);
    expect(computed('=INDEX(UNIQUE(A1:B90,FALSE,TRUE),1,1)', [...twice, ['once', 1]])).toBe('once');
    expect(computed('=COLUMNS(UNIQUE({A1:B90,A1:A90},TRUE))', rows)).toBe(2);
  });
});
