import { columnLetters } from '../../src/schema/derive/columnLetters.ts';
import type { ColumnName, Table } from '../../src/schema/table.ts';

/** In which column, `A` on, set-up puts one of a table's columns. */
export const letterOf = <T extends Table>(table: T, name: ColumnName<T>): string =>
  columnLetters(Object.keys(table.columns).indexOf(name));
