import { cell, formula, type Part, range } from '../insight/part.ts';
import { settingOf, shown } from '../insight/template.ts';
import { totalOf } from './byStage.ts';
import { amount, blank, deal, likely, live, ofStage, stage } from './deals.ts';
import { pipelinePlan } from './pipelinePlan.ts';

const { top, rows } = pipelinePlan.classes;
const classes = ['potential', 'hopeful', 'nearly'] as const;
const labels = range(0, top + 1, 1, rows);

/** Customers once a class; the last row is for open stages without one, so that the shares make up the whole. */
const body = (() => {
  const looked = (grouped: string, column: number): string =>
    `IF(${labels}="","",IFERROR(VLOOKUP(${labels},${grouped},${column},FALSE),0))`;
  return (
    `LET(live,${live},class,${ofStage(stage, 'class')},part,IF(live=1,IF(class="","${blank}",class),""),` +
    `grouped,QUERY({part,live,live*${amount},live*${likely}},"select Col1,sum(Col2),sum(Col3),sum(Col4) where Col2>0 group by Col1",0),` +
    `single,UNIQUE({part,${deal('customer')}}),` +
    `people,QUERY(single,"select Col1,count(Col2) where Col1<>'' and Col2 is not null and Col2<>'' group by Col1",0),` +
    `{${looked('people', 2)},${looked('grouped', 2)},${looked('grouped', 3)},${looked('grouped', 4)},` +
    `IFERROR(${looked('grouped', 4)}/${totalOf('weighted')},"${blank}")})`
  );
})();

/** R65: what customers of each class bring, by the class of the stage in which something of them stands. */
export const classShares: Part = {
  cells: [
    { at: cell(0, top - 1), put: shown('pipeline.classes') },
    ...(
      [
        'Stages.class',
        'insight.customers',
        'tab.Opportunities',
        'Opportunities.value',
        'summary.weighted',
        'pipeline.share',
      ] as const
    ).map((key, index) => ({ at: cell(index, top), put: shown(key) })),
    ...classes.map((one, index) => formula(0, top + 1 + index, settingOf(`word.Stages.class.${one}`))),
    { at: cell(0, top + rows), put: blank },
    formula(1, top + 1, `ARRAYFORMULA(${body})`),
  ],
  formats: [
    { range: range(1, top + 1, 2, rows), format: '#,##0' },
    { range: range(3, top + 1, 2, rows), format: 'money' },
    { range: range(5, top + 1, 1, rows), format: '0.0%' },
  ],
  headings: [cell(0, top - 1)],
  headers: [range(0, top, 6, 1)],
  numberHeaders: [range(1, top, 5, 1)],
};
