import { cell, type Part } from '../../insight/part.ts';
import { type Head, spilledList } from '../../insight/question.ts';
import { isOpen, probabilityOf } from '../../insight/stages.ts';
import { cells, phrase, sale, score, shown, today, window } from '../../insight/template.ts';
import { lost, won } from '../../insight/winRates.ts';
import { ofWhole, quotaMonths } from '../quotas.ts';
import { isWithin, target } from './days.ts';
import { listAt, listRows, type TileName } from './overviewPlan.ts';

const most = 10;

const deal = (column: string): string => cells('Opportunities', column);
const [stage, value, closed] = ['stage', 'value', 'closedOn'].map(deal) as [string, string, string];
const amount = `IF(ISNUMBER(${value}),${value},0)`;
/** Who it is for, or its number where the file named nobody. */
const account = `IF(${deal('customerName')}="",${deal('number')},${deal('customerName')})`;

const found = (column: number): string => `INDEX(found,,${column})`;
const named = `IFERROR(VLOOKUP(${found(1)},{${score('id')},${score('name')}},2,FALSE),${found(1)})`;
const ownedBy = `IFERROR(VLOOKUP(${found(1)},{${cells('Customers', 'id')},${cells('Customers', 'owner')}},2,FALSE),)`;

const listPart = (name: TileName, heads: readonly Head[], body: string): Part => {
  const { left, top } = listAt(name);
  const list = spilledList({ left, top: top + 1, rows: listRows }, heads, body);
  return {
    ...list,
    cells: [{ at: cell(left, top), put: shown(`overview.list.${name}`) }, ...list.cells],
    headings: [cell(left, top)],
  };
};

/** `rows`, the first ten of `number`, and below them how many more there are. */
const counted = (rows: string, width: number): string => {
  const blanks = ',""'.repeat(width - 1);
  return `LET(body,${rows},IF(number>${most},LET(rest,TEXT(number-${most},"#,##0"),{body;{${phrase('overview.more')}${blanks}}}),body))`;
};

interface Ranked {
  /** Formulas over whole columns. */
  readonly columns: readonly string[];
  /** 1 for each row that is counted. */
  readonly where: string;
  readonly order: string;
  /** What is shown of `found`, which holds the columns. */
  readonly rows: string;
}

/** The first ten of the rows that are counted. */
const ranked = (name: TileName, heads: readonly Head[], { columns, where, order, rows }: Ranked): Part => {
  const select = columns.map((_, index) => `Col${index + 1}`).join(',');
  const query =
    `QUERY({${columns.join(',')},counts},` +
    `"select ${select} where Col${columns.length + 1}=1 order by ${order} limit ${most}",0)`;
  return listPart(
    name,
    heads,
    `LET(counts,${where},number,SUM(counts),found,${query},${counted(rows, heads.length)})`,
  );
};

const revenue = ranked(
  'revenue',
  [
    ['Customers.name', 'text'],
    ['Orders.value', 'money'],
    ['Orders.orderedOn', 'day'],
    ['Orders.product', 'text'],
  ],
  {
    columns: [sale('customer'), sale('value'), sale('day'), sale('product')],
    where: isWithin(sale('day'), 'year'),
    order: 'Col2 desc,Col3 desc',
    rows: `{${named},${found(2)},${found(3)},${found(4)}}`,
  },
);

const wonList = ranked(
  'won',
  [
    ['Customers.name', 'text'],
    ['Opportunities.value', 'money'],
    ['Opportunities.closedOn', 'day'],
    ['Opportunities.owner', 'text'],
  ],
  {
    columns: [account, amount, closed, deal('owner')],
    where: `(${stage}=${won})*${isWithin(closed, 'month')}`,
    order: 'Col2 desc,Col3 desc',
    rows: 'found',
  },
);

const pipeline = ranked(
  'pipeline',
  [
    ['Customers.name', 'text'],
    ['Opportunities.value', 'money'],
    ['summary.probability', 'share'],
    ['Opportunities.stage', 'text'],
    ['Opportunities.owner', 'text'],
  ],
  {
    columns: [account, amount, stage, deal('owner')],
    where: isOpen(stage),
    order: 'Col2 desc,Col1',
    rows: `{${found(1)},${found(2)},${probabilityOf(found(3))},${found(3)},${found(4)}}`,
  },
);

/** The first days of the months of a year, and of those after them. */
const starts = (year: string, later: 0 | 1): string => `DATE(${year},SEQUENCE(12)+${later},1)`;
const wonByMonth = (year: string): string =>
  `SUMIFS(${value},${stage},${won},${closed},">="&${starts(year, 0)},${closed},"<"&${starts(year, 1)})`;
const targetByMonth = quotaMonths.map((month) => `SUMIFS(${month},${ofWhole('running')})`).join(';');

/** The months of the year: the target, or where there is none what was won a year before, and what is won of it. */
const coverage = listPart(
  'coverage',
  [
    ['results.month', 'month'],
    ['overview.goal', 'money'],
    ['overview.achieved', 'share'],
    ['answers.won', 'money'],
    ['overview.toWin', 'money'],
  ],
  `LET(running,YEAR(${today}),goal,IF(${target}>0,{${targetByMonth}},${wonByMonth('running-1')}),got,${wonByMonth('running')},` +
    `{${starts('running', 0)},goal,IFERROR(got/goal,),got,(goal>got)*(goal-got)})`,
);

/** Who bought in the window before last and not in the last one. */
const before = (() => {
  const age = sale('age');
  const grouped =
    `QUERY({${sale('customer')},(${age}>=${window})*${sale('value')},1*(${age}<${window}),${sale('day')},${age}},` +
    `"select Col1,sum(Col2),max(Col3),max(Col4) where Col5>=0 and Col5<"&2*${window}&" group by Col1",1)`;
  return (
    `LET(both,${grouped},number,SUM(1*(INDEX(both,,3)=0)),` +
    `gone,QUERY(both,"select Col1,Col2,Col4 where Col3=0 order by Col2 desc limit ${most}",1),` +
    'found,FILTER(gone,ISNUMBER(INDEX(gone,,2))),' +
    `${counted(`{${named},${found(2)},${found(3)},${ownedBy}}`, 4)})`
  );
})();

const retention = listPart(
  'retention',
  [
    ['Customers.name', 'text'],
    ['overview.before', 'money'],
    ['overview.last', 'day'],
    ['Customers.owner', 'text'],
  ],
  before,
);

const newest = ranked(
  'new',
  [
    ['Customers.name', 'text'],
    ['measure.spend', 'money'],
    ['overview.first', 'day'],
    ['Customers.owner', 'text'],
  ],
  {
    columns: [score('id'), score('spend'), score('firstOn')],
    where: `ISNUMBER(${score('firstOn')})*(${score('firstOn')}<=${today})`,
    order: 'Col3 desc,Col2 desc',
    rows: `{${named},${found(2)},${found(3)},${ownedBy}}`,
  },
);

const valuable = ranked(
  'value',
  [
    ['Customers.name', 'text'],
    ['measure.recentSpend', 'money'],
    ['answers.purchases', 'number'],
    ['Customers.owner', 'text'],
    ['overview.expected', 'money'],
  ],
  {
    columns: [score('id'), score('recentSpend'), score('frequency'), score('lifetimeValue')],
    where: `ISNUMBER(${score('recency')})*(${score('recency')}<${window})`,
    order: 'Col2 desc,Col3 desc',
    rows: `{${named},${found(2)},${found(3)},${ownedBy},${found(4)}}`,
  },
);

/** By owner, the highest win rate first, where few decided count less. */
const winRate = listPart(
  'winRate',
  [
    ['Opportunities.owner', 'text'],
    ['summary.wonValue', 'money'],
    ['measure.winRate', 'share'],
    ['answers.won', 'number'],
    ['answers.lost', 'number'],
  ],
  `LET(decided,${isWithin(closed, 'window')},wins,decided*(${stage}=${won}),losses,decided*(${stage}=${lost}),` +
    `grouped,QUERY({IF(${deal('owner')}="","–",${deal('owner')}),wins,losses,${amount}*wins,wins+losses},` +
    '"select Col1,sum(Col2),sum(Col3),sum(Col4) where Col5>0 group by Col1",0),' +
    'part,FILTER(grouped,ISNUMBER(INDEX(grouped,,2))),number,ROWS(part),good,INDEX(part,,2),bad,INDEX(part,,3),' +
    counted(
      `ARRAY_CONSTRAIN(SORT({INDEX(part,,1),INDEX(part,,4),good/(good+bad),good,bad},(good+1)/(good+bad+2),FALSE,2,FALSE),${most},5)`,
      5,
    ) +
    ')',
);

/** R107: what is behind each tile. */
export const listParts: readonly Part[] = [
  revenue,
  wonList,
  pipeline,
  coverage,
  retention,
  newest,
  valuable,
  winRate,
];
