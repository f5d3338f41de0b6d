import type { SummaryTab } from '../summaryTab.ts';
import { cell, formula, type Part, range, tabOf } from './part.ts';
import { percent, phrase, sale, score, shown, today } from './template.ts';

/** Cohorts shown, the last of them that of the running quarter; and quarters after the first purchase. */
export const [cohorts, later] = [12, 11] as const;

const top = 4;
const first = top + 1;
const all = first + cohorts;
const curve = all + 3;

const quarterOf = (day: string): string => `YEAR(${day})*4+ROUNDUP(MONTH(${day})/3,0)`;
const since = score('firstOn');

/** `start`: the quarter of the first purchase of all, or as far back as there is room; null cohorts are blank. */
const withCohorts = (put: string): string =>
  `ARRAYFORMULA(IF(COUNT(${since})=0,"",LET(running,${quarterOf(today)},` +
  `start,MAX(running-${cohorts - 1},LET(from,MIN(${since}),${quarterOf('from')})),` +
  `cohort,IF(start+SEQUENCE(${cohorts},1,0)<=running,start+SEQUENCE(${cohorts},1,0),),${put})))`;

/** How many customers bought first in each quarter. */
const sizes =
  `LET(grouped,QUERY(IF(ISNUMBER(${since}),${quarterOf(since)},0),"select Col1,count(Col1) where Col1>0 group by Col1",0),` +
  'IF(ISNUMBER(cohort),IFERROR(VLOOKUP(cohort,grouped,2,FALSE),0),))';

/** Each customer counts once in each quarter in which anything was bought. */
const shares = (() => {
  const who = sale('customer');
  const own = `IFERROR(VLOOKUP(${who},{${score('id')},${since}},2,FALSE),)`;
  const key = `IF(ISNUMBER(own)*ISNUMBER(${sale('quarter')}),(${quarterOf('own')})*1000+${sale('quarter')}-(${quarterOf('own')}),0)`;
  return (
    `LET(own,${own},bought,UNIQUE({${who},${key}}),` +
    'grouped,QUERY(bought,"select Col2,count(Col1) where Col2>0 group by Col2",0),' +
    `after,SEQUENCE(1,${later}),size,${range(1, first, 1, cohorts)},` +
    'IF(ISNUMBER(cohort)*(cohort+after<running)*(size>0),IFERROR(VLOOKUP(cohort*1000+after,grouped,2,FALSE),0)/IF(size>0,size,1),))'
  );
})();

const average = (column: number): string => {
  const [share, size] = [range(column, first, 1, cohorts), range(1, first, 1, cohorts)];
  const weight = `ISNUMBER(${share})*${size}`;
  return `IFERROR(SUMPRODUCT(${weight},${share})/SUMPRODUCT(${weight}),"")`;
};

const quarters = Array.from({ length: later }, (_, index) => index + 1);

const table: Part = {
  cells: [
    { at: 'A1', put: shown('cohorts.title') },
    formula(
      0,
      2,
      `IF(COUNT(${cell(2, all)})=0,${phrase('insight.tooEarly')},LET(share,${percent(cell(2, all))},${phrase('cohorts.reading')}))`,
    ),
    { at: cell(2, top - 1), put: shown('cohorts.later') },
    { at: cell(0, top), put: shown('cohorts.first') },
    { at: cell(1, top), put: shown('insight.customers') },
    ...quarters.map((n) => ({ at: cell(1 + n, top), put: n })),
    formula(0, first, withCohorts('IF(ISNUMBER(cohort),INT((cohort-1)/4)&" Q"&(MOD(cohort-1,4)+1),)')),
    formula(1, first, withCohorts(sizes)),
    formula(2, first, withCohorts(shares)),
    { at: cell(0, all), put: shown('cohorts.all') },
    formula(1, all, `SUM(${range(1, first, 1, cohorts)})`),
    ...quarters.map((n) => formula(1 + n, all, average(1 + n))),
  ],
  formats: [
    { range: range(1, first, 1, cohorts + 1), format: '#,##0' },
    { range: range(2, first, later, cohorts + 1), format: '0%' },
  ],
  headers: ['A1:M1', range(0, top, 2 + later, 1), range(0, all, 2 + later, 1)],
  numberHeaders: [range(1, top, 1 + later, 1)],
  scales: [range(2, first, later, cohorts)],
  charts: [
    {
      kind: 'column',
      title: shown('cohorts.newChart'),
      ranges: [range(0, top, 2, cohorts + 1)],
      at: { row: curve, column: 9 },
      size: { width: 420, height: 320 },
    },
  ],
};

/** The average once more, downwards: a chart takes its series from columns. */
const curvePart: Part = {
  cells: [
    { at: cell(0, curve), put: shown('cohorts.later') },
    { at: cell(1, curve), put: shown('cohorts.again') },
    ...quarters.flatMap((n) => [{ at: cell(0, curve + n), put: n }, formula(1, curve + n, cell(1 + n, all))]),
  ],
  formats: [{ range: range(1, curve + 1, 1, later), format: '0%' }],
  headers: [range(0, curve, 2, 1)],
  numberHeaders: [range(0, curve, 2, 1)],
  charts: [
    {
      kind: 'line',
      title: shown('cohorts.chart'),
      ranges: [range(0, curve, 2, later + 1)],
      at: { row: curve, column: 3 },
      size: { width: 440, height: 320 },
    },
  ],
};

/** R96: of those who first bought in a quarter, how many bought again in each quarter since. */
export const cohortsTab: SummaryTab = tabOf(
  {
    name: 'Cohorts',
    version: 1,
    widths: { 1: 180, 2: 110, ...Object.fromEntries(quarters.map((n) => [n + 2, 75])) },
    rows: 40,
    columns: 2 + later,
  },
  [table, curvePart],
);
