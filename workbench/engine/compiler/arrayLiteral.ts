/** `{1, 2; 3, 4}`: rows under each other, tables side by side. */
import { errorCell } from '../errors.ts';
import { type Argument, asTable, type Cell, columnsOf, rowsOf, type Table } from '../values.ts';
import { remembered } from './callMemo.ts';
import { asArgument, compile } from './compile.ts';
import type { Node } from './node.ts';
import type { Evaluate, Place, Run } from './run.ts';

export const arrayLiteral = (rows: readonly (readonly Node[])[], place: Place): Evaluate => {
  const compiled = rows.map((row) => row.map((node) => compile(node, { ...place, want: 'table' })));
  const join = joined(compiled.map((row) => row.length));
  const table = compiled.length > 1 && place.rows !== 'never' ? remembered(join) : join;
  return (run, env) => {
    if (compiled.length === 0) return errorCell('#REF!', 'An array literal may not be empty.');
    return table(
      run,
      compiled.flatMap((row) => row.map((cell) => asArgument(cell(run, env)))),
    );
  };
};

/** Tables from their parts, row by row of the literal. */
const joined =
  (widths: readonly number[]) =>
  (_run: Run, parts: readonly Argument[]): Cell | Table => {
    let at = 0;
    return stacked(
      widths.map((width) => {
        at += width;
        return sideBySide(parts.slice(at - width, at));
      }),
    );
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
  if (first && tables.length === 1) return first;
  const columns = columnsOf(first ?? []);
  if (tables.some((table) => columnsOf(table) !== columns)) {
    return errorCell(
      '#VALUE!',
      'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.',
    );
  }
  return Array.from({ length: columns }, (_, col) => under(tables.map((table) => table[col] ?? [])));
};

const joins = new WeakMap<readonly Cell[], { readonly rest: readonly Cell[][]; readonly column: Cell[] }>();

/** Columns under each other; the same column for the same ones. */
const under = ([first = [], ...rest]: readonly Cell[][]): Cell[] => {
  const known = joins.get(first);
  if (known && known.rest.length === rest.length && rest.every((cells, at) => cells === known.rest[at]))
    return known.column;
  const column = first.concat(...rest);
  joins.set(first, { rest, column });
  return column;
};
