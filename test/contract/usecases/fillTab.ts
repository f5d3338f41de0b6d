import type { ColumnName, Table } from '../../../src/schema/table.ts';
import { en } from '../../../src/words/words.ts';
import type { Workbench } from '../../../workbench/control.ts';

/** What a person would type into a row: by column, choices in the sheet's words. */
export type TypedRow<T extends Table> = Partial<Record<ColumnName<T>, string>>;

/**
 * Takes the add-on away, so that what is typed stays as it is typed. `reopen` brings it back.
 * @example nobodyWatches(shop); fillTab(shop, customers, [{ id: 'C-1', name: 'Acme' }]); const saved = saveWorld(shop);
 */
export const nobodyWatches = (workbench: Workbench): void =>
  workbench.install({ sources: [], html: {}, manifest: {} });

/** Types rows into a table's tab, from row 2 on, in the table's own order of columns. The sheet's words are English. */
export const fillTab = <T extends Table>(
  workbench: Workbench,
  table: T,
  rows: readonly TypedRow<T>[],
  from = 2,
): void => {
  // The keys of a table's columns are its column names.
  const columns = Object.keys(table.columns) as ColumnName<T>[];
  const words: Readonly<Record<string, string>> = en;
  workbench.edit({
    type: 'set',
    sheet: words[`tab.${table.name}`] ?? table.name,
    a1: `A${from}`,
    values: rows.map((row) => columns.map((column) => row[column] ?? '')),
  });
};
