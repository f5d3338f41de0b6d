import type { WordKey } from '../../words/words.ts';
import { cell, formula, type Part, range } from './part.ts';
import { score, shown, today, window } from './template.ts';

/** R97: of those who bought. Who comes back after a window without a purchase grows. */
export const lifeStages = ['new', 'growing', 'mature', 'declining', 'lost'] as const;

/** R98: the three tenths with the highest relationship value, and the others. */
export const contributions = ['high', 'modest'] as const;

/** From which change of spend on, up or down, a customer is no longer mature. */
const steady = 0.1;

/** Where the grid of counts and that of spend begin. */
const [counts, values] = [0, 7];

const playRows = 1 + contributions.length * lifeStages.length;

/** R97, R98: contribution against stage of life, in counts and spend; below, what to do in each field. */
export const lifeCycle = (top: number): Part => {
  const fields = contributions.flatMap((contribution, down) =>
    lifeStages.map((stage, across) => ({ contribution, stage, down, across })),
  );
  const half = (left: number, heading: WordKey, column: 2 | 3) => [
    { at: cell(left, top), put: shown(heading) },
    { at: cell(left, top + 1), put: shown('insight.contributionOf') },
    ...lifeStages.map((stage, index) => ({
      at: cell(left + 1 + index, top + 1),
      put: shown(`insight.stage.${stage}`),
    })),
    ...contributions.map((name, index) => ({
      at: cell(left, top + 2 + index),
      put: shown(`insight.contribution.${name}`),
    })),
    formula(left + 1, top + 2, looked(column)),
  ];
  const plays = top + 5;
  const heads = ['insight.field', 'insight.customers', 'insight.spend', 'insight.play'] as const;
  return {
    cells: [
      ...half(counts, 'insight.lifeCount', 2),
      ...half(values, 'insight.lifeValue', 3),
      ...heads.map((key, index) => ({ at: cell(index, plays), put: shown(key) })),
      { at: cell(0, plays + 1), put: shown('insight.stage.prospect') },
      formula(1, plays + 1, `COUNTIFS(${score('frequency')},0,${score('openCount')},">0")`),
      formula(2, plays + 1, `SUMIFS(${score('openValue')},${score('frequency')},0)`),
      { at: cell(3, plays + 1), put: shown('insight.play.prospect') },
      ...fields.flatMap(({ contribution, stage, down, across }, index) => {
        const row = plays + 2 + index;
        return [
          {
            at: cell(0, row),
            put: `${shown(`insight.stage.${stage}`)} · ${shown(`insight.contribution.${contribution}`)}`,
          },
          formula(1, row, cell(counts + 1 + across, top + 2 + down)),
          formula(2, row, cell(values + 1 + across, top + 2 + down)),
          { at: cell(3, row), put: shown(`insight.play.${contribution}.${stage}`) },
        ];
      }),
    ],
    formats: [
      range(counts + 1, top + 2, 5, 2),
      range(values + 1, top + 2, 5, 2),
      range(1, plays + 1, 2, playRows),
    ].map((cells) => ({ range: cells, format: '#,##0' })),
    headings: [counts, values].map((left) => cell(left, top)),
    headers: [...[counts, values].map((left) => range(left, top + 1, 6, 1)), range(0, plays, 13, 1)],
    numberHeaders: [...[counts, values].map((left) => range(left + 1, top + 1, 5, 1)), range(1, plays, 2, 1)],
    scales: [counts, values].map((left) => range(left + 1, top + 2, 5, 2)),
  };
};

/** Everybody who bought is counted once by a number such as 13: high contribution, mature. */
const looked = (column: 2 | 3): string => {
  const since = score('recency');
  const growth = score('growth');
  const stage =
    `IF(${since}>=${window},5,IF(${score('firstOn')}>${today}-${window},1,` +
    `IF(ISNUMBER(${growth}),IF(${growth}>=${steady},2,IF(${growth}>-${steady},3,4)),2)))`;
  const value = score('relationshipValue');
  return (
    `ARRAYFORMULA(LET(border,IFERROR(PERCENTILE(IF(ISNUMBER(${since}),${value},),0.7),0),` +
    `field,IF(ISNUMBER(${since}),IF(${value}>=border,10,20)+${stage},0),` +
    `grouped,QUERY({field,${score('spend')}},"select Col1,count(Col1),sum(Col2) where Col1>10 group by Col1",0),` +
    `IFERROR(VLOOKUP(SEQUENCE(2,1,10,10)+SEQUENCE(1,5),grouped,${column},FALSE),0)))`
  );
};
