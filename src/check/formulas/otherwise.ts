import { assumedOn, type Documented, inAmerica, onPage } from '../documented.ts';

/** The list of all functions, which describes each; it gives no values. */
const LIST = 'https://support.google.com/docs/table/25273';

const month = 'dates with the month’s name are not read from text by MONTH, DATEVALUE and arithmetic';

/** What the workbench is known to compute otherwise than Sheets, or takes to be so where no page says it. */
export const otherwise: readonly Documented[] = [
  ...inAmerica(
    onPage(LIST, [
      ['=TEXT(5.125,"# ?/?")', '5 1/8', { gives: '#VALUE!', why: 'TEXT knows no fractions' }],
      ['=MONTH("March 5, 2024")', 3, { gives: '#VALUE!', why: month }],
      ['=DATEVALUE("March 5, 2024")', 45356, { gives: '#VALUE!', why: month }],
    ]),
  ),
  ...onPage(LIST, [
    [
      '="a\\"&"b"',
      'a\\b',
      { gives: '#ERROR!', why: 'a string that ends in a backslash is read as going on' },
    ],
  ]),
  ...assumedOn(
    'a cell whose formula gives a blank is ISBLANK',
    LIST,
    [['=ISBLANK(A1)', true]],
    [['=IF(FALSE,1,)']],
  ),
  ...assumedOn('look-ups do not distinguish accents', LIST, [['=MATCH("e",{"é"},0)', 1]]),
  ...assumedOn('INDEX of a single row with one number takes it for the row', LIST, [
    ['=INDEX({1,2,3},2)', '#NUM!'],
  ]),
  ...assumedOn('a number joined to text has up to 16 digits', LIST, [['=LEN(1/3)', 18]]),
];
