/**
 * Which cells satisfy criteria on ranges of one size. Indexes are kept as long as the ranges' tables, that is for one
 * evaluation, so that a criterion for each of n rows costs n in all.
 */
import { FormulaFault } from '../errors.ts';
import type { Locale } from '../load.ts';
import {
  type Argument,
  asTable,
  type Cell,
  columnsOf,
  firstOf,
  rowsOf,
  type Scalar,
  type Table,
} from '../values.ts';
import { type Criterion, criterionOf, indexKey } from './criterion.ts';

/** The values of a table in one row, column after column; the same order for tables of one size. */
export const valuesOf = (table: Table): readonly Cell[] => {
  const known = flattened.get(table);
  if (known) return known;
  const cells = table.length === 1 ? (table[0] ?? []) : table.flat();
  flattened.set(table, cells);
  return cells;
};

const flattened = new WeakMap<Table, readonly Cell[]>();

/**
 * Positions in `valuesOf` that satisfy every pair of range and criterion. The same ranges and criteria give the same
 * array, so that what is computed from it can be kept by it.
 * @throws FormulaFault #VALUE! when the ranges differ in size.
 */
export const matchingPositions = (
  pairs: readonly Argument[],
  locale: Locale,
  name: string,
): readonly number[] => {
  const tables = pairs.filter((_, at) => at % 2 === 0).map(asTable);
  const given = pairs.filter((_, at) => at % 2 === 1).map(firstOf);
  const link = linkOf(tables);
  const signature = given.map(({ value }) => `${typeof value}${String(value)}`).join(SEPARATOR);
  const known = link.results.get(signature);
  if (known) return known;
  checkSizes(tables, name);
  const found = searched(
    tables,
    given.map((cell) => criterionOf(cell, locale)),
  );
  link.results.set(signature, found);
  return found;
};

/** By the index of the ranges whose criteria are plain equalities, and then one by one. */
const searched = (tables: readonly Table[], criteria: readonly Criterion[]): readonly number[] => {
  const keyed = criteria
    .map((criterion, at) => (criterion.key === undefined ? -1 : at))
    .filter((at) => at >= 0);
  if (keyed.length === 0) return filtered(allOf(tables), tables, criteria);
  const found = positionsOf(
    keyed.map((at) => tables[at] ?? []),
    keyed.map((at) => criteria[at]?.key ?? ''),
  );
  const rest = criteria.map((_, at) => at).filter((at) => !keyed.includes(at));
  if (rest.length === 0) return found;
  return filtered(
    found,
    rest.map((at) => tables[at] ?? []),
    rest.map((at) => criteria[at] ?? nothing),
  );
};

/** The first few keys are searched for one by one: an index is made where there are many. */
const fewKeys = 3;

const positionsOf = (tables: readonly Table[], keys: readonly string[]): readonly number[] => {
  const link = linkOf(tables);
  const [table, ...others] = tables;
  const [key = ''] = keys;
  if (table && others.length === 0 && !link.index && link.searches++ < fewKeys)
    return withKey(valuesOf(table), key);
  return indexOf(tables).get(keys.join(SEPARATOR)) ?? [];
};

const withKey = (cells: readonly Cell[], key: string): readonly number[] => {
  const found: number[] = [];
  for (let at = 0; at < cells.length; at++) {
    const value = valueAt(cells, at);
    const isIt = typeof value === 'boolean' ? (value ? 'true' : 'false') === key : indexKey(value) === key;
    if (isIt) found.push(at);
  }
  return found;
};

const nothing: Criterion = { matches: () => false, key: undefined };
const SEPARATOR = '\u0000';

const checkSizes = (tables: readonly Table[], name: string): void => {
  const [first = []] = tables;
  if (tables.some((table) => columnsOf(table) !== columnsOf(first) || rowsOf(table) !== rowsOf(first))) {
    throw new FormulaFault('#VALUE!', `Array arguments to ${name} are of different size.`);
  }
};

const allOf = ([first = []]: readonly Table[]): readonly number[] => valuesOf(first).map((_, at) => at);

const filtered = (
  positions: readonly number[],
  tables: readonly Table[],
  criteria: readonly Criterion[],
): readonly number[] => {
  const values = tables.map(valuesOf);
  return positions.filter((at) =>
    criteria.every((criterion, which) => criterion.matches(valueAt(values[which], at))),
  );
};

const valueAt = (cells: readonly Cell[] | undefined, at: number): Scalar => cells?.[at]?.value ?? null;

type Index = ReadonlyMap<string, readonly number[]>;

/** Indexes by the tables they are of: a chain of maps, one table a link. */
interface Link {
  readonly next: WeakMap<Table, Link>;
  readonly results: Map<string, readonly number[]>;
  /** How many keys were searched for without an index. */
  searches: number;
  index?: Index;
}

const newLink = (): Link => ({ next: new WeakMap(), results: new Map(), searches: 0 });
const root = newLink();

const linkOf = (tables: readonly Table[]): Link => {
  let link = root;
  for (const table of tables) {
    const next = link.next.get(table) ?? newLink();
    link.next.set(table, next);
    link = next;
  }
  return link;
};

const indexOf = (tables: readonly Table[]): Index => {
  const link = linkOf(tables);
  link.index ??= builtIndex(tables.map(valuesOf));
  return link.index;
};

const builtIndex = (values: readonly (readonly Cell[])[]): Index => {
  const index = new Map<string, number[]>();
  const [first = []] = values;
  for (let at = 0; at < first.length; at++) {
    const keys = values.map((cells) => indexKey(valueAt(cells, at)));
    if (keys.includes(undefined)) continue;
    const key = keys.join(SEPARATOR);
    const found = index.get(key);
    if (found) found.push(at);
    else index.set(key, [at]);
  }
  return index;
};
