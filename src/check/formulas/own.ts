import { type Documented, inAmerica, onPage } from '../documented.ts';

/** The list of all functions, which describes each; it gives no values. */
const LIST = 'https://support.google.com/docs/table/25273';

/** It says how days are counted. */
const FORMATS = 'https://developers.google.com/workspace/sheets/api/guides/formats';

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
    LIST,
    [
      ['=COUNT(C1:C5)', 3],
      ['=COUNTA(C2:C5)', 3],
      ['=COUNTUNIQUE(A2:A5)', 3],
      ['=AVERAGE(C2:C5)', 60],
      ['=AVERAGEIF(A2:A5,"Won",C2:C5)', 65],
      ['=MAX(C2:C5)', 100],
      ['=MIN(C2:C5)', 30],
      ['=MEDIAN(C2:C5)', 50],
      ['=LARGE(C2:C5,2)', 50],
      ['=SUMPRODUCT((A2:A5="Won")*C2:C5)', 130],
      ['=ROWS(A2:A5)', 4],
      ['=COLUMN(C1)', 3],
      ['=XLOOKUP("Bob",B2:B5,C2:C5)', 50],
      ['=XLOOKUP("Zed",B2:B5,C2:C5,"none")', 'none'],
      ['=XLOOKUP(60,C2:C4,B2:B4,"none",-1)', 'Bob'],
      ['=IFNA(VLOOKUP("Zed",B2:C5,2,FALSE),"none")', 'none'],
      ['=ARRAYFORMULA(VLOOKUP({"Ann";"Bob"},B2:C5,2,FALSE))', [[100], [50]]],
      [
        '=ARRAY_CONSTRAIN(SORT(A2:C5,3,FALSE),2,2)',
        [
          ['Won', 'Ann'],
          ['Lost', 'Bob'],
        ],
      ],
      ['=MAP(C2:C4,LAMBDA(c,c*2))', [[200], [100], [60]]],
      ['=LET(won,FILTER(C2:C5,A2:A5="Won"),SUM(won)/ROWS(won))', 65],
      ['=UNIQUE(A2:A5)', [['Won'], ['Lost'], ['Open']]],
      ['=INDEX(A2:C5,2)', [['Lost', 'Bob', 50]]],
      ['=SUM(INDEX(A2:C5,,3))', 180],
      [
        '=QUERY(A1:C5,"select A,sum(C) where C is not null group by A order by A label sum(C) \'\'",1)',
        [
          ['Stage', null],
          ['Lost', 50],
          ['Won', 130],
        ],
      ],
      ['=ARRAYFORMULA(IFERROR(MATCH({"Won";"None"},A2:A5,0),0))', [[1], [0]]],
      ['=ARRAYFORMULA(SUM(1*(A2:A5="Won")))', 2],
    ],
    deals,
  ),
  ...onPage(LIST, [
    ['=ADDRESS(2,3)', '$C$2'],
    ['=CHAR(65)', 'A'],
    ['=EXACT("a","A")', false],
    ['=FIND("b","abc")', 2],
    ['=SEARCH("B","abc")', 2],
    ['=INT(-1.5)', -2],
    ['=ROUND(2.5)', 3],
    ['=ROUNDUP(1.01,1)', 1.1],
    ['=ISERROR(1/0)', true],
    ['=LN(1)', 0],
    ['=SIGN(-3)', -1],
    ['=SQRT(9)', 3],
    ['=LOWER("ÀB")', 'àb'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=SUBSTITUTE("a-b-c","-","")', 'abc'],
    ['=NORM.S.DIST(0,TRUE)', 0.5],
    ['=NORM.S.DIST(1,TRUE)', 0.8413447],
    ['=ISNUMBER(TODAY())', true],
    ['=MOD(TODAY(),1)', 0],
    ['=SEQUENCE(3)', [[1], [2], [3]]],
    ['=N("a")', 0],
    ['=REGEXREPLACE("a,b","[,]"," · ")', 'a · b'],
    ['=SUM({1,2;3,4})', 10],
    [
      '={1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['=TRUE+1', 2],
    ['=1*("")', '#VALUE!'],
    ['=IF("",1,2)', '#VALUE!'],
    ['=""=0', false],
  ]),
  ...onPage(FORMATS, [
    ['=N(DATE(1900,1,1)+0.5)', 2.5],
    ['=N(DATE(1900,2,1)+0.625)', 33.625],
    ['=N(DATE(1900,3,1))', 61],
  ]),
  ...inAmerica(
    onPage(LIST, [
      ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
      ['=TEXT(0.256,"0%")', '26%'],
      ['=TEXT(DATE(2024,3,5),"yyyy-mm-dd")', '2024-03-05'],
    ]),
  ),
  ...inAmerica(
    onPage(
      3093061,
      [['=ARRAYFORMULA(IFERROR(YEAR(A2:A8),"none"))', column(2024, 2024, 2024, 1899, 1899, 'none', 9999)]],
      moments,
    ),
  ),
  ...inAmerica(
    onPage(
      3093052,
      [['=ARRAYFORMULA(IFERROR(MONTH(A2:A8),"none"))', column(2, 2, 2, 12, 12, 'none', 12)]],
      moments,
    ),
  ),
  ...inAmerica(
    onPage(
      3093040,
      [['=ARRAYFORMULA(IFERROR(DAY(A2:A8),"none"))', column(29, 29, 29, 30, 29, 'none', 31)]],
      moments,
    ),
  ),
  ...inAmerica(
    onPage(
      3093490,
      [['=ARRAYFORMULA(IFERROR(INT(A2:A8),"none"))', column(45351, 45351, 45351, 0, -2, 'none', 2958465)]],
      moments,
    ),
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
      ['=IFERROR(SORT(FILTER(A2:A5,C2:C5>500)),"none")', 'none'],
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
      ['=ROW(A4)-ROW(A1)', 3],
      ['=ARRAYFORMULA(ROW(A2:A4)-ROW(A1))', [[1], [2], [3]]],
    ],
    deals,
  ),
  ...onPage(3093378, [['=MATCH("Lost",A1:A5,0)', 3]], deals),
  ...onPage(3093275, [['=ARRAYFORMULA(IF(C2:C5="",,C2:C5*2))', [[200], [100], [60], [null]]]], deals),
];
