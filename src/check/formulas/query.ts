import { inAmerica, onPage } from '../documented.ts';

const PAGE = 'https://developers.google.com/chart/interactive/docs/querylanguage';

/** The page's example: name, dept, lunchTime, salary, hireDate, age, isSenior. */
const employees = [
  ['name', 'dept', 'lunchTime', 'salary', 'hireDate', 'age', 'isSenior'],
  ['John', 'Eng', '=TIME(12,0,0)', 1000, '=DATE(2005,3,19)', 35, true],
  ['Dave', 'Eng', '=TIME(12,0,0)', 500, '=DATE(2006,4,19)', 27, false],
  ['Sally', 'Eng', '=TIME(13,0,0)', 600, '=DATE(2005,10,10)', 30, false],
  ['Ben', 'Sales', '=TIME(12,0,0)', 400, '=DATE(2002,10,10)', 32, true],
  ['Dana', 'Sales', '=TIME(12,0,0)', 350, '=DATE(2004,9,8)', 25, false],
  ['Mike', 'Marketing', '=TIME(13,0,0)', 800, '=DATE(2005,1,10)', 24, true],
];

const queried = (query: string) => `=QUERY(A1:G7, "${query}", 1)`;
const NOON = 0.5;
const ONE = 13 / 24;

export const query = [
  ...onPage(
    PAGE,
    [
      [
        queried("select C, A label C '', A ''"),
        [
          [NOON, 'John'],
          [NOON, 'Dave'],
          [ONE, 'Sally'],
          [NOON, 'Ben'],
          [NOON, 'Dana'],
          [ONE, 'Mike'],
        ],
      ],
      [queried("select A where D > 700 label A ''"), [['John'], ['Mike']]],
      [
        queried("select B, max(D) group by B label B '', max(D) ''"),
        [
          ['Eng', 1000],
          ['Marketing', 800],
          ['Sales', 400],
        ],
      ],
      [
        queried('select sum(D) pivot B'),
        [
          ['Eng', 'Marketing', 'Sales'],
          [2100, 800, 750],
        ],
      ],
      [
        queried("select C, sum(D) group by C pivot B label C ''"),
        [
          [null, 'Eng', 'Marketing', 'Sales'],
          [NOON, 1500, null, 750],
          [ONE, 600, 800, null],
        ],
      ],
      [queried("select A where B != 'Eng' and date '2005-01-09' < E label A ''"), [['Mike']]],
      [queried("select year(date '2009-02-05') limit 1 label year(date '2009-02-05') ''"), 2009],
      [queried("select month(date '2009-02-05') limit 1 label month(date '2009-02-05') ''"), 1],
      [queried("select day(date '2009-02-05') limit 1 label day(date '2009-02-05') ''"), 5],
      [queried("select hour(timeofday '12:03:17') limit 1 label hour(timeofday '12:03:17') ''"), 12],
      [queried("select minute(timeofday '12:03:17') limit 1 label minute(timeofday '12:03:17') ''"), 3],
      [queried("select second(timeofday '12:03:17') limit 1 label second(timeofday '12:03:17') ''"), 17],
      [queried("select quarter(date '2009-02-05') limit 1 label quarter(date '2009-02-05') ''"), 1],
      [queried("select dayOfWeek(date '2009-02-26') limit 1 label dayOfWeek(date '2009-02-26') ''"), 5],
      [
        queried(
          "select dateDiff(date '2008-03-13', date '2008-02-12') limit 1 label dateDiff(date '2008-03-13', date '2008-02-12') ''",
        ),
        30,
      ],
      [queried("select upper('foo') limit 1 label upper('foo') ''"), 'FOO'],
      [queried("select lower('Bar') limit 1 label lower('Bar') ''"), 'bar'],
    ],
    employees,
  ),
  ...inAmerica(
    onPage(
      PAGE,
      [
        [
          queried("select B, sum(D) group by B pivot C label B ''"),
          [
            [null, '12:00:00 PM', '01:00:00 PM'],
            ['Eng', 1500, 600],
            ['Marketing', null, 800],
            ['Sales', 750, null],
          ],
        ],
      ],
      employees,
    ),
  ),
];
