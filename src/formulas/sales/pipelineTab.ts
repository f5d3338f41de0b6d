import type { WordKey } from '../../words/words.ts';
import { cell, formula, type Part, range, tabOf } from '../insight/part.ts';
import { percent, phrase, shown, written } from '../insight/template.ts';
import { lost, won } from '../insight/winRates.ts';
import type { SummaryTab } from '../summaryTab.ts';
import { breakdowns } from './breakdowns.ts';
import { byStage, stagesIn, totalOf } from './byStage.ts';
import { classShares } from './classShares.ts';
import { coverage, coverageCell } from './coverage.ts';
import { blank, stage } from './deals.ts';
import { pipelinePlan } from './pipelinePlan.ts';
import { winLoss } from './winLoss.ts';

const width = 20;
const row = pipelinePlan.figures;
const [wins, losses] = [`COUNTIF(${stage},${won})`, `COUNTIF(${stage},${lost})`] as const;

const figures: readonly (readonly [key: WordKey, put: string, format: string])[] = [
  ['pipeline.open', totalOf('count'), '#,##0'],
  ['summary.openValue', totalOf('value'), '#,##0'],
  ['summary.weighted', totalOf('weighted'), '#,##0'],
  ['pipeline.coverage', coverageCell('likely'), '0%'],
  ['measure.winRate', `IFERROR(${wins}/(${wins}+${losses}),"${blank}")`, '0.0%'],
  ['pipeline.late', totalOf('late'), '#,##0'],
];

const reading =
  `IF(${totalOf('count')}=0,${phrase('pipeline.none')},LET(number,${written(totalOf('count'))},amount,${written(totalOf('value'))},` +
  `likely,${written(totalOf('weighted'))},late,${written(totalOf('late'))},most,MAX(${stagesIn('value')}),` +
  `first,INDEX(${stagesIn('name')},MATCH(most,${stagesIn('value')},0)),part,IFERROR(${percent(`most/${totalOf('value')}`)},"${blank}"),${phrase('pipeline.reading')}))`;

const overview: Part = {
  cells: [
    { at: 'A1', put: shown('pipeline.title') },
    formula(0, 2, reading),
    ...figures.flatMap(([key, put], column) => [
      { at: cell(column, row - 1), put: shown(key) },
      formula(column, row, put),
    ]),
  ],
  formats: figures.map(([, , format], column) => ({ range: cell(column, row), format })),
  headers: [range(0, 1, width, 1), range(0, row - 1, figures.length, 1)],
  figures: [range(0, row, figures.length, 1)],
};

/** Columns in which lists begin. */
const wide: ReadonlySet<number> = new Set([0, 7, 14]);

/** R59, R61–R67: the funnel in depth, and what is won and lost. */
export const pipelineTab: SummaryTab = tabOf(
  {
    name: 'Pipeline',
    version: 1,
    widths: Object.fromEntries(
      Array.from({ length: width }, (_, index) => [index + 1, wide.has(index) ? 170 : 115]),
    ),
    rows: 122,
    columns: width,
  },
  [overview, byStage, classShares, coverage, ...breakdowns, ...winLoss],
);
