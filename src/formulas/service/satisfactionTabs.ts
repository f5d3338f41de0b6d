import { type Dimension, dimensions } from '../../schema/tables/answers.ts';
import type { WordKey } from '../../words/words.ts';
import { cell, formula, type Part, range, tabOf } from '../insight/part.ts';
import { spilledList } from '../insight/question.ts';
import { cells, shown, word } from '../insight/template.ts';
import type { SummaryTab } from '../summaryTab.ts';

/** Where what stands. */
export const satisfactionPlan = { dimensions: 4, cases: 12, causes: 17, months: 4, monthsLeft: 7 } as const;

const answer = (column: Dimension | 'answeredOn'): string => cells('SurveyAnswers', column);
const measure = (column: string): string => cells('Measures', column);
const of = (column: string): string => cells('Cases', column);

/** Shown where there is nothing to reckon with. */
const none = '–';
const known = (put: string): string => `IFERROR(${put},"${none}")`;

const heads: readonly WordKey[] = [
  'Measures.dimension',
  'satisfaction.mean',
  'satisfaction.count',
  'satisfaction.second',
  'satisfaction.measured',
];

/** R91: each dimension with its mean, beside its second measure. */
const results: Part = {
  cells: [
    { at: 'A1', put: shown('satisfaction.title') },
    ...heads.map((key, column) => ({ at: cell(column, satisfactionPlan.dimensions), put: shown(key) })),
    ...dimensions.flatMap((dimension, index) => {
      const row = satisfactionPlan.dimensions + 1 + index;
      const named = word(`Measures.dimension.${dimension}`);
      return [
        { at: cell(0, row), put: shown(`SurveyAnswers.${dimension}`) },
        formula(1, row, known(`AVERAGE(${answer(dimension)})`)),
        formula(2, row, `COUNT(${answer(dimension)})`),
        formula(3, row, known(`AVERAGEIF(${measure('dimension')},${named},${measure('value')})`)),
        formula(4, row, `COUNTIF(${measure('dimension')},${named})`),
      ];
    }),
  ],
  headers: [range(0, 1, 13, 1), range(0, satisfactionPlan.dimensions, 5, 1)],
  numberHeaders: [range(1, satisfactionPlan.dimensions, 4, 1)],
  formats: [
    { range: range(1, satisfactionPlan.dimensions + 1, 1, 5), format: '0.00' },
    { range: range(3, satisfactionPlan.dimensions + 1, 1, 5), format: '0.00' },
  ],
};

/** First day of the month of each answer; 0 for what has none. */
const month = `IF(ISNUMBER(${answer('answeredOn')}),INT(${answer('answeredOn')})-DAY(${answer('answeredOn')})+1,0)`;
const sums = dimensions.map((one) => `IF(ISNUMBER(${answer(one)}),${answer(one)},0)`);
const counts = dimensions.map((one) => `1*ISNUMBER(${answer(one)})`);

/** The latest two years. */
const trend = spilledList(
  { left: satisfactionPlan.monthsLeft, top: satisfactionPlan.months, rows: 24 },
  [['results.month', 'month'], ...dimensions.map((one) => [`SurveyAnswers.${one}`, 'decimal'] as const)],
  `LET(grouped,QUERY({${[month, ...sums, ...counts].join(',')}},"select Col1,${Array.from({ length: 10 }, (_, at) => `sum(Col${at + 2})`).join(',')} where Col1>0 group by Col1",0),` +
    'body,FILTER(grouped,ISNUMBER(INDEX(grouped,,2))),' +
    `ARRAY_CONSTRAIN(SORT({INDEX(body,,1),${dimensions.map((_, at) => `IFERROR(INDEX(body,,${at + 2})/INDEX(body,,${at + 7}),)`).join(',')}},1,FALSE),24,6))`,
);

const clocked = `ISNUMBER(${of('openedAt')})`;
const answered = `ISNUMBER(${of('answeredAt')})`;
const resolved = `ISNUMBER(${of('resolvedAt')})`;
const inquiry = `(${of('kind')}=${word('Cases.kind.inquiry')})`;
const told = `(${of('reportedBackOn')}<>"")`;
const share = (done: string, at: string, by: string): string =>
  known(`SUMPRODUCT(${clocked}*${done}*ISNUMBER(${by})*(${at}<=${by}))/SUMPRODUCT(${clocked}*${done})`);
const middle = (done: string, at: string): string =>
  known(`MEDIAN(FILTER((${at}-${of('openedAt')})*24,${clocked}*${done}))`);

/** R87, R88: each with its word, its formula and its format. */
const figures: readonly (readonly [key: WordKey, put: string, format: string])[] = [
  ['service.state.new', `SUMPRODUCT(${clocked}*(1-${resolved})*(1-${answered}))`, '#,##0'],
  ['service.state.answered', `SUMPRODUCT(${clocked}*(1-${resolved})*${answered})`, '#,##0'],
  ['service.state.toReport', `SUMPRODUCT(${clocked}*${resolved}*(1-${inquiry})*(1-${told}))`, '#,##0'],
  ['service.state.closed', `SUMPRODUCT(${clocked}*${resolved}*(1-(1-${inquiry})*(1-${told})))`, '#,##0'],
  ['satisfaction.answeredInTime', share(answered, of('answeredAt'), of('answerBy')), '0.0%'],
  ['satisfaction.resolvedInTime', share(resolved, of('resolvedAt'), of('resolveBy')), '0.0%'],
  ['satisfaction.hoursToAnswer', middle(answered, of('answeredAt')), '#,##0.0'],
  ['satisfaction.hoursToResolve', middle(resolved, of('resolvedAt')), '#,##0.0'],
];

/** Two rows of four. */
const service: Part = {
  cells: [
    { at: cell(0, satisfactionPlan.cases - 1), put: shown('tab.Cases') },
    ...figures.flatMap(([key, put], index) => {
      const [column, row] = [index % 4, satisfactionPlan.cases + Math.floor(index / 4) * 2];
      return [{ at: cell(column, row), put: shown(key) }, formula(column, row + 1, `ARRAYFORMULA(${put})`)];
    }),
    { at: cell(0, satisfactionPlan.causes - 1), put: shown('tab.Causes') },
  ],
  headings: [cell(0, satisfactionPlan.cases - 1), cell(0, satisfactionPlan.causes - 1)],
  headers: [range(0, satisfactionPlan.cases, 4, 1), range(0, satisfactionPlan.cases + 2, 4, 1)],
  figures: [range(0, satisfactionPlan.cases + 1, 4, 1), range(0, satisfactionPlan.cases + 3, 4, 1)],
  formats: figures.map(([, , format], index) => ({
    range: cell(index % 4, satisfactionPlan.cases + 1 + Math.floor(index / 4) * 2),
    format,
  })),
};

/** R92: what customers complain about most. */
const causes = spilledList(
  { top: satisfactionPlan.causes, rows: 20 },
  [
    ['Cases.cause', 'text'],
    ['tab.Cases', 'number'],
  ],
  `LET(grouped,QUERY(FILTER({${of('cause')},1*${clocked}},${clocked}),"select Col1,sum(Col2) where Col1 is not null and Col1<>'' group by Col1",0),` +
    'body,FILTER(grouped,ISNUMBER(INDEX(grouped,,2))),ARRAY_CONSTRAIN(SORT(body,2,FALSE,1,TRUE),20,2))',
);

/** R87, R88, R91, R92, R106: satisfaction and service, as live formulas; see insight/fillTemplate.ts for ⟦ ⟧. */
export const satisfactionTabs: readonly SummaryTab[] = [
  tabOf(
    {
      name: 'Satisfaction',
      version: 1,
      widths: { 1: 200, 2: 150, 3: 150, 4: 150, 5: 150, 8: 120 },
      rows: 60,
      columns: 13,
    },
    [
      results,
      trend,
      service,
      causes,
      {
        cells: [],
        charts: [
          {
            kind: 'line',
            title: shown('satisfaction.trend'),
            ranges: [range(satisfactionPlan.monthsLeft, satisfactionPlan.months, 6, 25)],
            at: { row: 30, column: satisfactionPlan.monthsLeft + 1 },
            size: { width: 620, height: 300 },
          },
        ],
      },
    ],
  ),
];
