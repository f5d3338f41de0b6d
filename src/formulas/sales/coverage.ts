import type { WordKey } from '../../words/words.ts';
import { cell, formula, type Part, range } from '../insight/part.ts';
import { percent, phrase, shown, today, written } from '../insight/template.ts';
import { won } from '../insight/winRates.ts';
import { totalOf } from './byStage.ts';
import { blank, closed, deal, stage } from './deals.ts';
import { pipelinePlan } from './pipelinePlan.ts';
import { ofWhole, quotaMonths } from './quotas.ts';

const { left, top } = pipelinePlan.coverage;
const first = top + 2;
const rowNames = ['goal', 'won', 'rest', 'weighted', 'open', 'likely', 'whole'] as const;
/** The cell of a figure of the coverage. */
export const coverageCell = (name: (typeof rowNames)[number]): string =>
  cell(left + 1, first + rowNames.indexOf(name));

const year = `YEAR(${today})`;
const wonIn = (which: string): string =>
  `SUMIFS(${deal('value')},${stage},${won},${closed},">="&DATE(${which},1,1),${closed},"<"&DATE(${which}+1,1,1))`;

/** The rows of the year for the whole business. */
const whole = ofWhole(year);
const isSet = `COUNTIFS(${whole})>0`;
const target = quotaMonths.map((month) => `SUMIFS(${month},${whole})`).join('+');

const at = coverageCell;
const figures: Readonly<
  Record<(typeof rowNames)[number], readonly [key: WordKey, put: string, format: string]>
> = {
  goal: ['pipeline.goal', `IF(${isSet},${target},${wonIn(`(${year}-1)`)})`, 'money'],
  won: ['pipeline.wonThisYear', wonIn(year), 'money'],
  rest: ['pipeline.rest', `MAX(0,${at('goal')}-${at('won')})`, 'money'],
  weighted: ['summary.weighted', totalOf('weighted'), 'money'],
  open: ['summary.openValue', totalOf('value'), 'money'],
  likely: ['pipeline.coverage', `IFERROR(${at('weighted')}/${at('rest')},"${blank}")`, '0%'],
  whole: ['pipeline.coverageOpen', `IFERROR(${at('open')}/${at('rest')},"${blank}")`, '0%'],
};

const origin =
  `IF(${at('goal')}=0,${phrase('pipeline.noGoal')},LET(goal,${written(at('goal'))},` +
  `IF(${isSet},${phrase('pipeline.fromTarget')},${phrase('pipeline.fromLastYear')})))`;
const verdict =
  `IF(${at('goal')}=0,"",IF(${at('rest')}=0,${phrase('pipeline.reached')},` +
  `LET(part,${percent(at('likely'))},gap,${written(`ABS(${at('weighted')}-${at('rest')})`)},` +
  `IF(${at('weighted')}>=${at('rest')},${phrase('pipeline.enough')},${phrase('pipeline.notEnough')}))))`;

/** R67: whether what is open, weighted, makes up what is still to be won until the end of the year. */
export const coverage: Part = {
  cells: [
    { at: cell(left, top - 1), put: shown('pipeline.enoughQuestion') },
    formula(left, top, origin),
    formula(left, top + 1, verdict),
    ...rowNames.flatMap((name, index) => [
      { at: cell(left, first + index), put: shown(figures[name][0]) },
      { at: at(name), put: `=${figures[name][1]}` },
    ]),
  ],
  formats: rowNames.map((name) => ({ range: at(name), format: figures[name][2] })),
  headings: [cell(left, top - 1)],
  headers: [range(left, first, 1, rowNames.length)],
};
