import type { WordKey } from '../../words/words.ts';
import { amount, blank, closed, named, deal as of, stage } from '../sales/deals.ts';
import type { SummaryTab } from '../summaryTab.ts';
import { type ColumnKind, cell, formula, type Part, type Place, range, tabOf } from './part.ts';
import { type Head, spilledList } from './question.ts';
import { cells, percent, phrase, shown, written } from './template.ts';
import { lost, won } from './winRates.ts';

const top = 25;

/** Row of the figures, and places of the lists. Those that may grow long stand side by side. */
export const resultsPlan = {
  figures: 5,
  recent: { left: 0, top, rows: 12 },
  region: { left: 0, top: top + 15, rows: 40 },
  manager: { left: 0, top: top + 58, rows: null },
  month: { left: 8, top, rows: null },
  owner: { left: 14, top, rows: null },
  product: { left: 20, top, rows: null },
} as const;

/** Columns that begin with names. */
const withNames: ReadonlySet<number> = new Set([
  resultsPlan.manager.left,
  resultsPlan.owner.left,
  resultsPlan.product.left,
]);

const { figures: figuresRow, recent: recentAt, month: monthAt } = resultsPlan;
const width = resultsPlan.product.left + 5;

const value = of('value');

/** What stands in Team beside the owner of each opportunity. */
export const ofOwner = (column: 'manager' | 'region'): string =>
  `IFERROR(VLOOKUP(${of('owner')},{${cells('Team', 'name')},${cells('Team', column)}},2,FALSE),"")`;

/** First day of the month of closing; 0 without one. */
const month = `IF(ISNUMBER(${closed}),INT(${closed})-DAY(${closed})+1,0)`;

const heads = (key: WordKey, kind: ColumnKind): readonly Head[] => [
  [key, kind],
  ['answers.won', 'number'],
  ['answers.lost', 'number'],
  ['measure.winRate', 'share'],
  ['summary.wonValue', 'money'],
];

/** What was won and lost by `key`, a formula that gives a name or a month for each opportunity. */
const grouped = (key: string, sorted: string, place: Place, where = ''): string =>
  `LET(standing,${stage},part,${key},decided,(standing=${won})+(standing=${lost}),` +
  `grouped,QUERY({part,1*(standing=${won}),1*(standing=${lost}),${amount}*(standing=${won}),decided},` +
  `"select Col1,sum(Col2),sum(Col3),sum(Col4) where Col5>0${where} group by Col1",0),` +
  'body,FILTER(grouped,ISNUMBER(INDEX(grouped,,2))),wins,INDEX(body,,2),losses,INDEX(body,,3),' +
  `${asRoomAllows(place, `SORT({INDEX(body,,1),wins,losses,wins/(wins+losses),INDEX(body,,4)},${sorted})`)})`;

/** As many rows as the tab has room for: a list that needs more shows an error in Google Sheets. */
const asRoomAllows = ({ top, rows }: Place, sorted: string): string =>
  `ARRAY_CONSTRAIN(${sorted},${rows ?? `ROWS($A:$A)-${top}`},5)`;

/** The largest value first, then by name. */
const byName = (of: 'owner' | 'manager' | 'region' | 'product', key: WordKey, name: string): Part =>
  spilledList(resultsPlan[of], heads(key, 'text'), grouped(named(name), '5,FALSE,1,TRUE', resultsPlan[of]));

const byMonth = spilledList(
  monthAt,
  heads('results.month', 'month'),
  grouped(month, '1,FALSE', monthAt, ' and Col1>0'),
);

const monthsList = range(monthAt.left, top + 1, 5, monthAt.rows);
const months = range(monthAt.left, top + 1, 1, monthAt.rows);
const at = (month: string, column: number): string =>
  `IFERROR(VLOOKUP(${month},${monthsList},${column},FALSE),0)`;

/** R78: the twelve months up to the last in which anything was decided, beside the same months of the year before. */
const recent = spilledList(
  recentAt,
  [
    ['results.month', 'month'],
    ['summary.wonValue', 'money'],
    ['results.before', 'money'],
    ['results.growth', 'share'],
    ['answers.won', 'number'],
    ['answers.lost', 'number'],
    ['measure.winRate', 'share'],
  ],
  `IF(COUNT(${months})=0,NA(),LET(latest,MAX(${months}),` +
    'counted,YEAR(latest)*12+MONTH(latest)-1-SEQUENCE(12,1,11,-1),starts,DATE(INT(counted/12),MOD(counted,12)+1,1),' +
    `earlier,DATE(INT(counted/12)-1,MOD(counted,12)+1,1),amount,${at('starts', 5)},before,${at('earlier', 5)},` +
    `wins,${at('starts', 2)},losses,${at('starts', 3)},` +
    '{starts,amount,before,IF(before>0,IFERROR(amount/before-1),),wins,losses,IF(wins+losses>0,IFERROR(wins/(wins+losses)),)}))',
);

const [wonCount, lostCount] = [`COUNTIF(${stage},${won})`, `COUNTIF(${stage},${lost})`] as const;
const wonValue = `SUMIF(${stage},${won},${value})`;

const figures = [
  ['answers.won', wonCount, '#,##0'],
  ['answers.lost', lostCount, '#,##0'],
  ['measure.winRate', `IFERROR(A5/(A5+B5),"${blank}")`, '0.0%'],
  ['summary.wonValue', wonValue, '#,##0'],
  ['results.average', `IFERROR(D5/A5,"${blank}")`, '#,##0'],
] as const;

const overview: Part = {
  cells: [
    { at: 'A1', put: shown('results.title') },
    formula(
      0,
      2,
      `LET(wins,${wonCount},decided,wins+${lostCount},dated,COUNTIFS(${stage},${won},${closed},">0")+COUNTIFS(${stage},${lost},${closed},">0"),` +
        `IF(decided=0,${phrase('answers.way.none')},LET(number,${written('decided')},gone,${written('wins')},part,${percent('wins/decided')},rest,${written('decided-dated')},${phrase('results.reading')})))`,
    ),
    ...figures.flatMap(([key, put], column) => [
      { at: cell(column, figuresRow - 1), put: shown(key) },
      formula(column, figuresRow, put),
    ]),
    { at: cell(recentAt.left, top - 1), put: shown('results.recent') },
    { at: cell(monthAt.left, top - 1), put: shown('results.all') },
  ],
  formats: figures.map(([, , format], column) => ({ range: cell(column, figuresRow), format })),
  headers: [range(0, 1, width, 1), range(0, figuresRow - 1, figures.length, 1)],
  figures: [range(0, figuresRow, figures.length, 1)],
  headings: [cell(recentAt.left, top - 1), cell(monthAt.left, top - 1)],
  charts: [
    {
      kind: 'column',
      title: shown('results.valueChart'),
      ranges: [range(0, top, 3, 13)],
      at: { row: 7, column: 1 },
      size: { width: 560, height: 310 },
    },
    {
      kind: 'line',
      title: shown('results.rateChart'),
      ranges: [range(0, top, 1, 13), range(6, top, 1, 13)],
      at: { row: 7, column: 6 },
      size: { width: 520, height: 310 },
    },
  ],
};

/** R59, R78, R79: what was won and lost by month, by who sold it and for whom, by region and by product. */
export const resultsTab: SummaryTab = tabOf(
  {
    name: 'Results',
    version: 1,
    widths: Object.fromEntries(
      Array.from({ length: width }, (_, index) => [index + 1, withNames.has(index) ? 180 : 120]),
    ),
    rows: 1000,
    columns: width,
  },
  [
    overview,
    recent,
    byMonth,
    byName('owner', 'Opportunities.owner', of('owner')),
    byName('manager', 'Team.manager', ofOwner('manager')),
    byName('region', 'Team.region', ofOwner('region')),
    byName('product', 'Opportunities.product', of('product')),
  ],
);
