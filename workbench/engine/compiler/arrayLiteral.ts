/** `{1, 2; 3, 4}`: rows under each other, tables side by side. */
import { errorCell } from '../errors.ts';
import { type Argument, asTable, type Cell, columnsOf, rowsOf, type Table } from '../values.ts';
import { asArgument, compile } from './compile.ts';
import type { Node } from './node.ts';
import type { Evaluate, Place } from './run.ts';

export const arrayLiteral = (rows: readonly (readonly Node[])[], place: Place): Evaluate => {
  const compiled = rows.map((row) => row.map((node) => compile(node, { ...place, want: 'table' })));
  return (run, env) => {
    if (compiled.length === 0) return errorCell('#REF!', 'An array literal may not be empty.');
    return stacked(compiled.map((row) => sideBySide(row.map((cell) => asArgument(cell(run, env))))));
  };
};

/** Tables beside each other; they must have the same number of rows. */
const sideBySide = (parts: readonly Argument[]): Table | Cell => {
  const tables = parts.map(asTable);
  const rows = rowsOf(tables[0] ?? []);
  if (tables.some((table) => rowsOf(table) !== rows)) {
    return errorCell(
      '#VALUE!',
      'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.',
    );
  }
  return tables.flat();
};

/** Tables under each other; they must have the same number of columns. */
const stacked = (parts: readonly (Table | Cell)[]): Table | Cell => {
  const tables: Table[] = [];
  for (const part of parts) {
    if (!Array.isArray(part)) return part;
    tables.push(part);
  }
  const [first] = tables;
  if (first && tables.length === 1) return first.map((column) => column.slice());
  const columns = columnsOf(first ?? []);
  if (tables.some((table) => columnsOf(table) !== columns)) {
    return errorCell(
      '#VALUE!',
      'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.',
    );
  }
  return Array.from({ length: columns }, (_, col) => tables.flatMap((table) => table[col] ?? []));
};
