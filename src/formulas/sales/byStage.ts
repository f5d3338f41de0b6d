import type { WordKey } from '../../words/words.ts';
import { cell, formula, list, type Part, range } from '../insight/part.ts';
import { cells, parameter, settingOf, shown, today, word } from '../insight/template.ts';
import { won } from '../insight/winRates.ts';
import { amount, blank, daysInStage, deal, likely, live, ofStage, stage, stageOf } from './deals.ts';
import { pipelinePlan, type StageColumn, stageColumns, totalRow } from './pipelinePlan.ts';

const { top, rows } = pipelinePlan.stages;

/** A column of the list, of all its rows. */
export const stagesIn = (column: StageColumn): string => range(stageColumns[column], top + 1, 1, rows);

export const totalOf = (column: StageColumn): string => cell(stageColumns[column], totalRow);

const names = stagesIn('name');
const each = (put: string): string => `IF(${names}="","",${put})`;
const looked = (grouped: string, column: number): string =>
  `IFERROR(VLOOKUP(${names},${grouped},${column},FALSE),0)`;
const spill = (column: StageColumn, put: string) =>
  formula(stageColumns[column], top + 1, `ARRAYFORMULA(${put})`);

/** The open stages in the order of the business; those without a place stand last. */
const openNames = (() => {
  const open = `${stageOf('means')}=${settingOf('word.Stages.means.open')},${stageOf('name')}<>""`;
  const places = `FILTER(IF(ISNUMBER(${stageOf('position')}),${stageOf('position')},9999),${open})`;
  return `IFERROR(ARRAY_CONSTRAIN(SORT(FILTER(${stageOf('name')},${open}),${places},TRUE),${rows},1),"")`;
})();

/** Count, value, weighted value, how many stay too long, and mean days: all opportunities are gone through once. */
const standing = (() => {
  const late = `1*(${ofStage(stage, 'longest', '0')}>0)*ISNUMBER(waited)*(waited>${ofStage(stage, 'longest', '0')})`;
  return (
    `LET(waited,${daysInStage},grouped,QUERY({${stage},1*(${stage}<>""),${amount},${late},1*ISNUMBER(waited),IF(ISNUMBER(waited),waited,0)},` +
    `"select Col1,sum(Col2),sum(Col3),sum(Col4),sum(Col5),sum(Col6) where Col1 is not null and Col1<>'' group by Col1",0),` +
    `{${each(looked('grouped', 2))},${each(looked('grouped', 3))},${each(`${looked('grouped', 3)}*${ofStage(names, 'probability', '0')}`)},` +
    `${each(looked('grouped', 4))},${each(`IFERROR(${looked('grouped', 6)}/${looked('grouped', 5)},"${blank}")`)}})`
  );
})();

const change = (column: string): string => cells('StageChanges', column);
/** 1 for each change of an opportunity's stage that left one. */
const departed = `(${change('what')}=${word('StageChanges.what.stage')})*(${change('opportunity')}<>"")*(${change('before')}<>"")`;

const dwell =
  `LET(grouped,QUERY({${change('before')},IF(ISNUMBER(${change('days')}),${change('days')},0),${departed}*ISNUMBER(${change('days')})},` +
  `"select Col1,avg(Col2) where Col3=1 group by Col1",0),${each(`IFERROR(VLOOKUP(${names},grouped,2,FALSE),"${blank}")`)})`;

/** Of those that ever left a stage, each counted once: the share that went on to a later one or was won, and that is won now. */
const flow = (() => {
  const place = (name: string): string => `IFERROR(MATCH(${change(name)},${names},0),0)`;
  const present = `IFERROR(VLOOKUP(${change('opportunity')},{${deal('id')},${stage}},2,FALSE),"")`;
  const share = (column: number): string =>
    each(`IFERROR(VLOOKUP(${names},total,${column},FALSE)/VLOOKUP(${names},total,2,FALSE),"${blank}")`);
  return (
    `LET(onward,1*((${change('after')}=${won})+(${place('after')}>${place('before')})>0),` +
    `single,QUERY({${change('before')},${change('opportunity')},onward,1*(${present}=${won}),${departed}},` +
    '"select Col1,Col2,max(Col3),max(Col4) where Col5=1 group by Col1,Col2",0),' +
    'total,QUERY({INDEX(single,,1),INDEX(single,,2),INDEX(single,,3),INDEX(single,,4)},' +
    '"select Col1,count(Col2),sum(Col3),sum(Col4) group by Col1",0),' +
    `{${share(3)},${share(4)}})`
  );
})();

/** R66: visits of the last seven days to customers with something in the stage; a customer with several counts once. */
const visits = (() => {
  const touch = (column: string): string => cells('Interactions', column);
  const on = `IF(ISNUMBER(${touch('happenedOn')}),INT(${touch('happenedOn')}),0)`;
  const recent = `1*(${touch('channel')}=${parameter('visit')})*(${on}>${today}-7)*(${on}<=${today})`;
  return (
    `LET(seen,QUERY({${touch('customer')},${recent}},"select Col1,sum(Col2) where Col1 is not null and Col1<>'' group by Col1",0),` +
    `pairs,UNIQUE({${stage},${deal('customer')}}),made,IFERROR(VLOOKUP(INDEX(pairs,,2),seen,2,FALSE),0),` +
    `grouped,QUERY({INDEX(pairs,,1),made},"select Col1,sum(Col2) where Col1 is not null and Col1<>'' group by Col1",0),` +
    `${each(looked('grouped', 2))})`
  );
})();

/** One cell a stage: a median has no group in QUERY. */
const medians = Array.from({ length: rows }, (_, index) => {
  const row = top + 1 + index;
  const of = (filtered: string): string =>
    `IF($A${row}="","",IFERROR(MEDIAN(ARRAYFORMULA(FILTER(${filtered}))),"${blank}"))`;
  return [
    formula(stageColumns.median, row, of(`${daysInStage},${stage}=$A${row},ISNUMBER(${daysInStage})`)),
    formula(
      stageColumns.dwellMedian,
      row,
      of(`${change('days')},${change('before')}=$A${row},${departed},ISNUMBER(${change('days')})`),
    ),
  ];
}).flat();

const heads: Readonly<Record<Exclude<StageColumn, 'name'>, readonly [key: WordKey, format: string | null]>> =
  {
    class: ['Stages.class', null],
    probability: ['summary.probability', '0%'],
    count: ['tab.Opportunities', '#,##0'],
    value: ['Opportunities.value', 'money'],
    weighted: ['summary.weighted', 'money'],
    late: ['pipeline.late', '#,##0'],
    average: ['pipeline.daysAverage', '#,##0.0'],
    median: ['pipeline.daysMedian', '#,##0.0'],
    dwell: ['pipeline.dwellAverage', '#,##0.0'],
    dwellMedian: ['pipeline.dwellMedian', '#,##0.0'],
    onward: ['pipeline.toNext', '0.0%'],
    won: ['pipeline.toWon', '0.0%'],
    due: ['pipeline.visitsDue', '#,##0'],
    visits: ['pipeline.visitsMade', '#,##0'],
  };

const sum = (put: string): string => `SUM(ARRAYFORMULA(${put}))`;

/** R62, R63, R66: what stands in each open stage, how long, how much goes on, and whether it is visited as it should be. */
export const byStage: Part = (() => {
  const nameList = list(
    { top, rows },
    ['text'],
    `ARRAYFORMULA({${word('Opportunities.stage')};${openNames}})`,
  );
  // The keys are those of the literal.
  const entries = Object.entries(heads) as readonly [
    keyof typeof heads,
    (typeof heads)[keyof typeof heads],
  ][];
  const width = entries.length + 1;
  return {
    cells: [
      { at: cell(0, top - 1), put: shown('pipeline.byStage') },
      ...nameList.cells,
      ...entries.map(([name, [key]]) => ({ at: cell(stageColumns[name], top), put: shown(key) })),
      spill('class', each(ofStage(names, 'class'))),
      spill('probability', each(ofStage(names, 'probability', '0'))),
      spill('count', standing),
      spill('dwell', dwell),
      spill('onward', flow),
      spill('due', each(`${stagesIn('count')}*${ofStage(names, 'visits', '0')}`)),
      spill('visits', visits),
      ...medians,
      { at: totalOf('name'), put: shown('pipeline.total') },
      formula(stageColumns.count, totalRow, sum(live)),
      formula(stageColumns.value, totalRow, sum(`${live}*${amount}`)),
      formula(stageColumns.weighted, totalRow, sum(`${live}*${likely}`)),
      ...(['late', 'due', 'visits'] as const).map((name) =>
        formula(stageColumns[name], totalRow, `SUM(${stagesIn(name)})`),
      ),
    ],
    formats: entries.flatMap(([name, [, format]]) =>
      format === null ? [] : [{ range: range(stageColumns[name], top + 1, 1, rows + 1), format }],
    ),
    headings: [cell(0, top - 1)],
    headers: [range(0, top, width, 1), range(0, totalRow, width, 1)],
    numberHeaders: [range(2, top, width - 2, 1)],
  };
})();
