import type { TableName } from '../schema/tables.ts';
import type { Say } from '../words/say.ts';

/** How formulas name things of this spreadsheet, and in which words they speak. */
export interface SheetNames {
  /** A column of a table as an absolute range: `'Customers'!$C:$C`. Sheets keeps it true when columns move. */
  readonly column: (table: TableName, column: string) => string;
  /** In the language of the sheet. */
  readonly say: Say;
}

/** The cell of Settings that holds `key`, found by the key: people may sort and insert there. */
export const settingCell = ({ column }: SheetNames, key: string): string =>
  `INDEX(${column('Settings', 'value')},MATCH(${quoted(key)},${column('Settings', 'key')},0))`;

/** Text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
