import { type Documented, onPage } from '../documented.ts';

const column = (...cells: readonly (number | string)[]) => cells.map((cell) => [cell]);

const deals = [
  ['Stage', 'Agent', 'Value'],
  ['Won', 'Ann', 100],
  ['Lost', 'Bob', 50],
  ['Won', 'Bob', 30],
  ['Open', 'Ann', ''],
];

/** Days, a moment, a day as text, a blank cell, a number below 0 and none: a column of them counts as its cells one by one. */
const moments = [['When'], [45351], [45351.99], ['2/29/2024'], [''], [-1.5], ['soon'], [2958465]];

/**
 * Functions that Clientele’s own formulas use and whose pages give no value: what follows from their descriptions. They
 * are not counted as documented.
 */
export const own: readonly Documented[] = [
  ...onPage(
    3093061,
    [['=ARRAYFORMULA(IFERROR(YEAR(A2:A8),"none"))', column(2024, 2024, 2024, 1899, 1899, 'none', 9999)]],
    moments,
  ),
  ...onPage(
    3093052,
    [['=ARRAYFORMULA(IFERROR(MONTH(A2:A8),"none"))', column(2, 2, 2, 12, 12, 'none', 12)]],
    moments,
  ),
  ...onPage(
    3093040,
    [['=ARRAYFORMULA(IFERROR(DAY(A2:A8),"none"))', column(29, 29, 29, 30, 29, 'none', 31)]],
    moments,
  ),
  ...onPage(
    3093490,
    [['=ARRAYFORMULA(IFERROR(INT(A2:A8),"none"))', column(45351, 45351, 45351, 0, -2, 'none', 2958465)]],
    moments,
  ),
  ...onPage(3093583, [['=SUMIF(A2:A5,"Won",C2:C5)', 130]], deals),
  ...onPage(3238496, [['=SUMIFS(C2:C5,A2:A5,"Won",B2:B5,"Bob")', 30]], deals),
  ...onPage(3093480, [['=COUNTIF(A2:A5,"Won")', 2]], deals),
  ...onPage(3256550, [['=COUNTIFS(A2:A5,"Won",C2:C5,">50")', 1]], deals),
  ...onPage(3256534, [['=AVERAGEIFS(C2:C5,A2:A5,"Won")', 65]], deals),
  ...onPage(3093669, [['=SUM(C2:C5)', 180]], deals),
  ...onPage(3094093, [['=PERCENTILE(C2:C5,0.5)', 50]], deals),
  ...onPage(
    3093150,
    [
      ['=SORT(A2:A5)', [['Lost'], ['Open'], ['Won'], ['Won']]],
      [
        '=SORT(B2:C5,2,FALSE)',
        [
          ['Ann', 100],
          ['Bob', 50],
          ['Bob', 30],
          ['Ann', null],
        ],
      ],
    ],
    deals,
  ),
  ...onPage(
    3093197,
    [
      ['=FILTER(C2:C5,A2:A5="Won",B2:B5="Bob")', 30],
      ['=FILTER(C2:C5,A2:A5="none")', '#N/A'],
    ],
    deals,
  ),
  ...onPage(
    3093316,
    [
      ['=ROW(A4)', 4],
      ['=ARRAYFORMULA(ROW(A2:A4))', [[2], [3], [4]]],
    ],
    deals,
  ),
  ...onPage(3093378, [['=MATCH("Lost",A1:A5,0)', 3]], deals),
  ...onPage(3093275, [['=ARRAYFORMULA(IF(C2:C5="",,C2:C5*2))', [[200], [100], [60], [null]]]], deals),
];
