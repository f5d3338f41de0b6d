import { columnLetters } from '../../schema/derive/columnLetters.ts';
import type { WordKey } from '../../words/words.ts';
import { asWritten } from '../asWritten.ts';
import { cells, label, sale } from '../insight/template.ts';
import { quoted } from '../sheetNames.ts';
import { parameterCell } from './parameterCell.ts';

/** What is added up once for every customer: the first column holds ids, the others what they are called. */
export const blocks = {
  bought: ['frequency', 'spend', 'last', 'first'],
  days: ['days'],
  recent: ['recentSpend', 'recentCost'],
  earlier: ['earlierSpend'],
  quarters: ['quarters', 'squares'],
  products: ['products'],
  open: ['openCount', 'openValue'],
  lost: ['lostCount'],
  won: ['wonCount'],
  touched: ['touchedOn'],
  contacts: ['contacts', 'costToServe'],
  /** Written by the nightly run: a series too long for a cell. */
  estimates: [
    'expectedPurchases',
    'lifetimeValue',
    'gap',
    'gapSpread',
    'gaps',
    'gapLog',
    'gapLogSpread',
    'usageChange',
  ],
  satisfied: ['satisfaction'],
  paid: ['paymentDelay'],
  answered: ['answeredOn'],
  waiting: ['waitingSince'],
  referred: ['referrals', 'referralValue'],
} as const;
export type Block = keyof typeof blocks;

/** The first column of the first block: before it stand the parameters and the words of segments. */
const firstColumn = 6;

/** Where the last block ends. */
export const blocksWidth = Object.values(blocks).reduce(
  (width, columns) => width + columns.length + 2,
  firstColumn,
);

/** The columns of a block on the tab of sums, of the ids first. */
export const blockColumns = (block: Block): readonly string[] => {
  let at = firstColumn;
  for (const [name, columns] of Object.entries(blocks)) {
    if (name === block)
      return Array.from({ length: columns.length + 1 }, (_, index) => columnLetters(at + index));
    at += columns.length + 2;
  }
  return [];
};

/** A customer's figure of a block, by the ids in a range: `missing` where there is none. */
export const looked = (sums: string, ids: string, block: Block, column: string, missing: string): string => {
  const letters = blockColumns(block);
  // The names are those of the literal.
  const index = (blocks[block] as readonly string[]).indexOf(column) + 2;
  const range = `${sums}$${letters[0] ?? 'A'}:$${letters[letters.length - 1] ?? 'A'}`;
  return `IFERROR(VLOOKUP(${ids},${range},${index},FALSE),${missing})`;
};

/** The formula of each block that has one, for the first cell of its first column. */
export const blockFormulas = (): Readonly<Record<Exclude<Block, 'estimates'>, string>> => {
  const t = (...columns: Parameters<typeof sale>[0][]): string => columns.map(sale).join(',');
  const deal = (...columns: string[]): string =>
    columns.map((column) => cells('Opportunities', column)).join(',');
  const touch = (column: string): string => cells('Interactions', column);
  const window = parameterCell('window');
  const inWindow = `Col3>=0 and Col3<"&${window}&"`;
  const before = `Col3>="&${window}&" and Col3<"&2*${window}&"`;
  const is = (name: 'won' | 'lost' | 'suspended' | 'terminated'): string =>
    `(${deal('stage')}=${parameterCell(name)})`;
  const isOpen = `(${deal('stage')}<>"")*(${is('won')}+${is('lost')}+${is('suspended')}+${is('terminated')}=0)`;
  const age = `IF(ISNUMBER(${touch('happenedOn')}),${parameterCell('today')}-${touch('happenedOn')},)`;
  const cost =
    `IF(ISNUMBER(${touch('cost')}),${touch('cost')},` +
    `IF(${touch('channel')}=${parameterCell('visit')},${parameterCell('visitCost')},${parameterCell('contactCost')}))`;
  // A refund lessens what was spent and is no purchase.
  const isRefund = `${t('value')}<0`;
  const day = `IF(${isRefund},,${t('day')})`;
  const order = (column: string): string => cells('Orders', column);
  const settled = `IF(ISNUMBER(${order('paidOn')}),${order('paidOn')},IF(${order('dueOn')}<${parameterCell('today')},${parameterCell('today')},))`;
  const daysLate = `IF(ISNUMBER(${order('dueOn')})*ISNUMBER(${settled}),${settled}-${order('dueOn')},)`;
  const isIn = `(${touch('direction')}=${parameterCell('in')})`;
  const answeredOn = looked('', touch('customer'), 'answered', 'answeredOn', '0');
  const own = (column: string): string => cells('Customers', column);
  const referrer = `IF(${own('referredBy')}="",,IFERROR(VLOOKUP(${asWritten(own('referredBy'))},{${own('name')},${own('id')}},2,FALSE),))`;
  const referredSpend = looked('', own('id'), 'bought', 'spend', '0');
  return {
    bought: grouped(
      `{${t('customer')},${day},${t('value')}}`,
      'bought',
      'count(Col2),sum(Col3),max(Col2),min(Col2)',
      '',
    ),
    days: grouped(`UNIQUE({${t('customer')},${day}})`, 'days', 'count(Col2)', ''),
    recent: grouped(`{${t('customer', 'value', 'age', 'cost')}}`, 'recent', 'sum(Col2),sum(Col4)', inWindow),
    earlier: grouped(`{${t('customer', 'value', 'age')}}`, 'earlier', 'sum(Col2)', before),
    quarters: grouped(quarterly(t), 'quarters', 'sum(Col2),sum(Col3)', ''),
    products: grouped(
      `UNIQUE({${t('customer')},IF(${isRefund},"",${t('product')})})`,
      'products',
      'count(Col2)',
      "Col2<>''",
    ),
    open: grouped(`{${deal('customer', 'value')},1*${isOpen}}`, 'open', 'count(Col3),sum(Col2)', 'Col3=1'),
    lost: grouped(`{${deal('customer')},1*${is('lost')}}`, 'lost', 'count(Col2)', 'Col2=1'),
    won: grouped(`{${deal('customer')},1*${is('won')}}`, 'won', 'count(Col2)', 'Col2=1'),
    touched: grouped(`{${touch('customer')},${touch('happenedOn')}}`, 'touched', 'max(Col2)', ''),
    contacts: grouped(`{${touch('customer')},${cost},${age}}`, 'contacts', 'count(Col3),sum(Col2)', inWindow),
    satisfied: grouped(
      `{${touch('customer')},${touch('satisfaction')},${age}}`,
      'satisfied',
      'avg(Col2)',
      `${inWindow} and Col2 is not null`,
    ),
    paid: grouped(`{${order('customer')},${daysLate}}`, 'paid', 'avg(Col2)', 'Col2 is not null'),
    // Whatever is not from them is an answer: a visit, a call.
    answered: grouped(
      `{${touch('customer')},IF(${isIn},,${touch('happenedOn')})}`,
      'answered',
      'max(Col2)',
      'Col2 is not null',
    ),
    waiting: grouped(
      `{${touch('customer')},IF(${isIn}*(${touch('happenedOn')}>${answeredOn}),${touch('happenedOn')},)}`,
      'waiting',
      'min(Col2)',
      'Col2 is not null',
    ),
    referred: grouped(`{${referrer},${referredSpend}}`, 'referred', 'count(Col2),sum(Col2)', ''),
  };
};

/** Spend of each customer in each of the last eight quarters, and its square beside it. */
const quarterly = (t: (...columns: ('customer' | 'value' | 'age' | 'quarter')[]) => string): string =>
  `LET(q,QUERY({${t('customer', 'quarter', 'value', 'age')}},"select Col1,Col2,sum(Col3) where Col4<730 group by Col1,Col2",1),` +
  '{INDEX(q,,1),INDEX(q,,3),IFERROR(INDEX(q,,3)^2,"")})';

/** Groups by the ids in the first column; where there is nothing to group, the headers stand alone. */
const grouped = (data: string, block: Block, select: string, where: string): string => {
  const selected = select.split(/,(?=[a-z]+\()/);
  const words = ['Customers.id' as const, ...blocks[block].map((name) => `sums.${name}` as const)].map(
    // Every column of a block has its word; src/wordCheck.ts holds that.
    (key) => label(key as WordKey),
  );
  const labels = ['Col1', ...selected].map((column, index) => `${column} '${words[index] ?? ''}'`).join(',');
  const condition = ["Col1 is not null and Col1<>''", ...(where === '' ? [] : [where])].join(' and ');
  const query = `"select Col1,${select} where ${condition} group by Col1 label ${labels}"`;
  return `=ARRAYFORMULA(IFERROR(QUERY(${data},${query},1),{${words.map(quoted).join(',')}}))`;
};
