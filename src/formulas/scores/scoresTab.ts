import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { quoted, type SheetNames, settingCell } from '../sheetNames.ts';
import type { SummaryTab } from '../summaryTab.ts';
import { looked } from './blocks.ts';
import { measureFormulas } from './measureFormulas.ts';
import { type MeasureKind, type MeasureName, measureNames, measures } from './measures.ts';

interface Given extends SheetNames {
  /** Number format of amounts. */
  readonly money: string;
  /** Tabs as formula prefixes. */
  readonly sums: string;
  /** Where the columns of the measures stand; else as the tab is made. */
  readonly lettersOf?: (name: MeasureName) => string;
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
  const lettersOf = given.lettersOf ?? measureLetters;
  const values = measureFormulas(given.sums, lettersOf);
  return {
    name: 'Scores',
    version: 1,
    visible: true,
    cells: [
      { at: 'A1', put: idsInOrder(given) },
      { at: 'B1', put: spilledColumn(quoted(say('Customers.name')), nameLookup(given)) },
      ...measureNames.map((name) => ({
        at: `${lettersOf(name)}1`,
        put: spilledColumn(quoted(say(`measure.${name}`)), values[name]),
      })),
    ],
    formats: measureNames.flatMap((name) => {
      const format = formatOf(measures[name], given.money);
      return format === null ? [] : [{ range: `${lettersOf(name)}:${lettersOf(name)}`, format }];
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
