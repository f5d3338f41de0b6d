import type { Found, Problem, Reading } from '../../ports.ts';
import type { ChoiceReader } from '../../schema/derive/choiceWords.ts';
import { readCell } from '../../schema/derive/readCell.ts';
import type { Column, RowOf, Table } from '../../schema/table.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { type Ground, idIn, keyOf, type Look, rowsById } from './look.ts';

interface Field {
  readonly name: string;
  readonly column: Column;
  /** Among the cells of a line of the look. */
  readonly index: number;
  readonly choice: ChoiceReader | null;
}

/** How the named columns are read from the lines of a look. */
const fieldsOf = (
  { vocabulary }: Ground,
  table: AnyTable,
  look: Look,
  names: readonly string[],
): readonly Field[] => {
  const columns: Table['columns'] = table.columns;
  return names.flatMap((name) => {
    const column = columns[name];
    if (!column) return [];
    const choice = column.kind === 'choice' ? vocabulary.reader(table, name) : null;
    return [{ name, column, index: (look.columns[name] ?? 0) - look.left, choice }];
  });
};

interface ReadLine {
  readonly row: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** Whether every required column holds something. */
  readonly whole: boolean;
}

const readLine = (
  { cells }: Ground,
  table: AnyTable,
  fields: readonly Field[],
  line: readonly unknown[],
  at: number,
): ReadLine => {
  const row: Record<string, unknown> = {};
  const problems: Problem[] = [];
  let whole = true;
  for (const { name, column, index, choice } of fields) {
    const raw = cells.raw(column, line[index]);
    const result = readCell(column, raw, choice);
    row[name] = result.ok ? result.value : null;
    if (result.ok && (result.value !== null || !column.required)) continue;
    const code = result.ok ? 'required' : result.code;
    problems.push({ table: table.name, row: at, column: name, code, found: String(raw ?? '') });
    if (column.required) whole = false;
  }
  return { row, problems, whole };
};

/** Every row with an id; one that lacks what is required is told as a problem and left out. */
export const readRows = <T extends AnyTable>(ground: Ground, table: T, look: Look): Reading<T> => {
  const fields = fieldsOf(ground, table, look, Object.keys(table.columns));
  const key = (look.columns[keyOf(table)] ?? 0) - look.left;
  const rows: RowOf<T>[] = [];
  const problems: Problem[] = [];
  const at: number[] = [];
  look.lines.forEach((line, index) => {
    if (index === 0 || !line || idIn(line[key]) === '') return;
    const read = readLine(ground, table, fields, line, index + 1);
    problems.push(...read.problems);
    if (!read.whole) return;
    // Every column was read by its kind just now, so the record has the row's type.
    rows.push(read.row as RowOf<T>);
    at.push(index + 1);
  });
  return { rows, problems, at };
};

/** Some columns of every row with an id; what cannot be read as its kind is null. */
export const readColumns = (
  ground: Ground,
  table: AnyTable,
  look: Look,
  names: readonly string[],
): readonly Readonly<Record<string, unknown>>[] => {
  const { cells } = ground;
  const fields = fieldsOf(ground, table, look, names);
  const key = keyOf(table);
  const place = (look.columns[key] ?? 0) - look.left;
  const rows: Readonly<Record<string, unknown>>[] = [];
  // Each look at a long tab ends here: nothing is made of a cell that is not asked for.
  look.lines.forEach((line, at) => {
    const id = at === 0 ? '' : idIn(line?.[place]);
    if (!line || id === '') return;
    const row: Record<string, unknown> = {};
    for (const { name, column, index, choice } of fields) {
      const result = readCell(column, cells.raw(column, line[index]), choice);
      row[name] = result.ok ? result.value : null;
    }
    row[key] = id;
    rows.push(row);
  });
  return rows;
};

/** One line as the row that it is, of the columns that were looked at; null where it lacks what is required. */
export const readFound = <T extends AnyTable>(
  ground: Ground,
  table: T,
  look: Look,
  index: number,
  names: readonly string[],
): Found<T> | null => {
  const fields = fieldsOf(ground, table, look, names);
  const { row, problems, whole } = readLine(ground, table, fields, look.lines[index] ?? [], index + 1);
  // As in `readRows`; a caller that names columns is given those.
  return whole ? { row: row as RowOf<T>, problems, at: index + 1 } : null;
};

/** A row as it stands in some columns. */
export interface Stands<T extends AnyTable> {
  readonly row: RowOf<T>;
  readonly problems: readonly Problem[];
}

/** The rows of a look by their ids, in the named columns, also one that lacks what is required; null for an id of none. */
export const standsIn = <T extends AnyTable>(
  ground: Ground,
  table: T,
  look: Look,
  names: readonly string[],
): ((id: string) => Stands<T> | null) => {
  const fields = fieldsOf(ground, table, look, names);
  const rows = rowsById(look, table);
  return (id) => {
    const at = rows.get(id);
    if (at === undefined) return null;
    const { row, problems } = readLine(ground, table, fields, look.lines[at] ?? [], at + 1);
    // As in `readRows`; a caller that names columns is given those.
    return { row: row as RowOf<T>, problems };
  };
};
