import type { WordKey } from '../../words/words.ts';
import { cell, type Part, range } from '../insight/part.ts';
import { type Head, spilledList } from '../insight/question.ts';
import { cells, shown, today } from '../insight/template.ts';
import { lost, won } from '../insight/winRates.ts';
import { amount, blank, closed, deal, likely, live, named, stage } from './deals.ts';
import { pipelinePlan } from './pipelinePlan.ts';

const openHeads = (head: Head): readonly Head[] => [
  head,
  ['tab.Opportunities', 'number'],
  ['Opportunities.value', 'money'],
  ['summary.weighted', 'money'],
];

/** What is open by `key`, a formula that gives a name or a number for each opportunity; how many of those were won and lost. */
const grouped = (key: string): string =>
  `LET(part,${key},live,${live},grouped,QUERY({part,live,live*${amount},live*${likely},1*(${stage}=${won}),1*(${stage}=${lost})},` +
  '"select Col1,sum(Col2),sum(Col3),sum(Col4),sum(Col5),sum(Col6) group by Col1",0),' +
  'body,FILTER(grouped,ISNUMBER(INDEX(grouped,,2)),INDEX(grouped,,2)>0),';

/** The largest value first, then by name. */
const byName = (of: 'owner' | 'manager' | 'product' | 'source', key: WordKey, name: string): Part =>
  spilledList(
    pipelinePlan[of],
    [...openHeads([key, 'text']), ['answers.won', 'number'], ['measure.winRate', 'share']],
    `${grouped(named(name))}wins,INDEX(body,,5),ARRAY_CONSTRAIN(SORT({INDEX(body,,1),INDEX(body,,2),INDEX(body,,3),INDEX(body,,4),` +
      `wins,IFERROR(wins/(wins+INDEX(body,,6)),)},3,FALSE,2,FALSE,1,TRUE),${pipelinePlan[of].rows},6))`,
  );

/** Stands for no day, behind every month. */
const undated = 9_999_999;

/** The first day of the month in which it is expected, or else was opened; the latest months that there is room for. */
const byMonth = (() => {
  const { rows } = pipelinePlan.month;
  const first = (day: string, otherwise: string): string =>
    `IF(ISNUMBER(${day}),INT(${day})-DAY(${day})+1,${otherwise})`;
  const key = first(deal('expectedOn'), first(deal('openedOn'), String(undated)));
  return spilledList(
    pipelinePlan.month,
    openHeads(['pipeline.month', 'month']),
    `${grouped(key)}sorted,SORT(ARRAY_CONSTRAIN(SORT({INDEX(body,,1),INDEX(body,,2),INDEX(body,,3),INDEX(body,,4)},1,FALSE),${rows},4),1,TRUE),` +
      `{IF(INDEX(sorted,,1)=${undated},"${blank}",INDEX(sorted,,1)),INDEX(sorted,,2),INDEX(sorted,,3),INDEX(sorted,,4)})`,
  );
})();

/** Twelve months up to this one: what was opened, won and lost in each, and what was open at its end. */
const trend = (() => {
  const opened = deal('openedOn');
  const numbered = (day: string): string => `IF(ISNUMBER(${day}),YEAR(${day})*12+MONTH(${day})-1,0)`;
  const looked = (of: string, column: number): string =>
    `IF(counted>0,IFERROR(VLOOKUP(counted,${of},${column},FALSE),0),0)`;
  const monthOf = (number: string): string => `DATE(INT((${number})/12),MOD(${number},12)+1,1)`;
  const before = `"<"&${monthOf('counted+1')}`;
  return spilledList(
    pipelinePlan.trend,
    [
      ['results.month', 'month'],
      ['pipeline.opened', 'number'],
      ['answers.won', 'number'],
      ['answers.lost', 'number'],
      ['pipeline.openThen', 'number'],
      ['summary.wonValue', 'money'],
    ],
    `LET(counted,YEAR(${today})*12+MONTH(${today})-1-SEQUENCE(12,1,11,-1),` +
      `begun,QUERY({${numbered(opened)},1*ISNUMBER(${opened})},"select Col1,sum(Col2) where Col1>0 group by Col1",0),` +
      `ended,QUERY({${numbered(closed)},1*(${stage}=${won}),1*(${stage}=${lost}),(${stage}=${won})*${amount}},` +
      '"select Col1,sum(Col2),sum(Col3),sum(Col4) where Col1>0 group by Col1",0),' +
      `{${monthOf('counted')},${looked('begun', 2)},${looked('ended', 2)},${looked('ended', 3)},` +
      `COUNTIFS(${opened},${before})-COUNTIFS(${opened},${before},${closed},${before}),${looked('ended', 4)}})`,
  );
})();

const manager = `IFERROR(VLOOKUP(${deal('owner')},{${cells('Team', 'name')},${cells('Team', 'manager')}},2,FALSE),"")`;
const { owner, trend: trendAt, stages, charts } = pipelinePlan;

/** R59, R62: what is open by whom, through whom, for what, from where and until when; and how it came to that. */
export const breakdowns: readonly Part[] = [
  {
    cells: [
      { at: cell(0, owner.top - 1), put: shown('pipeline.by') },
      { at: cell(trendAt.left, trendAt.top - 1), put: shown('pipeline.twelve') },
    ],
    headings: [cell(0, owner.top - 1), cell(trendAt.left, trendAt.top - 1)],
    charts: [
      {
        kind: 'bar',
        title: shown('pipeline.stageChart'),
        ranges: [range(0, stages.top, 1, 7), range(4, stages.top, 1, 7)],
        at: { row: charts, column: 1 },
        size: { width: 620, height: 320 },
      },
      {
        kind: 'line',
        title: shown('pipeline.trendChart'),
        ranges: [range(trendAt.left, trendAt.top, 5, 13)],
        at: { row: charts, column: 8 },
        size: { width: 620, height: 320 },
      },
    ],
  },
  byName('owner', 'Opportunities.owner', deal('owner')),
  byName('manager', 'Team.manager', manager),
  byName('product', 'Opportunities.product', deal('product')),
  byName('source', 'Opportunities.source', deal('source')),
  byMonth,
  trend,
];
