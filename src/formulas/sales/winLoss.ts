import { cell, type Part, range } from '../insight/part.ts';
import { spilledList } from '../insight/question.ts';
import { shown, today } from '../insight/template.ts';
import { lost, winRates, won } from '../insight/winRates.ts';
import { amount, closed, deal, named, stage } from './deals.ts';
import { pipelinePlan } from './pipelinePlan.ts';

const { winner, competitor, quarter, reviews, charts } = pipelinePlan;

/** To whom we lost, as the reviews say. */
const losses = spilledList(
  winner,
  [
    ['Opportunities.winner', 'text'],
    ['answers.lost', 'number'],
    ['pipeline.lostValue', 'money'],
    ['pipeline.lostShare', 'share'],
  ],
  `LET(gone,1*(${stage}=${lost}),grouped,QUERY({${named(deal('winner'))},gone,gone*${amount}},"select Col1,sum(Col2),sum(Col3) where Col2>0 group by Col1",0),` +
    'body,FILTER(grouped,ISNUMBER(INDEX(grouped,,2))),' +
    `ARRAY_CONSTRAIN(SORT({INDEX(body,,1),INDEX(body,,2),INDEX(body,,3),INDEX(body,,2)/SUM(gone)},2,FALSE,3,FALSE,1,TRUE),${winner.rows},4))`,
);

const byQuarter = (() => {
  const numbered = (day: string): string => `YEAR(${day})*4+ROUNDUP(MONTH(${day})/3,0)-1`;
  const looked = (column: number): string =>
    `IF(counted>0,IFERROR(VLOOKUP(counted,grouped,${column},FALSE),0),0)`;
  return spilledList(
    quarter,
    [
      ['pipeline.quarter', 'text'],
      ['answers.won', 'number'],
      ['answers.lost', 'number'],
      ['measure.winRate', 'share'],
      ['summary.wonValue', 'money'],
      ['pipeline.lostValue', 'money'],
    ],
    `LET(wins,1*(${stage}=${won}),gone,1*(${stage}=${lost}),` +
      `grouped,QUERY({IF(ISNUMBER(${closed}),${numbered(closed)},0),wins,gone,wins*${amount},gone*${amount}},` +
      '"select Col1,sum(Col2),sum(Col3),sum(Col4),sum(Col5) where Col1>0 group by Col1",0),' +
      `counted,${numbered(today)}-SEQUENCE(${quarter.rows},1,${quarter.rows - 1},-1),` +
      `{INT(counted/4)&" Q"&(MOD(counted,4)+1),${looked(2)},${looked(3)},IFERROR(${looked(2)}/(${looked(2)}+${looked(3)}),),${looked(4)},${looked(5)}})`,
  );
})();

/** What the latest reviews say, a line each. */
const latest = spilledList(
  reviews,
  [
    ['Opportunities.closedOn', 'day'],
    ['Opportunities.number', 'text'],
    ['Opportunities.customerName', 'text'],
    ['Opportunities.stage', 'text'],
    ['Opportunities.value', 'money'],
    ['Opportunities.winner', 'text'],
    ['Opportunities.why', 'text'],
  ],
  `LET(said,TRIM(SUBSTITUTE(${deal('why')},CHAR(10)," ")),` +
    `QUERY({${closed},${deal('number')},${deal('customerName')},${stage},${deal('value')},${deal('winner')},said,(said<>"")*ISNUMBER(${closed})},` +
    `"select Col1,Col2,Col3,Col4,Col5,Col6,Col7 where Col8=1 order by Col1 desc limit ${reviews.rows}",0))`,
);

/** R60, R61: to whom and why we lose, against whom we win, and whether that is getting better. */
export const winLoss: readonly Part[] = [
  {
    cells: [
      { at: cell(0, winner.top - 1), put: shown('pipeline.winLoss') },
      { at: cell(0, reviews.top - 1), put: shown('pipeline.reviews') },
    ],
    headings: [cell(0, winner.top - 1), cell(0, reviews.top - 1)],
    charts: [
      {
        kind: 'column',
        title: shown('pipeline.quarterChart'),
        ranges: [range(quarter.left, quarter.top, 3, quarter.rows + 1)],
        at: { row: charts, column: 15 },
        size: { width: 560, height: 320 },
      },
    ],
  },
  losses,
  winRates(competitor, 'Opportunities.competitor', deal('competitor')),
  byQuarter,
  latest,
];
