import { onPage } from '../documented.ts';

const scores = [['Score'], [88], [92], [65]];
const flags = [
  [true, false],
  [false, false],
  [true, true],
  [0, 1],
  [1, 5],
];

export const logic = [
  ...onPage(
    9365944,
    [
      ['=IFNA(205, "Na error")', 205],
      ['=IFNA(#N/A, "Na error")', 'Na error'],
      ['=IFNA(A1:A3, "Has na error")', [['Has na error'], ['#DIV/0!'], [45]]],
    ],
    [['=NA()'], ['=100/0'], [45]],
  ),
  ...onPage(
    7014145,
    [
      ['=IFS(A2 > 90, "A", A2 > 80, "B")', 'B'],
      ['=IFS(A3 > 90, "A", A3 > 80, "B")', 'A'],
      ['=IFS(A4 > 90, "A", A4 > 80, "B")', '#N/A'],
    ],
    scores,
  ),
  ...onPage(10538337, [
    ['=ISBETWEEN(7.9, 1.2, 12.45)', true],
    ['=ISBETWEEN(1.2, 1.2, 12.45, TRUE)', true],
    ['=ISBETWEEN(1.2, 1.2, 12.45, FALSE)', false],
    ['=ISBETWEEN(12.45, 1.2, 12.45, TRUE, TRUE)', true],
    ['=ISBETWEEN(12.45, 1.2, 12.45, TRUE, FALSE)', false],
    ['=ISBETWEEN(7.9, 1.2, 12.45, FALSE, FALSE)', true],
  ]),
  ...onPage(
    7013690,
    [['=SWITCH(A2:A7,0,"No",1,"Yes","Other")', [['Yes'], ['Yes'], ['Other'], ['No'], ['Other'], ['Other']]]],
    [['Data'], [1], [1], [2], [0], [3], [2]],
  ),
  ...onPage(
    7013690,
    [['=SWITCH(A2:A6,"F","Fail","Pass")', [['Pass'], ['Pass'], ['Pass'], ['Pass'], ['Fail']]]],
    [['Grade'], ['A'], ['B'], ['C'], ['D'], ['F']],
  ),
  ...onPage(9116491, [
    ['=XOR(TRUE())', true],
    ['=XOR(FALSE())', false],
    ['=XOR(0)', false],
    ['=XOR(1)', true],
    ['=XOR(-3)', true],
  ]),
  ...onPage(
    9116491,
    [
      ['=XOR(A1,B1)', true],
      ['=XOR(A2,B2)', false],
      ['=XOR(A3,B3)', false],
      ['=XOR(A4,B4)', true],
      ['=XOR(A5,B5)', false],
      ['=XOR(A3,B4)', false],
      ['=XOR(B2,B3,B4)', false],
      ['=XOR(B2,B5)', true],
    ],
    flags,
  ),
  ...onPage(3093305, [
    ['=NOT(TRUE)', false],
    ['=NOT(FALSE)', true],
    ['=NOT(0)', true],
    ['=NOT(6)', false],
    ['=NOT("text")', '#VALUE!'],
  ]),
  ...onPage(3093296, [['=ISNUMBER("123")', false]]),
  ...onPage(3093297, [
    ['=ISTEXT("")', true],
    ['=ISTEXT(A1)', false],
  ]),
  ...onPage(
    3093359,
    [
      ['=A1+1', '#N/A'],
      ['=NA()', '#N/A'],
    ],
    [['=NA()']],
  ),
  ...onPage(3093304, [['=IFERROR(1/0)', null]]),
];
