import { cell, formula, type Part, range } from './part.ts';
import { phrase, score, shown, written } from './template.ts';

/** Where the map of counts and that of spend begin. */
const [counts, values] = [0, 7];

/** R17: the customers who bought, by their scores of recency (down) and frequency (across), and what they spent. */
export const rfmMap = (top: number): Part => {
  const recencies = [5, 4, 3, 2, 1];
  const half = (left: number, heading: 'insight.rfmCount' | 'insight.rfmValue', column: 2 | 3) => [
    { at: cell(left, top), put: shown(heading) },
    { at: cell(left, top + 1), put: shown('insight.rfmAxes') },
    ...recencies.flatMap((_, index) => [
      { at: cell(left + 1 + index, top + 1), put: index + 1 },
      { at: cell(left, top + 2 + index), put: recencies[index] ?? 0 },
    ]),
    formula(left + 1, top + 2, looked(column)),
  ];
  return {
    cells: [
      ...half(counts, 'insight.rfmCount', 2),
      ...half(values, 'insight.rfmValue', 3),
      formula(0, top + 8, reading),
    ],
    formats: [counts, values].map((left) => ({ range: range(left + 1, top + 2, 5, 5), format: '#,##0' })),
    headings: [counts, values].map((left) => cell(left, top)),
    headers: [counts, values].flatMap((left) => [range(left, top + 1, 6, 1), range(left, top + 2, 1, 5)]),
    numberHeaders: [counts, values].map((left) => range(left + 1, top + 1, 5, 1)),
    scales: [counts, values].map((left) => range(left + 1, top + 2, 5, 5)),
  };
};

/** All cells of a map at once: everybody is counted once by a number such as 45, recency 4 and frequency 5. */
const looked = (column: 2 | 3): string =>
  `ARRAYFORMULA(LET(grouped,QUERY({IFERROR(${score('r')}*10+${score('f')},0),${score('spend')}},` +
  '"select Col1,count(Col1),sum(Col2) where Col1>10 group by Col1",0),' +
  `IFERROR(VLOOKUP(SEQUENCE(5,1,5,-1)*10+SEQUENCE(1,5),grouped,${column},FALSE),0)))`;

const reading = (() => {
  const often = `${score('f')},">=4"`;
  const count = (recency: string): string => written(`COUNTIFS(${score('r')},"${recency}",${often})`);
  const value = written(`SUMIFS(${score('spend')},${score('r')},"<=2",${often})`);
  return `IF(COUNT(${score('r')})=0,${phrase('insight.nobodyBought')},LET(best,${count('>=4')},gone,${count('<=2')},amount,${value},${phrase('insight.rfmReading')}))`;
})();
