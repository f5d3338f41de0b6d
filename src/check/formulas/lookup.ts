import { onPage } from '../documented.ts';

const guests = [
  ['Guest Name', 'Dietary Restriction', 'Sent Invitation', 'Table Number'],
  ['David', 'Vegetarian', 'No', 3],
  ['Bob', 'None', 'No', 5],
  ['david', 'None', 'Yes', 1],
  ['Nancy', 'None', 'No', 4],
  ['Mary', 'Vegetarian', 'Yes', 2],
];
const students = [
  ['Student', 'Math', 'History', 'Science', 'Gym'],
  ['Harry', 95, 70, 82, 78],
  ['Jenny', 85, 91, 100, 80],
  ['Lily', 76, 88, 80, 95],
  ['Sunny', 60, 77, 89, 80],
];
const grades = [
  ['Student', 'Grade'],
  ['Harry', 95],
  ['Jenny', 85],
  ['Lily', 76],
  ['Sunny', 60],
];
const tests = [
  ['Student', 'Test 1', 'Test 2'],
  ['Alice', 100, 90],
  ['Bob', 75, 85],
  ['Carol', 80, 85],
  ['Devon', 100, 95],
  ['Eloise', 80, 90],
];
const names = [
  ['Ben', 'Peter', 'Mary'],
  ['John', 'Hillary', 'Jenny'],
  ['Agnes', 'Harry', 'Felicity'],
];
const withGap = [
  ['Ben', 'Peter', 'Mary'],
  ['John', '', 'Jenny'],
  ['Agnes', 'Harry', 'Felicity'],
];
const letters = [['A', 'B', 'C', 'D', 'E']];
const colours = [
  ['Red', 'Yellow', 'Red'],
  ['Blue', 'Magenta', 'Blue'],
  ['Red', 'Yellow', 'Red'],
  ['Green', 'White', 'Green'],
  ['Red', 'Yellow', 'Red'],
];
const winners = [
  ['Year: 2021', 'Q1', 'Q2', 'Q3', 'Q4'],
  ['Winner', 'Andrew', 'Luca', 'Robert', 'Eric'],
  ['Year: 2022', 'Q1', 'Q2', 'Q3', 'Q4'],
  ['Winner', 'Lola', 'Andy', 'Mary', 'Kate'],
];
const stock = [
  ['Item', 'Color', 'Quantity'],
  ['Jeans', 'Blue', 100],
  ['T-shirt', 'Pink', 110],
  ['Shorts', 'Red', 120],
  ['Item', 'Color', 'Quantity'],
  ['Skirt', 'Pink', 150],
  ['T-shirt', 'Black', 100],
  ['Shoes', 'Grey', 50],
];

export const lookup = [
  ...onPage(
    3098242,
    [
      ['=INDEX(A2:D6, 2, 1)', 'Bob'],
      ['=INDEX(A2:D6, 4, 4)', 4],
      ['=INDEX(A2:D6,1,1)', 'David'],
      ['=INDEX(A1:D6, 6, 2)', 'Vegetarian'],
      ['=INDEX(A2:D6, 2, 0)', [['Bob', 'None', 'No', 5]]],
      ['=INDEX(A2:D6, 0, 4)', [[3], [5], [1], [4], [2]]],
      ['=VLOOKUP("Mary", A1:D6, 2, false)', 'Vegetarian'],
      ['=INDEX(A1:D6, MATCH("Mary", A1:A6, 0), 2)', 'Vegetarian'],
      ['=INDEX(A1:D6, MATCH("Mary", A1:A6, 0), MATCH("Dietary Restriction", A1:D1, 0))', 'Vegetarian'],
      ['=INDEX(A1:D6, MATCH(2, D1:D6, 0), MATCH("Guest Name", A1:D1, 0))', 'Mary'],
    ],
    guests,
  ),
  ...onPage(
    13197914,
    [
      [
        '=CHOOSECOLS(A1:E5, 1, 3, 2)',
        [
          ['Student', 'History', 'Math'],
          ['Harry', 70, 95],
          ['Jenny', 91, 85],
          ['Lily', 88, 76],
          ['Sunny', 77, 60],
        ],
      ],
      [
        '=CHOOSECOLS(A1:E5, 1, -1, -2)',
        [
          ['Student', 'Gym', 'Science'],
          ['Harry', 78, 82],
          ['Jenny', 80, 100],
          ['Lily', 95, 80],
          ['Sunny', 80, 89],
        ],
      ],
    ],
    students,
  ),
  ...onPage(
    13196659,
    [
      [
        '=CHOOSEROWS(A1:B5, 1, 2, 4, 2)',
        [
          ['Student', 'Grade'],
          ['Harry', 95],
          ['Lily', 76],
          ['Harry', 95],
        ],
      ],
      [
        '=CHOOSEROWS(A1:B5, 1, -1, -2, -3)',
        [
          ['Student', 'Grade'],
          ['Sunny', 60],
          ['Lily', 76],
          ['Jenny', 85],
        ],
      ],
    ],
    grades,
  ),
  ...onPage(
    10307761,
    [['=FLATTEN(A1:B2, "sample middle", B3:B4)', [[1], [2], [3], [4], ['sample middle'], [5], [6]]]],
    [
      [1, 2],
      [3, 4],
      ['', 5],
      ['', 6],
    ],
  ),
  ...onPage(
    10307761,
    [
      [
        '=ArrayFormula(SPLIT(FLATTEN(A1:A3 & " | " & TRANSPOSE(B1:B2)), " | "))',
        [
          ['A', 1],
          ['A', 2],
          ['B', 1],
          ['B', 2],
          ['C', 1],
          ['C', 2],
        ],
      ],
    ],
    [
      ['A', 1],
      ['B', 2],
      ['C', ''],
    ],
  ),
  ...onPage(
    9365792,
    [
      ['=FORMULATEXT($A1)', '=10+10'],
      ['=FORMULATEXT($A2)', '=MAX(10,12,18)'],
    ],
    [['=10+10'], ['=MAX(10,12,18)']],
  ),
  ...onPage(
    3256570,
    [['=LOOKUP(126, $A$2:$A$6, $B$2:$B$6)', 33]],
    [
      ['Part', 'Price'],
      [105, 27.5],
      [126, 33],
      [133, 41.75],
      [171, 26.75],
      [188, 32.99],
    ],
  ),
  ...onPage(
    3256570,
    [['=LOOKUP(765333,$A$2:$A$5,$B$2:$B$5)', 'C']],
    [
      ['Part', 'Price'],
      [764541, 'B'],
      [764598, 'C'],
      [765444, 'B-'],
      [766765, 'A'],
    ],
  ),
  ...onPage(
    7354624,
    [
      ['=SORTN(A2:C6)', [['Alice', 100, 90]]],
      [
        '=SORTN(A2:C6, 2)',
        [
          ['Alice', 100, 90],
          ['Bob', 75, 85],
        ],
      ],
      [
        '=SORTN(A2:C6, 3, 0, B2:B6, FALSE)',
        [
          ['Alice', 100, 90],
          ['Devon', 100, 95],
          ['Carol', 80, 85],
        ],
      ],
      [
        '=SORTN(A2:C6, 3, 1, B2:B6, FALSE)',
        [
          ['Alice', 100, 90],
          ['Devon', 100, 95],
          ['Carol', 80, 85],
          ['Eloise', 80, 90],
        ],
      ],
      [
        '=SORTN(A2:C6, 3, 2, B2:B6, FALSE)',
        [
          ['Alice', 100, 90],
          ['Carol', 80, 85],
          ['Bob', 75, 85],
        ],
      ],
      [
        '=SORTN(A2:C6, 3, 3, B2:B6, FALSE)',
        [
          ['Alice', 100, 90],
          ['Devon', 100, 95],
          ['Carol', 80, 85],
          ['Eloise', 80, 90],
          ['Bob', 75, 85],
        ],
      ],
      [
        '=SORTN(A2:C6, 3, 3, 2, FALSE, 3, FALSE)',
        [
          ['Devon', 100, 95],
          ['Alice', 100, 90],
          ['Eloise', 80, 90],
        ],
      ],
    ],
    tests,
  ),
  ...onPage(
    13187258,
    [
      [
        '=TOCOL(A1:C3)',
        [['Ben'], ['Peter'], ['Mary'], ['John'], ['Hillary'], ['Jenny'], ['Agnes'], ['Harry'], ['Felicity']],
      ],
      [
        '=TOCOL(A1:C3, 0, TRUE)',
        [['Ben'], ['John'], ['Agnes'], ['Peter'], ['Hillary'], ['Harry'], ['Mary'], ['Jenny'], ['Felicity']],
      ],
    ],
    names,
  ),
  ...onPage(
    13187258,
    [
      [
        '=TOCOL(A1:C3, 1)',
        [['Ben'], ['Peter'], ['Mary'], ['John'], ['Jenny'], ['Agnes'], ['Harry'], ['Felicity']],
      ],
    ],
    withGap,
  ),
  ...onPage(
    13187459,
    [
      ['=TOROW(A1:C3)', [['Ben', 'Peter', 'Mary', 'John', 'Hillary', 'Jenny', 'Agnes', 'Harry', 'Felicity']]],
      [
        '=TOROW(A1:C3, 0, TRUE)',
        [['Ben', 'John', 'Agnes', 'Peter', 'Hillary', 'Harry', 'Mary', 'Jenny', 'Felicity']],
      ],
    ],
    names,
  ),
  ...onPage(
    13187459,
    [['=TOROW(A1:C3, 1)', [['Ben', 'Peter', 'Mary', 'John', 'Jenny', 'Agnes', 'Harry', 'Felicity']]]],
    withGap,
  ),
  ...onPage(
    13190756,
    [
      [
        '=HSTACK(A1:E2, A3:E4)',
        [
          ['Year: 2021', 'Q1', 'Q2', 'Q3', 'Q4', 'Year: 2022', 'Q1', 'Q2', 'Q3', 'Q4'],
          ['Winner', 'Andrew', 'Luca', 'Robert', 'Eric', 'Winner', 'Lola', 'Andy', 'Mary', 'Kate'],
        ],
      ],
    ],
    winners,
  ),
  ...onPage(
    13191461,
    [
      [
        '=VSTACK(A2:C4, A6:C8)',
        [
          ['Jeans', 'Blue', 100],
          ['T-shirt', 'Pink', 110],
          ['Shorts', 'Red', 120],
          ['Skirt', 'Pink', 150],
          ['T-shirt', 'Black', 100],
          ['Shoes', 'Grey', 50],
        ],
      ],
    ],
    stock,
  ),
  ...onPage(
    10522653,
    [
      [
        '=UNIQUE(A1:C5)',
        [
          ['Red', 'Yellow', 'Red'],
          ['Blue', 'Magenta', 'Blue'],
          ['Green', 'White', 'Green'],
        ],
      ],
      [
        '=UNIQUE(A1:C5, FALSE, TRUE)',
        [
          ['Blue', 'Magenta', 'Blue'],
          ['Green', 'White', 'Green'],
        ],
      ],
      [
        '=UNIQUE(UNIQUE(A1:C5), TRUE)',
        [
          ['Red', 'Yellow'],
          ['Blue', 'Magenta'],
          ['Green', 'White'],
        ],
      ],
    ],
    colours,
  ),
  ...onPage(
    13184284,
    [
      [
        '=WRAPCOLS(A1:E1, 2)',
        [
          ['A', 'C', 'E'],
          ['B', 'D', '#N/A'],
        ],
      ],
      [
        '=WRAPCOLS(A1:E1, 2, "No value")',
        [
          ['A', 'C', 'E'],
          ['B', 'D', 'No value'],
        ],
      ],
    ],
    letters,
  ),
  ...onPage(
    13184285,
    [
      [
        '=WRAPROWS(A1:E1, 2)',
        [
          ['A', 'B'],
          ['C', 'D'],
          ['E', '#N/A'],
        ],
      ],
      [
        '=WRAPROWS(A1:E1, 2, "No value")',
        [
          ['A', 'B'],
          ['C', 'D'],
          ['E', 'No value'],
        ],
      ],
    ],
    letters,
  ),
];
