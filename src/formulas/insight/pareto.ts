import { cell, formula, type Part, range } from './part.ts';
import { percent, phrase, score, shown } from './template.ts';

/** 0 %, 5 % … 100 %. */
export const paretoSteps = 21;

/** R26: what share of all spend the best customers bring, for each twentieth of those who bought. */
export const pareto = (top: number): Part => {
  const first = top + 2;
  const column = (index: number): string => range(index, first, 1, paretoSteps);
  const spend = score('spend');
  const spent = `SORT(FILTER(${spend},ISNUMBER(${spend}),${spend}>0),1,FALSE)`;
  const head = (index: number, key: Parameters<typeof shown>[0]) => ({
    at: cell(index, top + 1),
    put: shown(key),
  });
  return {
    cells: [
      { at: cell(0, top), put: shown('insight.pareto') },
      head(0, 'insight.shareOfCustomers'),
      head(1, 'insight.shareOfSpend'),
      head(2, 'insight.customers'),
      head(3, 'insight.spend'),
      ...Array.from({ length: paretoSteps }, (_, index) => ({
        at: cell(0, first + index),
        put: index / 20,
      })),
      formula(1, first, `ARRAYFORMULA(IFERROR(${column(3)}/${cell(3, first + paretoSteps - 1)},))`),
      formula(2, first, `ARRAYFORMULA(ROUND(${column(0)}*COUNTIF(${spend},">0")))`),
      formula(
        3,
        first,
        `IF(COUNTIF(${spend},">0")=0,"",LET(spent,${spent},MAP(${column(2)},LAMBDA(best,IF(best=0,0,SUM(ARRAY_CONSTRAIN(spent,best,1)))))))`,
      ),
      formula(0, first + paretoSteps, reading(column(0), column(1), cell(1, first + 4))),
    ],
    formats: [
      { range: column(0), format: '0%' },
      { range: column(1), format: '0.0%' },
      { range: column(2), format: '#,##0' },
      { range: column(3), format: '#,##0' },
    ],
    headings: [cell(0, top)],
    headers: [range(0, top + 1, 4, 1)],
    numberHeaders: [range(0, top + 1, 4, 1)],
    charts: [
      {
        kind: 'line',
        title: shown('insight.paretoChart'),
        ranges: [range(0, top + 1, 2, paretoSteps + 1)],
        at: { row: top + 1, column: 6 },
        size: { width: 640, height: 420 },
      },
    ],
  };
};

const reading = (steps: string, shares: string, fifth: string): string =>
  `IF(N(${fifth})=0,${phrase('insight.nobodyBought')},LET(share,${percent(fifth)},half,` +
  `${percent(`INDEX(${steps},MATCH(TRUE,ARRAYFORMULA(${shares}>=0.5),0))`)},${phrase('insight.paretoReading')}))`;
