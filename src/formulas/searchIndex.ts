import type { TableName } from '../schema/tables.ts';
import type { SheetNames } from './sheetNames.ts';
import type { SummaryTab } from './summaryTab.ts';

/** What a search looks at and shows, of each row of these tables. */
export const indexed = {
  Customers: ['id', 'name', 'type', 'status', 'owner', 'phone', 'email', 'sector', 'country', 'number'],
  Contacts: ['id', 'customer', 'name', 'phone', 'email'],
} as const;

export type Indexed = keyof typeof indexed;

/** Where the index stands on the look-up tab, right of all that is looked up there; A1, side by side. */
const places: Readonly<Record<Indexed, string>> = { Customers: 'AD1', Contacts: 'AE1' };
export const indexColumns = 'AD:AE';

/** The look-up tab with the index beside it. */
export const withIndex = (tab: SummaryTab, names: Pick<SheetNames, 'column'>): SummaryTab => ({
  ...tab,
  cells: [
    ...tab.cells,
    { at: places.Customers, put: indexFormula(names, 'Customers') },
    { at: places.Contacts, put: indexFormula(names, 'Contacts') },
  ],
});

/** Stands between the cells of a row, and for a row in which a cell shows an error: signs that nobody types. */
const between = '␟';
const broken = '␀';

/**
 * The rows of a table as one text each, so that a search reads one column in place of ten: live, in the order of the
 * tab, its header first. Rows without an id are left out.
 */
const indexFormula = ({ column }: Pick<SheetNames, 'column'>, table: Indexed): string => {
  const cells = indexed[table].map((name) => column(table satisfies TableName, name));
  const id = cells[0] ?? '';
  return `=ARRAYFORMULA(IFNA(FILTER(IFERROR(${cells.join(`&"${between}"&`)},"${broken}"),IFERROR(${id}<>"",FALSE)),""))`;
};

/** The cells of each row, without the header; null where the formula or a row shows an error. */
export const readIndex = (
  table: Indexed,
  column: readonly unknown[],
): readonly (readonly string[])[] | null => {
  const texts = column.map(String);
  const end = texts.indexOf('');
  const rows = texts.slice(0, end < 0 ? texts.length : end).map((text) => text.split(between));
  const whole = rows.length > 0 && rows.every(({ length }) => length === indexed[table].length);
  return whole ? rows.slice(1) : null;
};
