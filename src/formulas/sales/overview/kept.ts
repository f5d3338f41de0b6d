import type { WordKey } from '../../../words/words.ts';
import { cell, formula, type Part, range } from '../../insight/part.ts';
import { type Head, spilledList } from '../../insight/question.ts';
import { cells, score, shown } from '../../insight/template.ts';
import { boughtIn, endedTarget, from, within, wonCountIn, wonIn } from './days.ts';
import { endedColumns, endedRow } from './endedMonth.ts';
import { figureCell, lineCell, overviewRows } from './overviewPlan.ts';

const weighted = lineCell('pipeline', 0);

/** As the tile reckons it, with what had been won when the month ended. */
const coverage =
  `LET(goal,IF(${endedTarget}>0,${endedTarget},${wonIn('endedLastYear')}),` +
  `rest,goal-${wonIn('endedYear')},IF(rest>0,${weighted}/rest,"–"))`;

/** What is of a month is that month's; what is of a moment is as it stands now. */
const ended: Readonly<Record<(typeof endedColumns)[number], readonly [put: string, format: string]>> = {
  period: [from('ended'), 'month'],
  revenue: [boughtIn('ended'), '#,##0'],
  wonCount: [wonCountIn('ended'), '#,##0'],
  pipeline: [figureCell('pipeline'), '#,##0'],
  weighted: [weighted, '#,##0'],
  coverage: [coverage, '0.00'],
  retention: [figureCell('retention'), '0.0%'],
  newCustomers: [`COUNTIFS(${within(score('firstOn'), 'ended')})`, '#,##0'],
  valuePerCustomer: [figureCell('value'), '#,##0'],
  winRate: [figureCell('winRate'), '0.0%'],
};

/** The month that ended last: this row is kept once, when the next month has begun. */
export const endedPart: Part = {
  cells: [
    { at: cell(0, overviewRows.ended), put: shown('overview.ended') },
    ...endedColumns.flatMap((name, column) => [
      { at: cell(column, endedRow - 1), put: shown(`Periods.${name}` satisfies WordKey) },
      formula(column, endedRow, ended[name][0]),
    ]),
  ],
  formats: endedColumns.map((name, column) => ({ range: cell(column, endedRow), format: ended[name][1] })),
  headings: [cell(0, overviewRows.ended)],
  headers: [range(0, endedRow - 1, endedColumns.length, 1)],
  numberHeaders: [range(1, endedRow - 1, endedColumns.length - 1, 2)],
};

const trendColumns = ['period', 'revenue', 'wonCount', 'pipeline', 'coverage', 'retention'] as const;
const trendHeads: readonly Head[] = [
  ['Periods.period', 'text'],
  ['Periods.revenue', 'money'],
  ['Periods.wonCount', 'number'],
  ['Periods.pipeline', 'money'],
  ['Periods.coverage', 'decimal'],
  ['Periods.retention', 'share'],
];
export const trendRows = 12;

const trendList = (): Part => {
  const at = { top: overviewRows.trend + 1, rows: trendRows };
  const kept = (column: string): string => cells('Periods', column);
  const columns = trendColumns.map(kept).join(',');
  const all = trendColumns.map((_, index) => `Col${index + 1}`).join(',');
  const latest =
    `QUERY({${columns},(ROW(${kept('period')})>1)*(${kept('period')}<>"")},` +
    `"select ${all} where Col${trendColumns.length + 1}=1 order by Col1 desc limit ${trendRows}",0)`;
  const none = `{${trendColumns.map(() => '"–"').join(',')}}`;
  return spilledList(
    at,
    trendHeads,
    `LET(latest,${latest},IF(ISERROR(INDEX(latest,1,1)),${none},IF(INDEX(latest,1,1)="",${none},SORT(latest,1,TRUE))))`,
  );
};

const trend = trendList();

/** The last twelve months that were kept, and how revenue and pipeline went. */
export const trendPart: Part = {
  ...trend,
  cells: [{ at: cell(0, overviewRows.trend), put: shown('overview.trend') }, ...trend.cells],
  headings: [cell(0, overviewRows.trend)],
  charts: [
    {
      kind: 'line',
      title: shown('overview.trendChart'),
      ranges: [0, 1, 3].map((column) => range(column, overviewRows.trend + 1, 1, trendRows + 1)),
      at: { row: overviewRows.trend + 1, column: 7 },
      size: { width: 690, height: 290 },
    },
  ],
};
