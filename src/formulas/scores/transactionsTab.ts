import { cells, label, parameter, word } from '../insight/template.ts';
import { quoted } from '../sheetNames.ts';
import type { SummaryTab } from '../summaryTab.ts';

export const transactionsSize = { rows: 300, columns: 7 } as const;

/**
 * R2, R100: every purchase of a known customer, gathered once for all who reckon with it: orders, and won opportunities
 * that no order refers to, so that nothing counts twice. What a purchase cost us is what stands there, else the share
 * of its value that Settings says. Hidden; spilled from the first row.
 */
export const transactionsTab = (): SummaryTab => ({
  name: 'Transactions',
  version: 1,
  visible: false,
  cells: [
    { at: 'A1', put: gathered() },
    spilled('F', word('summary.age'), `${parameter('today')}-$B:$B`),
    spilled('G', word('summary.quarter'), 'YEAR($B:$B)*4+ROUNDUP(MONTH($B:$B)/3,0)'),
  ],
  formats: [{ range: 'B:B', format: 'yyyy-mm-dd' }],
  headers: [],
  numberHeaders: [],
  widths: {},
  frozenRows: 1,
  ...transactionsSize,
  charts: [],
});

const spilled = (column: string, header: string, value: string) => ({
  at: `${column}1`,
  put: `=ARRAYFORMULA(IF(ROW($A:$A)=1,${header},IF(($A:$A="")+($B:$B=""),,${value})))`,
});

/** Both sources one below the other, filtered by QUERY: FILTER would fail where it finds none. */
const gathered = (): string => {
  const of = (table: string) => (name: string) => cells(table, name);
  const [deal, order] = [of('Opportunities'), of('Orders')];
  const won = parameter('won');
  const unreplaced = `IF(ISNUMBER(MATCH(${deal('id')},${order('opportunity')},0)),0,1*(${deal('stage')}=${won}))`;
  const rate = parameter('marginRate');
  const supposed = (value: string): string => `IF(ISNUMBER(${value}),${value},0)*(1-${rate})`;
  const deals = [
    deal('customer'),
    deal('closedOn'),
    deal('value'),
    supposed(deal('value')),
    deal('product'),
    unreplaced,
  ];
  const orders = [
    order('customer'),
    order('orderedOn'),
    order('value'),
    `IF(ISNUMBER(${order('cost')}),${order('cost')},${supposed(order('value'))})`,
    order('product'),
    `1*ISNUMBER(${order('orderedOn')})`,
  ];
  const heads = [
    'Orders.customer',
    'Orders.orderedOn',
    'Orders.value',
    'Orders.cost',
    'Orders.product',
  ] as const;
  const words = heads.map(label);
  const labels = words.map((word, index) => `Col${index + 1} '${word}'`).join(',');
  const query =
    `"select Col1,Col2,Col3,Col4,Col5 where Col1 is not null and Col1<>'' and Col2 is not null ` +
    `and Col6=1 label ${labels}"`;
  const data = `{${deals.join(',')};${orders.join(',')}}`;
  return `=ARRAYFORMULA(IFERROR(QUERY(${data},${query},1),{${words.map(quoted).join(',')}}))`;
};
