import { onPage } from '../documented.ts';

const ratings = [
  ['Product', 'Jan', 'Feb', 'Mar'],
  ['Red t-shirt', 3.5, 4, 3],
  ['Black jeans', 4.5, 5, 3.5],
  ['Hat', 3, 2.5, 2],
];
const sales = [
  ['Rep', 'Region', 'Product', 'Profit'],
  ['Amy', 'East', 'Apple', 1.33],
  ['Fred', 'South', 'Banana', 0.09],
  ['Amy', 'West', 'Mango', 1.85],
  ['Fred', 'North', '', 0.82],
  ['Fred', 'West', 'Banana', 1.25],
  ['Amy', 'East', 'Apple', 0.72],
  ['Fred', 'North', 'Mango', 0.54],
];
const square = [
  [3, 5, 7],
  [4, 3, 5],
  [1, 2, 4],
];
const quarters = [
  ['', 'Q1', 'Q2', 'Q3', 'Q4'],
  [2019, 1060, 295, 1425, 280],
  [2020, 270, 585, 675, 170],
  [2021, 285, 1200, 780, 1235],
  [2022, 1440, 1390, 45, 650],
];
const reps = [
  ['', 'Ally', 'Brian', 'Lily'],
  [2019, 20, 10, 20],
  [2020, 50, 15, 30],
  [2021, 30, 30, 15],
];
const measures = [
  [38.9, 17.8, '', 42, 20.2, '', 38.6, 21.2],
  [39.2, 19.6, '', 37.8, 17.1, '', 34.6, 21.2],
  [34.1, 18.1, '', 41.1, 17.6, '', 36.6, 17.8],
];
const films = [
  ['13 Going On 30', '2 Fast 2 Furious', '12 Angry Men'],
  ['Eternal Sunshine of the Spotless Mind', 'Friday the 13th', 'No Country for Old Men'],
];
const movies = [
  ['Rise', 'Start'],
  ['10%', 100],
  ['5%', ''],
  ['5%', ''],
  ['10%', ''],
];

export const lambda = [
  ...onPage(
    13190535,
    [
      ['=LET(avg, AVERAGE(B2:D2), IF(avg>=4, "Great", IF(avg>=3, "Good", "Poor")))', 'Good'],
      ['=LET(avg, AVERAGE(B3:D3), IF(avg>=4, "Great", IF(avg>=3, "Good", "Poor")))', 'Great'],
      ['=LET(avg, AVERAGE(B4:D4), IF(avg>=4, "Great", IF(avg>=3, "Good", "Poor")))', 'Poor'],
    ],
    ratings,
  ),
  ...onPage(
    13190535,
    [
      [
        '=LET(criteria, "Fred", range, FILTER(A2:D8, A2:A8=criteria), ARRAYFORMULA(IF(ISBLANK(range), "-", range)))',
        [
          ['Fred', 'South', 'Banana', 0.09],
          ['Fred', 'North', '-', 0.82],
          ['Fred', 'West', 'Banana', 1.25],
          ['Fred', 'North', 'Mango', 0.54],
        ],
      ],
    ],
    sales,
  ),
  ...onPage(13190535, [['=LET(x, 1, y, LET(z, 2, x+z), x+y)', 4]]),
  ...onPage(
    12568985,
    [
      [
        '=MAP(A1:B2, LAMBDA(cell, cell*2))',
        [
          [2, 4],
          [6, 8],
        ],
      ],
    ],
    [
      [1, 2],
      [3, 4],
    ],
  ),
  ...onPage(
    12568985,
    [
      [
        '=MAP(A1:A4, LAMBDA(item, JOIN("-", SPLIT(item, ","))))',
        [['Jeans-Black-XL'], ['Shorts-Brown-S'], ['Tshirt-Red-L'], ['Skirt-Pink-M']],
      ],
    ],
    [['Jeans,Black,XL'], ['Shorts,Brown,S'], ['Tshirt,Red,L'], ['Skirt,Pink,M']],
  ),
  ...onPage(
    12568985,
    [
      [
        '=MAP(A1:B3, D1:E3, G1:H3, LAMBDA(valA, valB, valC, MAX(valA, valB, valC)))',
        [
          [42, 21.2],
          [39.2, 21.2],
          [41.1, 18.1],
        ],
      ],
    ],
    measures,
  ),
  ...onPage(
    12568985,
    [['=COUNTIF(MAP(A1:C2, LAMBDA(cell, ARRAYFORMULA(OR(ISNUMBER(SPLIT(cell, " ")))))), true)', 3]],
    films,
  ),
  ...onPage(12568985, [['=MAP(C1:C4, D1:D4, LAMBDA(cell, cell+1))', '#N/A']]),
  ...onPage(
    12570930,
    [
      ['=BYROW(A1:C3,LAMBDA(row,SUM(row)))', [[15], [12], [7]]],
      ['=BYROW(A1:C3,LAMBDA(row,MAX(row)-MIN(row)))', [[4], [2], [3]]],
      ['=BYROW(A1:C3,LAMBDA(a,b,a+b))', '#N/A'],
    ],
    square,
  ),
  ...onPage(
    12570930,
    [['=FILTER(A2:A5,BYROW(B2:E5,LAMBDA(row,MAX(row)>1300)))', [[2019], [2022]]]],
    quarters,
  ),
  ...onPage(
    12571032,
    [
      ['=BYCOL(A1:C3,LAMBDA(column,MAX(column)))', [[4, 5, 7]]],
      ['=BYCOL(A1:C3,LAMBDA(col,MAX(col)-MIN(col)))', [[3, 3, 3]]],
    ],
    square,
  ),
  ...onPage(12571032, [['=FILTER(B1:D1,BYCOL(B2:D4,LAMBDA(col,AVERAGE(col)>=30)))', 'Ally']], reps),
  ...onPage(
    12568597,
    [['=REDUCE(5, A1:A3, LAMBDA(accumulator, current_value, accumulator*current_value))', 120]],
    [[3], [2], [4]],
  ),
  ...onPage(
    12568597,
    [['=REDUCE(0, A1:A4, LAMBDA(accumulator, price, if(price>=20, accumulator + price, accumulator)))', 100]],
    [[50], [10], [30], [20]],
  ),
  ...onPage(12568597, [['=REDUCE(B2, A2:A5, LAMBDA(price, rise, price*(1+rise)))', 133.4]], movies),
  ...onPage(
    12569094,
    [
      ['=SCAN(5, A1:A3, LAMBDA(accumulator, current_value, accumulator+current_value))', [[9], [11], [12]]],
      [
        '=SCAN(0, A1:A3, LAMBDA(accumulator, current_value, accumulator + current_value/sum(A1:A3)))',
        [[0.57], [0.85], [1]],
      ],
    ],
    [[4], [2], [1]],
  ),
  ...onPage(
    12569094,
    [
      [
        '=SCAN(0, A1:A6, LAMBDA(accumulator, current_value, if(current_value=0, current_value, accumulator+current_value)))',
        [[4], [6], [7], [0], [3], [9]],
      ],
    ],
    [[4], [2], [1], [0], [3], [6]],
  ),
  ...onPage(12569202, [
    [
      '=MAKEARRAY(2, 3, LAMBDA(row_index, column_index, row_index*column_index))',
      [
        [1, 2, 3],
        [2, 4, 6],
      ],
    ],
    [
      '=MAKEARRAY(4,4,LAMBDA(r, c, IF(r<=c, 100+r-1,)))',
      [
        [100, 100, 100, 100],
        [null, 101, 101, 101],
        [null, null, 102, 102],
        [null, null, null, 103],
      ],
    ],
  ]),
];
