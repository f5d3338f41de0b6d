import type { WordKey } from '../../words/words.ts';
import { cell, formula, type Part, range } from './part.ts';
import { phrase, sale, score, shown, today, window, writtenDay } from './template.ts';

/** Rows of the tab: title, what it is about, six tiles, six tiles. */
const rows = [4, 6] as const;

/**
 * R106, R107. Retained are those of the customers of the window before last who bought in the last one; a customer
 * repeats who has bought at least twice.
 */
const tiles: readonly (readonly [word: WordKey, put: string, format: string])[] = [
  ['insight.customers', `MAX(0,COUNTIF(${score('id')},"?*")-1)`, '#,##0'],
  ['insight.bought', `COUNT(${score('lastOn')})`, '#,##0'],
  [
    'insight.new',
    `COUNTIFS(${score('firstOn')},">"&${today}-${window},${score('firstOn')},"<="&${today})`,
    '#,##0',
  ],
  ['insight.active', `COUNTIF(${score('recency')},"<"&${window})`, '#,##0'],
  ['insight.retention', retention(0), '0.0%'],
  [
    'insight.repeat',
    `IFERROR(COUNTIF(${score('frequency')},">=2")/COUNTIF(${score('frequency')},">=1"),"–")`,
    '0.0%',
  ],
  ['insight.spend', `SUM(${score('spend')})`, '#,##0'],
  ['insight.recentSpend', `SUM(${score('recentSpend')})`, '#,##0'],
  ['insight.margin', `SUM(${score('margin')})`, '#,##0'],
  ['insight.contribution', `IFERROR(SUM(${score('margin')})/SUM(${score('recentSpend')}),"–")`, '0.0%'],
  ['insight.relationshipValue', `SUM(${score('relationshipValue')})`, '#,##0'],
  ['insight.expected', `IF(COUNT(${score('lifetimeValue')})=0,"–",SUM(${score('lifetimeValue')}))`, '#,##0'],
];

/** The formula of one of these figures, for tabs that show it too. */
export const insightFigure = (key: WordKey): string => {
  const put = tiles.find(([word]) => word === key)?.[1];
  if (put === undefined) throw new Error(`The tab Insight has no figure ${key}`);
  return put;
};

/**
 * One pass over what was sold: of each customer, whether anything lies in the window and in the one before.
 * @param back Windows ago: 0 is the last one, 1 the one before it.
 */
export function retention(back: 0 | 1): string {
  const age = sale('age');
  const [end, middle, begin] =
    back === 0 ? ['0', window, `2*${window}`] : [`"&${window}&"`, `2*${window}`, `3*${window}`];
  const both =
    `QUERY({${sale('customer')},1*(${age}<${middle}),1*(${age}>=${middle}),${age}},` +
    `"select Col1,max(Col2),max(Col3) where Col4>=${end} and Col4<"&${begin}&" group by Col1",1)`;
  return (
    `ARRAYFORMULA(IFERROR(LET(both,${both},lately,INDEX(both,,2),before,INDEX(both,,3),` +
    'SUMPRODUCT(IF(ISNUMBER(lately),lately*before,0))/SUM(before)),"–"))'
  );
}

export const tilesPart: Part = {
  cells: [
    { at: 'A1', put: shown('insight.title') },
    formula(0, 2, `LET(on,${writtenDay(today)},span,TEXT(${window},"0"),${phrase('insight.asOf')})`),
    ...tiles.flatMap(([key, put], index) => {
      const [column, row] = [index % 6, rows[index < 6 ? 0 : 1]];
      return [{ at: cell(column, row), put: shown(key) }, formula(column, row + 1, put)];
    }),
  ],
  formats: tiles.map(([, , format], index) => ({
    range: cell(index % 6, rows[index < 6 ? 0 : 1] + 1),
    format,
  })),
  headers: ['A1:M1', ...rows.map((row) => range(0, row, 6, 1))],
  figures: rows.map((row) => range(0, row + 1, 6, 1)),
};
