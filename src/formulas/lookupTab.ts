import { type Excerpt, type ExcerptName, excerpts } from '../domain/register/customerFile.ts';
import { columnLetters } from '../schema/derive/columnLetters.ts';
import type { Table } from '../schema/table.ts';
import type { TableName } from '../schema/tables.ts';
import { type SheetNames, settingCell } from './sheetNames.ts';
import type { SummaryTab } from './summaryTab.ts';

/** Where a customer's file stands on the tab; rows from 1. The values of a row begin in column B. */
export interface LookupPlan {
  readonly height: number;
  readonly width: number;
  /** Row of the customer's own cells. */
  readonly customer: PlannedRow;
  /** Row of the figures of the tab of segments; null where that tab is gone. */
  readonly standing: number | null;
  /** Those of tables that have no tab yet are absent. */
  readonly excerpts: { readonly [E in ExcerptName]?: PlannedRow & { readonly limit: number } };
}

/** Of an excerpt the first row holds the count alone; its rows follow. */
export interface PlannedRow {
  readonly at: number;
  readonly table: TableName;
  readonly columns: readonly string[];
}

interface Register {
  readonly tables: Readonly<Record<TableName, Table>>;
  readonly has: (table: TableName) => boolean;
}

interface Given extends SheetNames, Register {
  /** The tab of segments as a formula prefix; null where it is gone. */
  readonly segments: string | null;
  /** Letters there of the usual gap between purchases and its spread; null where such a column is gone. */
  readonly rhythm?: readonly (string | null)[];
}

/** The cell that takes the id, and the one that says it back: what stands below was reckoned for that id. */
export const lookupCells = { asked: 'A1', answered: 'B1' } as const;
const asked = '$A$1';

/** Of the tab of segments: days since the last order, frequency, value, their scores, the segment. */
const segmentColumns = ['D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;

/** Opportunities are many, and a card shows little of each. */
const fewColumns: Partial<Record<TableName, readonly string[]>> = {
  Opportunities: ['id', 'number', 'product', 'stage', 'openedOn', 'value', 'competitor'],
};

const columnsOf = ({ tables }: Register, table: TableName): readonly string[] =>
  fewColumns[table] ??
  Object.keys(tables[table].columns).filter((name) => name !== 'customer' && name !== 'customerName');

export const lookupPlan = (register: Register, segments: boolean): LookupPlan => {
  const planned: Partial<Record<ExcerptName, PlannedRow & { readonly limit: number }>> = {};
  let at = 4;
  for (const [name, { table, limit }] of all) {
    if (register.has(table)) planned[name] = { at, limit, table, columns: columnsOf(register, table) };
    at += 1 + limit;
  }
  const customer: PlannedRow = { at: 2, table: 'Customers', columns: columnsOf(register, 'Customers') };
  const widths = [customer, ...Object.values(planned)].map(({ columns }) => columns.length);
  return {
    height: at - 1,
    width: 1 + Math.max(...widths),
    customer,
    standing: segments ? 3 : null,
    excerpts: planned,
  };
};

// The names are those of the literal.
const all = Object.entries(excerpts) as unknown as readonly (readonly [ExcerptName, Excerpt])[];

/**
 * A hidden tab that finds one customer's rows in every table (R2, R4): a script writes the id into one cell and reads
 * one block back, however large the tables are. Column A holds row numbers of the tables, the row stands beside it.
 * References to columns are live: columns may move and be renamed. Without an id nothing is reckoned.
 */
export const lookupTab = (given: Given): SummaryTab => {
  const plan = lookupPlan(given, given.segments !== null);
  const excerptCells = all.flatMap(([name, excerpt]) => {
    const planned = plan.excerpts[name];
    if (!planned) return [];
    const rows = Array.from({ length: planned.limit }, (_, index) => planned.at + 1 + index);
    return [
      { at: `A${planned.at}`, put: countAndRows(given, excerpt) },
      ...rows.map((at) => rowCell(given, { ...planned, at })),
    ];
  });
  return {
    name: 'Lookup',
    version: 1,
    visible: false,
    cells: [
      { at: lookupCells.answered, put: `=${asked}` },
      { at: 'A2', put: rowOf(given.column('Customers', 'id')) },
      rowCell(given, plan.customer),
      ...(given.segments === null ? [] : standingCells(given.segments, given.rhythm ?? [])),
      ...excerptCells,
    ],
    formats: [{ range: lookupCells.asked, format: '@' }, ...dateFormats(given, plan)],
    headers: [],
    numberHeaders: [],
    widths: {},
    frozenRows: 1,
    rows: plan.height,
    columns: plan.width,
    charts: [],
  };
};

/** The first row in which the column holds the id; 0 where none does. */
const rowOf = (column: string): string => `=IF(${asked}="",,IFNA(MATCH(${asked},${column},0),0))`;

/** The cells of the row whose number stands in column A. */
const rowCell = ({ column }: Given, { at, table, columns }: PlannedRow) => ({
  at: `B${at}`,
  put: `=IF(N($A${at})=0,,{${columns.map((name) => `INDEX(${column(table, name)},$A${at})`).join(',')}})`,
});

const standingCells = (segments: string, rhythm: readonly (string | null)[]) => [
  { at: 'A3', put: rowOf(`${segments}$A:$A`) },
  {
    at: 'B3',
    put: `=IF(N($A3)=0,,{${[...segmentColumns, ...rhythm].map((letter) => (letter === null ? '""' : `INDEX(${segments}$${letter}:$${letter},$A3)`)).join(',')}})`,
  },
];

/** How many rows of a table an excerpt has, and below it the row numbers of the first ones. */
const countAndRows = (given: Given, excerpt: Excerpt): string => {
  const of = (name: string): string => given.column(excerpt.table, name);
  const hit = `(${of('customer')}=${asked})*${condition(given, excerpt)}`;
  const found = `FILTER(ROW(${of('customer')}),hit)`;
  const keys = excerpt.by.map(
    ({ column, latestFirst }) => `,FILTER(${of(column)},hit),${latestFirst ? 'FALSE' : 'TRUE'}`,
  );
  // Rows of one day in the order of the tab: of two consents the lower one counts.
  const sorted = keys.length === 0 ? found : `SORT(${found}${keys.join('')},${found},TRUE)`;
  const rows = `{n;ARRAY_CONSTRAIN(${sorted},${excerpt.limit},1)}`;
  return `=ARRAYFORMULA(IF(${asked}="",,LET(hit,${hit},n,SUM(hit),IF(n=0,0,${rows}))))`;
};

/** 1 where the row belongs to the excerpt; a number, so that it multiplies. */
const condition = (given: Given, { table, where }: Excerpt): string => {
  if (where === undefined) return '1';
  const cells = given.column(table, where.column);
  if ('blank' in where) return `(${cells}${where.blank ? '=' : '<>'}"")`;
  const [name, means] = [given.column('Stages', 'name'), given.column('Stages', 'means')];
  const open = `FILTER(${name},${means}=${settingCell(given, 'word.Stages.means.open')})`;
  return `(ISNUMBER(MATCH(${cells},IFERROR(${open},""),0))*(${cells}<>""))`;
};

/** Results of formulas are dates to a script only where their cells are formatted as such. */
const dateFormats = (
  { tables }: Register,
  { customer, excerpts: planned }: LookupPlan,
): SummaryTab['formats'] =>
  [{ ...customer, limit: 0 }, ...Object.values(planned)].flatMap(({ at, limit, table, columns }) =>
    columns.flatMap((name, index) => {
      const kind = tables[table].columns[name]?.kind;
      const format = kind === 'day' ? 'yyyy-mm-dd' : kind === 'instant' ? 'yyyy-mm-dd hh:mm:ss' : null;
      const letter = columnLetters(1 + index);
      return format === null ? [] : [{ range: `${letter}${at}:${letter}${at + limit}`, format }];
    }),
  );
