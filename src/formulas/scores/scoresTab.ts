import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { cells, letters, prefix, settingOf, word } from '../insight/template.ts';
import type { SummaryTab } from '../summaryTab.ts';
import { looked } from './blocks.ts';
import { measureFormulas } from './measureFormulas.ts';
import { type MeasureKind, type MeasureName, measureNames, measures } from './measures.ts';

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
export const scoresTab = (): SummaryTab => {
  const values = measureFormulas();
  return {
    name: 'Scores',
    version: 1,
    visible: true,
    cells: [
      { at: 'A1', put: idsInOrder() },
      { at: 'B1', put: spilledColumn(word('Customers.name'), nameLookup()) },
      ...measureNames.map((name) => ({
        at: `${letters(name)}1`,
        put: spilledColumn(word(`measure.${name}`), values[name]),
      })),
    ],
    formats: measureNames.flatMap((name) => {
      const format = formatOf(measures[name]);
      return format === null ? [] : [{ range: `${letters(name)}:${letters(name)}`, format }];
    }),
    headers: [`A1:${columnLetters(before + measureNames.length - 1)}1`],
    numberHeaders: measureNames.flatMap((name) => (measures[name] === 'text' ? [] : [`${letters(name)}1`])),
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

const formatOf = (kind: MeasureKind): string | null =>
  ({ day: 'day', money: 'money', share: '0.0%', number: '#,##0', decimal: '#,##0.00', text: null })[kind];

/** Every customer's id once, in the order that the setting asks for: by value, by last purchase, or by name. */
const idsInOrder = (): string => {
  const all = cells('Customers', 'id');
  const found = `UNIQUE(FILTER(${all},${all}<>"",ROW(${all})>1))`;
  const byName = `VLOOKUP(ids,{${all},${cells('Customers', 'name')}},2,FALSE)`;
  const last = looked(prefix('Sums'), 'ids', 'bought', 'last', '0');
  const spend = looked(prefix('Sums'), 'ids', 'bought', 'spend', '0');
  const sorted = `SORT(ids,IF(sorting="name",${byName},IF(sorting="recency",${last},${spend})),sorting="name")`;
  const setting = `IFERROR(${settingOf('segmentsOrder')},"value")`;
  return `=ARRAYFORMULA({${word('Customers.id')};IFERROR(LET(ids,${found},sorting,${setting},${sorted}),"")})`;
};

const nameLookup = (): string =>
  `IFERROR(VLOOKUP(${ids},{${cells('Customers', 'id')},${cells('Customers', 'name')}},2,FALSE))`;
