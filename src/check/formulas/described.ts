import { inAmerica, onPage } from '../documented.ts';

/** The list of all functions, which describes each; it gives no values. */
const LIST = 'https://support.google.com/docs/table/25273';

const staff = [
  ['Name', 'Dept', 'Pay'],
  ['Ann', 'Eng', 1000],
  ['Bob', 'Eng', 500],
  ['Cat', 'Eng', 600],
  ['Dan', 'Sales', 400],
  ['Eve', 'Sales', 350],
  ['Fay', 'Mkt', 800],
];

const tables = onPage(
  LIST,
  [
    ['=INDIRECT("R2C3",FALSE)', 1000],
    ['=SUM(INDIRECT("R2C3:R3C3",FALSE))', 1500],
    ['=INDIRECT("R[1]C3",FALSE)', 1000],
    ['=INDIRECT("C"&3)', 500],
    ['=FILTER(A2:A7,C2:C7>400,B2:B7="Eng")', [['Ann'], ['Bob'], ['Cat']]],
    ['=FILTER(A2:A7,(B2:B7="Sales")+(B2:B7="Mkt"))', [['Dan'], ['Eve'], ['Fay']]],
    ['=IFERROR(FILTER(A2:A7,C2:C7>4000),"none")', 'none'],
    ['=ARRAYFORMULA(IFERROR(VLOOKUP({"Ann";"Zed"},A2:C7,3,FALSE),"?"))', [[1000], ['?']]],
    ['=ARRAYFORMULA(VLOOKUP("Fay",A2:C7,{2,3},0))', [['Mkt', 800]]],
    ['=UNIQUE(B2:B)', [['Eng'], ['Sales'], ['Mkt'], [null]]],
    ['=XLOOKUP(550,C2:C7,A2:A7,,-1)', 'Bob'],
    ['=XLOOKUP(550,C2:C7,A2:A7,,1)', 'Cat'],
    ['=XLOOKUP("C*",A2:A7,C2:C7,,2)', 600],
    ['=XLOOKUP("Dan",A2:A7,A2:C7)', [['Dan', 'Sales', 400]]],
    ['=COUNTUNIQUEIFS(B2:B7,C2:C7,">450")', 2],
    ['=MAXIFS(C2:C7,B2:B7,"Eng")', 1000],
    ['=COUNTIF(A2:A7,"?a*")', 3],
    ['=SUMPRODUCT((B2:B7="Eng")*(C2:C7>550)*C2:C7)', 1600],
    ['=ARRAYFORMULA(SUM(IF(B2:B7="Eng",C2:C7,0)))', 2100],
    ['=SCAN(0,C2:C4,LAMBDA(a,v,a+v))', [[1000], [1500], [2100]]],
    ['=BYROW(B2:C4,LAMBDA(r,JOIN("-",r)))', [['Eng-1000'], ['Eng-500'], ['Eng-600']]],
    ['=LET(x,SUM(C2:C7),y,COUNT(C2:C7),x-y)', 3644],
    [
      '=WRAPCOLS(A2:A4,2,"x")',
      [
        ['Ann', 'Cat'],
        ['Bob', 'x'],
      ],
    ],
    [
      '=CHOOSECOLS(A2:C3,-1,1)',
      [
        [1000, 'Ann'],
        [500, 'Bob'],
      ],
    ],
    [
      '=QUERY(A1:C7,"select sum(C) pivot B",1)',
      [
        ['Eng', 'Mkt', 'Sales'],
        [2100, 800, 750],
      ],
    ],
    ["=QUERY(A1:C7,\"select A where A like '%a%' and not B = 'Eng'\",1)", [['Name'], ['Dan'], ['Fay']]],
    [
      '=QUERY({A2:C7},"select Col2, max(Col3) group by Col2 label max(Col3) \'\'",0)',
      [
        ['Eng', 1000],
        ['Mkt', 800],
        ['Sales', 400],
      ],
    ],
    ['=QUERY(A1:C7,"select A order by B desc, C limit 2 offset 1",1)', [['Name'], ['Dan'], ['Fay']]],
  ],
  staff,
);

const values = onPage(LIST, [
  ['=SPLIT("a,b;c",",;")', [['a', 'b', 'c']]],
  ['=SPLIT("a,,b",",",TRUE,FALSE)', [['a', null, 'b']]],
  ['=REGEXEXTRACT("ab-12","([a-z]+)-(\\d+)")', [['ab', '12']]],
  ['=REGEXREPLACE("John Smith","(\\w+) (\\w+)","$2, $1")', 'Smith, John'],
  ['=REGEXREPLACE("aaa","a*","b")', 'b'],
  ['=REGEXREPLACE("a1b22","[0-9]*","-")', '-a-b-'],
  ['=REGEXREPLACE("abc","","-")', '-a-b-c-'],
  ['=REGEXREPLACE("abc","(^)b|c","x")', 'abx'],
  ['=REGEXMATCH(123,"1")', '#VALUE!'],
  ['=SUBSTITUTE("aXbXc","X","-",2)', 'aXb-c'],
  ['=FIND("B","abc")', '#VALUE!'],
  ['=TEXT(1.5,"[h]:mm")', '36:00'],
  ['=TEXT(-5,"0;(0)")', '(5)'],
  ['=VALUE("12%")', 0.12],
  ['=TIMEVALUE("6:00 PM")', 0.75],
  ['=N(DATE(2024,14,1))', 45689],
  ['=DATEDIF(DATE(2020,2,29),DATE(2024,2,28),"Y")', 3],
  ['=DATEDIF(DATE(2020,1,15),DATE(2024,3,10),"MD")', 24],
  ['=N(EDATE(DATE(2024,1,31),1))', 45351],
  ['=NETWORKDAYS(DATE(2024,1,1),DATE(2024,1,31),DATE(2024,1,15))', 22],
  ['=NETWORKDAYS.INTL(DATE(2024,1,1),DATE(2024,1,31),"0000011")', 23],
  ['=N(WORKDAY(DATE(2024,1,5),1))', 45299],
  ['=WEEKDAY(DATE(2024,1,1),3)', 0],
  ['=ISOWEEKNUM(DATE(2021,1,3))', 53],
  ['=YEARFRAC(DATE(2024,1,1),DATE(2024,7,1))', 0.5],
  ['=-2^2', 4],
  ['="a"="A"', true],
  ['=TRUE>"z"', true],
  ['=ROUND(-2.5)', -3],
  ['=MOD(-3,2)', 1],
  ['=FLOOR(-7,-5)', -5],
  ['=TRUNC(-1.59,1)', -1.5],
  ['=AVERAGE(1,"2",TRUE)', 1.3333],
  ['=SUM({1,"2"})', 1],
  ['=IFERROR(1/0)', null],
  ['=XOR(TRUE,TRUE)', false],
  ['=LOOKUP(2.5,{1,2,3},{"a","b","c"})', 'b'],
  ['=MATCH("b*",{"abc","bcd"},0)', 2],
  ['=PMT(0.05/12,60,10000)', -188.7123],
]);

const english = inAmerica(
  onPage(LIST, [
    ['=TEXT(1234.567,"#,##0.00")', '1,234.57'],
    ['=TEXT(DATE(2024,3,5),"dddd d mmmm yyyy")', 'Tuesday 5 March 2024'],
  ]),
);

/** Formulas as people write them, whose values follow from the descriptions. */
export const described = [...tables, ...values, ...english];
