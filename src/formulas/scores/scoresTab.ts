import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { aliveFormula } from '../aliveFormula.ts';
import type { Amount } from '../expression.ts';
import { type Names, printAmount, printCases } from '../print.ts';
import { recencyScore, scoreOf, segmentNames, segmentRule } from '../rfm.ts';
import { quoted, type SheetNames, settingCell } from '../sheetNames.ts';
import type { SummaryTab } from '../summaryTab.ts';
import { type Block, looked } from './blocks.ts';
import { type MeasureKind, type MeasureName, measureNames, measures } from './measures.ts';
import { type ParameterName, parameterCell, thresholdName } from './parameters.ts';
import { segmentWordCell } from './sumsTab.ts';

interface Given extends SheetNames {
  /** Number format of amounts. */
  readonly money: string;
  /** Tabs as formula prefixes. */
  readonly sums: string;
}

/** Columns before the first measure: id and name. */
const before = 2;

/** Letters of a measure's column as the tab is made; people may move it. */
export const measureLetters = (name: MeasureName): string =>
  columnLetters(before + measureNames.indexOf(name));

/** Segments stand behind the measures, a column each. */
export const scoresSize = { rows: 300, columns: before + measureNames.length + 60 } as const;

/** A column of the tab that is spilled from its first cell: `header` and `value` are parts of a formula. */
export const spilledColumn = (header: string, value: string): string =>
  `=ARRAYFORMULA(IF(ROW(${ids})=1,${header},IF(${ids}="",,${value})))`;

const ids = '$A:$A';

/**
 * R16–R19, R26, R30, R99–R102: one row a customer, each measure spilled from one formula in the frozen first row over
 * whole columns. It is keyed by the customer's id, so that nothing done to the rows of Customers can break it; its order
 * is a setting. Segments are columns to the right; see rules.
 */
export const scoresTab = (given: Given): SummaryTab => {
  const { say } = given;
  const values = measureFormulas(given);
  return {
    name: 'Scores',
    version: 1,
    visible: true,
    cells: [
      { at: 'A1', put: idsInOrder(given) },
      { at: 'B1', put: spilledColumn(quoted(say('Customers.name')), nameLookup(given)) },
      ...measureNames.map((name) => ({
        at: `${measureLetters(name)}1`,
        put: spilledColumn(quoted(say(`measure.${name}`)), values[name]),
      })),
    ],
    formats: measureNames.flatMap((name) => {
      const format = formatOf(measures[name], given.money);
      return format === null ? [] : [{ range: `${measureLetters(name)}:${measureLetters(name)}`, format }];
    }),
    headers: [`A1:${columnLetters(before + measureNames.length - 1)}1`],
    numberHeaders: [`C1:${columnLetters(before + measureNames.length - 1)}1`],
    widths: {
      1: 110,
      2: 200,
      ...Object.fromEntries(measureNames.map((_, index) => [before + 1 + index, 120])),
    },
    frozenRows: 1,
    frozenColumns: before,
    ...scoresSize,
    charts: [],
  };
};

const formatOf = (kind: MeasureKind, money: string): string | null =>
  ({ day: 'yyyy-mm-dd', money, share: '0.0%', number: '#,##0', decimal: '#,##0.00', text: null })[kind];

const whole = (name: MeasureName): string => `$${measureLetters(name)}:$${measureLetters(name)}`;

/** A value of every row, for the column of each measure. */
const measureFormulas = (given: Given): Readonly<Record<MeasureName, string>> => {
  const sum = (block: Block, column: string, missing = '0'): string =>
    looked(given.sums, ids, block, column, missing);
  const parameter = (name: ParameterName): string => `${given.sums}${parameterCell(name)}`;
  const names: Names = {
    column: (name) => columnOrThreshold(name, given.sums),
    label: (key) => `${given.sums}${segmentWordCell(segmentNames.findIndex((name: string) => name === key))}`,
  };
  const ifBought = (value: string): string => `IF(${whole('lastOn')}="",,${value})`;
  const score = (amount: Amount): string => ifBought(printAmount(amount, names));
  const daysSince = (from: string): string => `IF(${from}="",,${parameter('today')}-${from})`;
  const mean = `(${sum('quarters', 'quarters')}/8)`;
  const variance = `(${sum('quarters', 'squares')}/8-${mean}^2)`;
  const won = sum('won', 'wonCount');
  const weeks = (to: string): string => `(${to}-${whole('firstOn')})/7`;
  const alive = aliveFormula(
    {
      frequency: `(IF(${whole('lastOn')}="",,${sum('days', 'days')}-1))`,
      recency: `(${weeks(whole('lastOn'))})`,
      age: `(${weeks(parameter('today'))})`,
    },
    {
      r: parameter('modelR'),
      alpha: parameter('modelAlpha'),
      a: parameter('modelA'),
      b: parameter('modelB'),
    },
  );
  return {
    lastOn: sum('bought', 'last', ''),
    recency: daysSince(whole('lastOn')),
    frequency: sum('bought', 'frequency'),
    spend: sum('bought', 'spend'),
    r: score(recencyScore),
    f: score(scoreOf('frequency')),
    m: score(scoreOf('monetary')),
    rfm: printCases(segmentRule, names),
    firstOn: sum('bought', 'first', ''),
    averageOrder: `IF(${whole('frequency')}=0,,${whole('spend')}/IF(${whole('frequency')}=0,1,${whole('frequency')}))`,
    recentSpend: sum('recent', 'recentSpend'),
    growth: `IFERROR(${whole('recentSpend')}/${sum('earlier', 'earlierSpend')}-1)`,
    // What is left of equal quarters after rounding may be a hair below nothing.
    volatility: `IFERROR(SQRT((${variance}>0)*${variance})/${mean})`,
    margin: `${whole('recentSpend')}-${sum('recent', 'recentCost')}`,
    costToServe: sum('contacts', 'costToServe'),
    relationshipValue: `${whole('margin')}-${whole('costToServe')}`,
    products: sum('products', 'products'),
    openCount: sum('open', 'openCount'),
    openValue: sum('open', 'openValue'),
    lostCount: sum('lost', 'lostCount'),
    winRate: `IFERROR(${won}/(${won}+${whole('lostCount')}))`,
    contacts: sum('contacts', 'contacts'),
    contactShare: `IFERROR(${whole('contacts')}/SUM(${whole('contacts')}))`,
    sinceTouch: daysSince(sum('touched', 'touchedOn', '""')),
    alive: `IF(${parameter('modelR')}="",,${alive})`,
    expectedPurchases: sum('estimates', 'expectedPurchases', ''),
    lifetimeValue: sum('estimates', 'lifetimeValue', ''),
  };
};

/** `recency` is a column of the tab, `recency2` the second cut-point on the tab of sums; `monetary` is the spend. */
const columnOrThreshold = (name: string, sums: string): string => {
  const known = name.replace(/^monetary/, 'spend');
  const measure = measureNames.find((one) => one === known);
  if (measure) return whole(measure);
  const [, measured, index] = /^(recency|frequency|spend)([1-4])$/.exec(known) ?? [];
  if (measured !== 'recency' && measured !== 'frequency' && measured !== 'spend')
    throw new Error(`The rule names a column that the tab does not have: ${name}`);
  return `${sums}${parameterCell(thresholdName(measured, Number(index) - 1))}`;
};

/** Every customer's id once, in the order that the setting asks for: by value, by last purchase, or by name. */
const idsInOrder = (given: Given): string => {
  const own = given.column('Customers', 'id');
  const found = `UNIQUE(FILTER(${own},${own}<>"",ROW(${own})>1))`;
  const byName = `VLOOKUP(ids,{${own},${given.column('Customers', 'name')}},2,FALSE)`;
  const last = looked(given.sums, 'ids', 'bought', 'last', '0');
  const spend = looked(given.sums, 'ids', 'bought', 'spend', '0');
  const sorted = `SORT(ids,IF(sorting="name",${byName},IF(sorting="recency",${last},${spend})),sorting="name")`;
  const setting = `IFERROR(${settingCell(given, 'segmentsOrder')},"value")`;
  return `=ARRAYFORMULA({${quoted(given.say('Customers.id'))};IFERROR(LET(ids,${found},sorting,${setting},${sorted}),"")})`;
};

const nameLookup = ({ column }: Given): string =>
  `IFERROR(VLOOKUP(${ids},{${column('Customers', 'id')},${column('Customers', 'name')}},2,FALSE))`;
