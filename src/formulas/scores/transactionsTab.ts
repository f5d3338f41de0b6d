import type { TableName } from '../../schema/tables.ts';
import { quoted, type SheetNames } from '../sheetNames.ts';
import type { SummaryTab } from '../summaryTab.ts';
import { parameterCell } from './parameters.ts';

interface Given extends SheetNames {
  /** The tab of sums as a formula prefix, `'Sums'!`. */
  readonly sums: string;
}

/** Columns of the tab, from A on. `age` is days before today, `quarter` counts quarters from the year 0. */
export const transactionColumns = ['customer', 'day', 'value', 'cost', 'product', 'age', 'quarter'] as const;

/** The column of the tab `Transactions` as a range; `prefix` is the tab's. */
export const transactionRange = (prefix: string, column: (typeof transactionColumns)[number]): string => {
  const letter = 'ABCDEFG'[transactionColumns.indexOf(column)] ?? 'A';
  return `${prefix}$${letter}:$${letter}`;
};

export const transactionsSize = { rows: 300, columns: 7 } as const;

/**
 * R2, R100: every purchase of a known customer, gathered once for all who reckon with it: orders, and won opportunities
 * that no order refers to, so that nothing counts twice. What a purchase cost us is what stands there, else the share
 * of its value that Settings says. Hidden; spilled from the first row.
 */
export const transactionsTab = (given: Given): SummaryTab => {
  const { say } = given;
  return {
    name: 'Transactions',
    version: 1,
    visible: false,
    cells: [
      { at: 'A1', put: gathered(given) },
      spilled('F', say('summary.age'), `${cell(given, 'today')}-$B:$B`),
      spilled('G', say('summary.quarter'), 'YEAR($B:$B)*4+ROUNDUP(MONTH($B:$B)/3,0)'),
    ],
    formats: [{ range: 'B:B', format: 'yyyy-mm-dd' }],
    headers: [],
    numberHeaders: [],
    widths: {},
    frozenRows: 1,
    ...transactionsSize,
    charts: [],
  };
};

const cell = ({ sums }: Given, name: Parameters<typeof parameterCell>[0]): string =>
  `${sums}${parameterCell(name)}`;

const spilled = (column: string, header: string, value: string) => ({
  at: `${column}1`,
  put: `=ARRAYFORMULA(IF(ROW($A:$A)=1,${quoted(header)},IF(($A:$A="")+($B:$B=""),,${value})))`,
});

/** Both sources one below the other, filtered by QUERY: FILTER would fail where it finds none. */
const gathered = (given: Given): string => {
  const { column, say } = given;
  const of = (table: TableName) => (name: string) => column(table, name);
  const [deal, order] = [of('Opportunities'), of('Orders')];
  const won = cell(given, 'won');
  const unreplaced = `IF(ISNUMBER(MATCH(${deal('id')},${order('opportunity')},0)),"",${deal('stage')})`;
  const rate = cell(given, 'marginRate');
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
    `IF(ISNUMBER(${order('orderedOn')}),${won},"")`,
  ];
  const heads = [
    'Orders.customer',
    'Orders.orderedOn',
    'Orders.value',
    'Orders.cost',
    'Orders.product',
  ] as const;
  const words = heads.map((key) => say(key).replace(/['"]/g, '’'));
  const labels = words.map((word, index) => `Col${index + 1} '${word}'`).join(',');
  const query =
    `"select Col1,Col2,Col3,Col4,Col5 where Col1 is not null and Col1<>'' and Col2 is not null ` +
    `and Col6='"&${won}&"' label ${labels}"`;
  const data = `{${deals.join(',')};${orders.join(',')}}`;
  return `=ARRAYFORMULA(IFERROR(QUERY(${data},${query},1),{${words.map(quoted).join(',')}}))`;
};
