import type { Amount } from './expression.ts';
import { type Names, printAmount, printCases } from './print.ts';
import { recencyScore, scoreOf, segmentNames, segmentRule } from './rfm.ts';
import { quoted, type SheetNames, settingCell } from './sheetNames.ts';
import type { SummaryTab } from './summaryTab.ts';
import { sumsCells } from './sumsTab.ts';

interface Given extends SheetNames {
  /** Number format of amounts. */
  readonly money: string;
  /** The tab of sums as a formula prefix, `'Sums'!`. */
  readonly sums: string;
}

/** Where each column of the tab stands. */
const columns = {
  id: 'A',
  name: 'B',
  lastWon: 'C',
  recency: 'D',
  frequency: 'E',
  monetary: 'F',
  r: 'G',
  f: 'H',
  m: 'I',
  segment: 'J',
} as const;

export const segmentsSize = { rows: 2000, columns: 15 } as const;

/**
 * R17, R30: one row a customer, each column spilled from one formula in the frozen first row over whole columns. It
 * is keyed by the customer's id, so that nothing done to the rows of Customers can break it; its order is a setting.
 */
export const segmentsTab = (given: Given): SummaryTab => {
  const { say } = given;
  const spilled = (key: keyof typeof columns, header: string, value: string) => ({
    at: `${columns[key]}1`,
    put: `=ARRAYFORMULA(IF(ROW(${whole('id')})=1,${quoted(header)},IF(${whole('id')}="",,${value})))`,
  });
  const sum = (index: number, missing: string): string =>
    `IFERROR(VLOOKUP(${whole('id')},${given.sums}$A:$D,${index},FALSE),${missing})`;
  const names: Names = {
    column: (name) => columnOrThreshold(name, given.sums),
    label: (key) => labelCell(key, given.sums),
  };
  const score = (amount: Amount): string => `IF(${whole('lastWon')}="",,${printAmount(amount, names)})`;
  return {
    name: 'Segments',
    version: 1,
    visible: true,
    cells: [
      { at: 'A1', put: idsInOrder(given) },
      spilled('name', say('Customers.name'), nameLookup(given)),
      spilled('lastWon', say('summary.lastWon'), sum(4, '')),
      spilled(
        'recency',
        say('summary.recency'),
        `IF(${whole('lastWon')}="",,${given.sums}${sumsCells.today}-${whole('lastWon')})`,
      ),
      spilled('frequency', say('summary.frequency'), sum(2, '0')),
      spilled('monetary', say('summary.monetary'), sum(3, '0')),
      spilled('r', say('summary.r'), score(recencyScore)),
      spilled('f', say('summary.f'), score(scoreOf('frequency'))),
      spilled('m', say('summary.m'), score(scoreOf('monetary'))),
      spilled('segment', say('summary.segment'), printCases(segmentRule, names)),
      ...overview(given),
    ],
    formats: [
      { range: 'C:C', format: 'yyyy-mm-dd' },
      { range: 'D:E', format: '#,##0' },
      { range: 'F:F', format: given.money },
      { range: 'M:M', format: '#,##0' },
      { range: 'N:N', format: given.money },
      { range: 'O:O', format: '0.0%' },
    ],
    headers: ['A1:J1', 'L1:O1'],
    numberHeaders: ['C1:I1', 'M1:O1'],
    widths: {
      1: 110,
      2: 200,
      3: 130,
      4: 150,
      5: 110,
      6: 130,
      7: 60,
      8: 60,
      9: 60,
      10: 160,
      11: 30,
      12: 160,
      13: 110,
      14: 120,
      15: 130,
    },
    frozenRows: 1,
    frozenColumns: 2,
    ...segmentsSize,
    charts: [
      {
        kind: 'bar',
        title: say('summary.customersBySegment'),
        ranges: [`L1:M${1 + segmentNames.length}`],
        at: { row: 15, column: 12 },
        size: { width: 480, height: 320 },
      },
    ],
  };
};

const whole = (key: keyof typeof columns): string => `$${columns[key]}:$${columns[key]}`;

const isColumn = (name: string): name is keyof typeof columns => name in columns;

/** `recency` is a column of the tab, `recency2` the second threshold on the tab of sums. */
const columnOrThreshold = (name: string, sums: string): string => {
  if (isColumn(name)) return whole(name);
  const match = /^(recency|frequency|monetary)([1-4])$/.exec(name);
  const measure = (['recency', 'frequency', 'monetary'] as const).find((one) => one === match?.[1]);
  if (!measure) throw new Error(`The rule names a column that the tab does not have: ${name}`);
  return `${sums}${sumsCells.threshold(measure, Number(match?.[2]) - 1)}`;
};

const labelCell = (key: string, sums: string): string =>
  `${sums}${sumsCells.segment(segmentNames.findIndex((name: string) => name === key))}`;

/** Every customer's id once, in the order that the setting asks for: by value, by last purchase, or by name. */
const idsInOrder = (given: Given): string => {
  const ids = given.column('Customers', 'id');
  const found = `UNIQUE(FILTER(${ids},${ids}<>"",ROW(${ids})>1))`;
  const byName = `VLOOKUP(ids,{${ids},${given.column('Customers', 'name')}},2,FALSE)`;
  const bySum = `IFERROR(VLOOKUP(ids,${given.sums}$A:$D,IF(sorting="recency",4,3),FALSE),0)`;
  const sorted = `SORT(ids,IF(sorting="name",${byName},${bySum}),sorting="name")`;
  const setting = `IFERROR(${settingCell(given, 'segmentsOrder')},"value")`;
  return `=ARRAYFORMULA({${quoted(given.say('Customers.id'))};IFERROR(LET(ids,${found},sorting,${setting},${sorted}),"")})`;
};

const nameLookup = ({ column }: Given): string =>
  `IFERROR(VLOOKUP(${whole('id')},{${column('Customers', 'id')},${column('Customers', 'name')}},2,FALSE))`;

/** How many customers each segment has, and what they are worth. */
const overview = ({ say, sums }: Given) => [
  { at: 'L1', put: say('summary.segment') },
  { at: 'M1', put: say('tab.Customers') },
  { at: 'N1', put: say('summary.monetary') },
  { at: 'O1', put: say('summary.share') },
  ...segmentNames.flatMap((_, index) => {
    const row = 2 + index;
    return [
      { at: `L${row}`, put: `=${sums}${sumsCells.segment(index)}` },
      { at: `M${row}`, put: `=COUNTIF(${whole('segment')},$L${row})` },
      { at: `N${row}`, put: `=SUMIF(${whole('segment')},$L${row},${whole('monetary')})` },
      { at: `O${row}`, put: `=IFERROR(N${row}/SUM($N$2:$N$${1 + segmentNames.length}),0)` },
    ];
  }),
];
