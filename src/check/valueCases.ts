import { type CellCase, isShown, valuesAre } from './cellCase.ts';

const RANGE = 'https://developers.google.com/apps-script/reference/spreadsheet/range';
const SET = `${RANGE}#setvaluevalue`;
const GET = `${RANGE}#getvalues`;
export const FORMATS = 'https://developers.google.com/workspace/sheets/api/guides/formats';

const typed = { assumed: 'text that a script writes is read as if a person typed it' };
const english = { locales: ['en'] };
const german = { locales: ['de'] };
/** Not all of Spanish. */
const commas = { locales: ['de_DE', 'es_ES', 'fr_FR', 'it_IT', 'pl'] };
const pointed = { locales: ['en', 'zh'] };

/** Values of every kind come back as they were written, and look as their format says. */
export const valueCases: readonly CellCase[] = [
  ...valuesAre(SET, [
    [1.5, 1.5],
    [-0.1, -0.1],
    [1e-7, 1e-7],
    [123456789012345, 123456789012345],
    [true, true],
    [false, false],
    ['text', 'text'],
    ['', ''],
    ['陈静 😀', '陈静 😀'],
    ['a\nb', 'a\nb'],
    ['12 High St', '12 High St'],
    ['-', '-'],
    ['=1+1', 2],
    ['=1/0', '#DIV/0!'],
    ['=NA()', '#N/A'],
    ['=NOSUCH()', '#NAME?'],
    ['=""', ''],
  ]),
  ...valuesAre(SET, [['=1+1', '=1+1']], { read: 'formula' }),
  ...valuesAre(GET, [['text', '']], { read: 'formula' }),
  ...valuesAre(
    SET,
    [
      ['0123', 123],
      ['1e3', 1000],
      ['TRUE', true],
      ['50%', 0.5],
      ['+49 30 1234', '#ERROR!'],
      ['  padded ', '  padded '],
    ],
    typed,
  ),
  ...valuesAre(
    SET,
    [
      ['1,234.5', 1234.5],
      ['(5)', -5],
      ['$1,234.50', 1234.5],
    ],
    { ...typed, ...english },
  ),
  ...valuesAre(
    SET,
    [
      ['1.234,5', 1234.5],
      ['0,5', 0.5],
    ],
    { ...typed, ...german },
  ),
  ...valuesAre(
    SET,
    [
      ['=ROUND(1,55;1)', 1.6],
      ['=SUM({1\\2;3\\4})', 10],
      ['=SUM(B1,B2)', '#ERROR!'],
    ],
    {
      ...commas,
      assumed: 'where the comma is the decimal sign, scripts write formulas as people there type them',
    },
  ),
  ...valuesAre(SET, [['=ROUND(1,55;1)', '=ROUND(1,55;1)']], {
    ...commas,
    read: 'formula',
    assumed: 'where the comma is the decimal sign, scripts read formulas as people there type them',
  }),
  ...valuesAre(SET, [['=ROUND(1.55;1)', '=ROUND(1.55,1)']], {
    ...pointed,
    read: 'formula',
    assumed:
      'where the point is the decimal sign, a semicolon between arguments is written as a comma by itself',
  }),
  ...valuesAre(SET, [['=TEXT(1234,5;"#,##0.00")', '1.234,50']], {
    ...german,
    assumed: 'the pattern of `TEXT` has the signs of en_US in every locale',
  }),
  ...valuesAre(
    SET,
    [
      ["'0123", '0123'],
      ["'=1+1", '=1+1'],
      ["'TRUE", 'TRUE'],
      ["'2024-03-05", '2024-03-05'],
      ["''quoted", "'quoted"],
    ],
    { assumed: 'a leading apostrophe makes text, also from a script, and is not read back' },
  ),
  ...valuesAre(
    FORMATS,
    [
      ['0123', '0123', '@'],
      ['2024-03-05', '2024-03-05', '@'],
      ['TRUE', 'TRUE', '@'],
      ['50%', '50%', '@'],
      ['=1+1', '=1+1', '@'],
    ],
    { assumed: 'in a cell with the format `@` whatever is written is text, also what begins with `=`' },
  ),
  ...valuesAre(
    FORMATS,
    [
      ['a', '@', '@'],
      [1, 'yyyy-mm-dd', 'yyyy-mm-dd'],
    ],
    { read: 'format' },
  ),
  ...valuesAre(FORMATS, [[0.25, '0.###############']], {
    read: 'format',
    assumed: 'the automatic format is read as `0.###############`',
  }),
  ...isShown(FORMATS, [
    [12, '012', '000'],
    [1234.5, '1235', '0'],
    [0, 'none', '0.0;-0.0;"none"'],
    [1.5, '36:00:00', '[h]:mm:ss'],
    [43_102, '2018-01-02', 'yyyy-mm-dd'],
    [43_102.354_166_666, '2018-01-02 08:30', 'yyyy-mm-dd hh:mm'],
    [43_102, '2018年1月2日', 'yyyy"年"m"月"d"日"'],
    [43_102, '02.01.2018', 'dd.mm.yyyy'],
    [true, 'TRUE'],
  ]),
  ...isShown(
    FORMATS,
    [
      [1234.5, '1,234.50', '#,##0.00'],
      [0.256, '25.6%', '0.0%'],
      [-1234.5, '(1,234.50)', '#,##0.00;(#,##0.00)'],
      [1234.5, '1,235 pcs', '#,##0 "pcs"'],
      [1234.5, '€1,234.50', '[$€]#,##0.00'],
    ],
    pointed,
  ),
  ...isShown(
    FORMATS,
    [
      [1234.5, '1.234,50', '#,##0.00'],
      [0.256, '25,6%', '0.0%'],
    ],
    german,
  ),
  ...isShown(
    FORMATS,
    [
      [43_102, 'Tuesday, January 2, 2018', 'dddd, mmmm d, yyyy'],
      [43_102.854_166_666, '8:30 PM', 'h:mm am/pm'],
    ],
    english,
  ),
  ...isShown(
    GET,
    [
      ['=1/3', '0.3333333333'],
      ['=PI()', '3.141592654'],
    ],
    {
      ...pointed,
      assumed: 'a number without a format shows ten digits to a script',
    },
  ),
];
