import { asWritten } from '../asWritten.ts';
import { cell, type Part } from './part.ts';
import { question, spilledList } from './question.ts';
import { isOpen, probabilityOf } from './stages.ts';
import { cells, phrase, sale, score, window, word, written } from './template.ts';

/**
 * R112: what is asked for, a product a row: open opportunities, open needs whose words name it, what was bought in the
 * window, and the purchases expected of its customers, shared out as they bought so far.
 */
export const demand = (top: number, rows: number): Part => {
  const deal = (name: string): string => cells('Opportunities', name);
  const open = isOpen(deal('stage'));
  const value = `IF(ISNUMBER(${deal('value')}),${deal('value')},0)`;
  const weight = `(${open}*${probabilityOf(deal('stage'))})`;
  const product = cells('Products', 'name');
  const byProduct = (of: string, columns: string, sums: string): string =>
    `QUERY({${of},${columns}},"select Col1,${sums} where Col1 is not null and Col1<>'' group by Col1",0)`;
  const each = `IFERROR(${score('expectedPurchases')}/${score('frequency')},0)`;
  const expected = `IFERROR(VLOOKUP(${sale('customer')},{${score('id')},${each}},2,FALSE),0)`;
  const need = (name: string): string => cells('Needs', name);
  const unmet = `((${need('status')}=${word('Needs.status.open')})+(${need('status')}=${word('Needs.status.proposed')}))`;
  const said = `${need('pain')}&" "&${need('scope')}&" "&${need('proposal')}`;
  const looked = (found: string, column: number): string =>
    `IFERROR(VLOOKUP(${asWritten('names')},${found},${column},FALSE),0)`;
  const body =
    `LET(names,UNIQUE(FILTER(${product},${product}<>"",ROW(${product})>1)),` +
    `open,${byProduct(deal('product'), `1*${open},${value}*${open},${value}*${weight}`, 'sum(Col2),sum(Col3),sum(Col4)')},` +
    `sold,${byProduct(sale('product'), `1*(${sale('age')}>=0)*(${sale('age')}<${window}),${expected}`, 'sum(Col2),sum(Col3)')},` +
    `best,ARRAY_CONSTRAIN(SORT({names,${looked('open', 2)},${looked('open', 3)},${looked('open', 4)},` +
    `${looked('sold', 2)},IF((names<>"")*(COUNT(${score('expectedPurchases')})>0),${looked('sold', 3)},)},4,FALSE,5,FALSE),${rows},6),` +
    `needed,MAP(INDEX(best,,1),LAMBDA(one,SUMPRODUCT(${unmet}*ISNUMBER(SEARCH(one,${said}))))),{best,needed})`;
  return question(
    top,
    'answers.demand',
    `SUM(ARRAYFORMULA(${value}*${weight}))`,
    `IF(SUM(${cell(1, top + 3)}:${cell(6, top + 2 + rows)})=0,${word('answers.demand.none')},LET(first,${cell(0, top + 3)},amount,${written(cell(3, top + 3))},${phrase('answers.demand.reading')}))`,
    [
      spilledList(
        { top: top + 2, rows },
        [
          ['Opportunities.product', 'text'],
          ['answers.open', 'number'],
          ['measure.openValue', 'money'],
          ['summary.weighted', 'money'],
          ['answers.soldInWindow', 'number'],
          ['answers.expected', 'decimal'],
          ['answers.openNeeds', 'number'],
        ],
        body,
      ),
    ],
  );
};
