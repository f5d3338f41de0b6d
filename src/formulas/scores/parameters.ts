import { stageThatMeans } from '../insight/stages.ts';
import { cells, settingOf } from '../insight/template.ts';
import { percentiles } from '../rfmRule.ts';
import type { SummaryTab } from '../summaryTab.ts';
import { factorNames, type ParameterName, parameterCell, parameterNames } from './parameterCell.ts';

/** What is no longer open, by what it means. */
const settled = ['won', 'lost', 'suspended', 'terminated'] as const;

const measured = ['recency', 'frequency', 'spend'] as const;
type Measured = (typeof measured)[number];

export const thresholdName = (measure: Measured, index: number): ParameterName => {
  const name = parameterNames.find((one) => one === `${measure}${index + 1}`);
  if (!name) throw new Error(`There is no threshold ${index + 1} of ${measure}`);
  return name;
};

/** @param spread The column of a measure on the tab of sums, for its quintiles: `last` for recency. */
export const parameterCells = (spread: Readonly<Record<Measured, string>>): SummaryTab['cells'] => {
  const setting = (key: string, otherwise: string): string => `IFERROR(${settingOf(key)},${otherwise})`;
  const number = (key: string, otherwise: number): string => `N(${setting(key, String(otherwise))})`;
  const thresholds = (measure: Measured) =>
    percentiles.map((p, index) => {
      // Recency is counted from the last day: the fifth that bought last has the latest days.
      const quintile =
        measure === 'recency'
          ? `${parameterCell('today')}-PERCENTILE(${spread.recency},${percentiles[3 - index] ?? p})`
          : `PERCENTILE(${spread[measure]},${p})`;
      const cuts = settingOf(`cuts.${measure}`);
      // A blank cell has a first part too, which counts as 0: an error in its place leads to the quintile.
      const own = `IF(TRIM(${cuts})="",1/0,VALUE(INDEX(SPLIT(${cuts},"; "),1,${index + 1})))`;
      return [thresholdName(measure, index), `IFERROR(${own},IFERROR(${quintile},0))`] as const;
    });
  const decided = (stage: 'won' | 'lost'): string =>
    `COUNTIF(${cells('Opportunities', 'stage')},${parameterCell(stage)})`;
  const formulas: Readonly<Record<string, string>> = {
    today: 'TODAY()',
    ...Object.fromEntries(settled.map((means) => [means, stageThatMeans(means)])),
    visit: setting('word.Interactions.channel.visit', '""'),
    window: `MAX(1,${number('valueWindow', 365)})`,
    marginRate: number('marginRate', 1),
    visitCost: number('visitCost', 0),
    contactCost: number('contactCost', 0),
    modelR: setting('model.r', '""'),
    modelAlpha: setting('model.alpha', '""'),
    modelA: setting('model.a', '""'),
    modelB: setting('model.b', '""'),
    ...Object.fromEntries(measured.flatMap(thresholds)),
    winRate: `IFERROR(${decided('won')}/(${decided('won')}+${decided('lost')}),0)`,
    in: setting('word.Interactions.direction.in', '""'),
    ...Object.fromEntries(factorNames.map((name) => [name, `MAX(0,${number(name, 1)})`])),
  };
  return parameterNames.flatMap((name, index) => [
    { at: `A${2 + index}`, put: name },
    { at: `B${2 + index}`, put: `=${formulas[name] ?? '""'}` },
  ]);
};
