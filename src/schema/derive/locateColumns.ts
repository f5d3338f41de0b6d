import type { Table } from '../table.ts';

/** Where a table's columns stand in a sheet, 0-based; and which could not be told by their header alone. */
export interface Located {
  readonly at: Readonly<Record<string, number>>;
  readonly missing: readonly string[];
  /** Columns of ours whose header stands more than once, with every place it stands. */
  readonly twice: Readonly<Record<string, readonly number[]>>;
}

/** Finds a table's columns by their headers, in any of our languages. Never by position. */
export const locateColumns = (
  table: Table,
  header: readonly unknown[],
  catalogues: readonly Readonly<Record<string, string>>[],
): Located => {
  const places = new Map<string, number[]>();
  header.forEach((cell, index) => {
    const name = fold(cell);
    if (name !== '') places.set(name, [...(places.get(name) ?? []), index]);
  });
  const at: Record<string, number> = {};
  const twice: Record<string, readonly number[]> = {};
  const missing: string[] = [];
  for (const column of Object.keys(table.columns)) {
    const found = placesOf(table, column, places, catalogues);
    if (found.length === 0) missing.push(column);
    else if (found.length > 1) twice[column] = found;
    else at[column] = found[0] ?? 0;
  }
  return { at, missing, twice };
};

const placesOf = (
  table: Table,
  column: string,
  places: ReadonlyMap<string, readonly number[]>,
  catalogues: readonly Readonly<Record<string, string>>[],
): readonly number[] => {
  const names = new Set(catalogues.map((words) => fold(words[`${table.name}.${column}`])));
  return [...names].flatMap((name) => places.get(name) ?? []);
};

const fold = (cell: unknown): string =>
  String(cell ?? '')
    .trim()
    .toLowerCase();
