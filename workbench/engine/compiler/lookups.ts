/**
 * VLOOKUP and MATCH of exact values over columns. Where a value stands is looked up in an index that lasts as long as the
 * column does; a column of keys is looked up once for all formulas that look for it in the same place.
 */
import { errorCell, isError } from '../errors.ts';
import {
  type Argument,
  blank,
  type Cell,
  columnsOf,
  firstOf,
  isTable,
  numberCell,
  rowsOf,
  type Table,
} from '../values.ts';
import { movesBetween } from './rowMoves.ts';
import { withSheetsCode } from './sheetsCode.ts';

/** Undefined where the function of the engine has to look. */
export const lookedUp = (name: string, args: readonly Argument[]): Cell | Table | undefined => {
  const [keys, range, third, sorted] = args;
  if (!isTable(range) || rowsOf(range) < 2 || keys === undefined) return undefined;
  if (isTable(keys) && columnsOf(keys) !== 1) return undefined;
  if (name === 'MATCH')
    return columnsOf(range) === 1 && isZero(third) ? matched(keys, range[0] ?? []) : undefined;
  const values = isZero(sorted) ? columnAt(range, third) : undefined;
  return values && vertical(keys, range[0] ?? [], values);
};

const isZero = (value: Argument): boolean => {
  if (value === undefined || (isTable(value) && (columnsOf(value) !== 1 || rowsOf(value) !== 1)))
    return false;
  const found = firstOf(value).value;
  return found === 0 || found === false;
};

const columnAt = (range: Table, index: Argument): Cell[] | undefined => {
  if (index === undefined || (isTable(index) && (columnsOf(index) !== 1 || rowsOf(index) !== 1)))
    return undefined;
  const { value } = firstOf(index);
  return typeof value === 'number' && value >= 1 ? range[Math.trunc(value) - 1] : undefined;
};

type Index = ReadonlyMap<string | number | boolean, number>;
type Columns<T> = WeakMap<readonly Cell[], T>;

const indexes: Columns<Index> = new WeakMap();

/** First positions by value; text without case and accents, as the engine compares it. */
const indexOf = (column: readonly Cell[]): Index => {
  const known = indexes.get(column);
  if (known) return known;
  const made = new Map<string | number | boolean, number>();
  column.forEach(({ value }, at) => {
    if (value === null) return;
    const key = normalized(value);
    if (!made.has(key)) made.set(key, at);
  });
  indexes.set(column, made);
  return made;
};

/** Ids are looked for again and again: each is put into its plain form once. */
const plain = new Map<string, string>();
const mostPlain = 200_000;

const normalized = <T>(value: T): T | string => {
  if (typeof value !== 'string') return value;
  const known = plain.get(value);
  if (known !== undefined) return known;
  if (plain.size >= mostPlain) plain.clear();
  const lower = value.toLowerCase();
  const made = /^[ -~]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  plain.set(value, made);
  return made;
};

/** Not found; a key with wildcards or an error is not looked for here. */
const [absent, foreign] = [-1, -2];

const placeOf = ({ value }: Cell, index: Index): number => {
  if (value === null || value === undefined) return absent;
  if (typeof value === 'string' && /[*?]|^#/.test(value)) return foreign;
  return index.get(normalized(value)) ?? absent;
};

/** Where the keys of a column stand in another, by row, and what is said of those that do not. */
interface Places {
  readonly keys: readonly Cell[];
  readonly at: Int32Array;
  readonly hasForeign: boolean;
  readonly missing: Record<Name, Cell[]>;
  readonly results: WeakMap<readonly Cell[], Cell[]>;
  matches: Cell[] | null;
}

type Name = 'VLOOKUP' | 'MATCH';

/** The last few that were looked for in a column. */
const places: Columns<readonly Places[]> = new WeakMap();

const placesOf = (keys: readonly Cell[], column: readonly Cell[]): Places => {
  const known = places.get(column) ?? [];
  const found = known.find((one) => one.keys === keys);
  if (found) return found;
  const like = known.find((one) => one.keys.length === keys.length && movesBetween(keys, one.keys) !== null);
  const made = like ? moved(like, keys, column) : looked(keys, column);
  places.set(column, [made, ...known.filter((one) => one !== like)].slice(0, 4));
  return made;
};

const looked = (keys: readonly Cell[], column: readonly Cell[]): Places => {
  const index = indexOf(column);
  return placesAt(
    keys,
    Int32Array.from(keys, (key) => placeOf(key, index)),
    { VLOOKUP: [], MATCH: [] },
  );
};

const placesAt = (keys: readonly Cell[], at: Int32Array, missing: Places['missing']): Places => ({
  keys,
  at,
  missing,
  hasForeign: at.includes(foreign),
  results: new WeakMap(),
  matches: null,
});

/** Keys that were looked for before stand where they stood. */
const moved = (before: Places, keys: readonly Cell[], column: readonly Cell[]): Places => {
  const from = movesBetween(keys, before.keys);
  const index = indexOf(column);
  const at = new Int32Array(keys.length);
  const missing: Places['missing'] = { VLOOKUP: [], MATCH: [] };
  const kept = names.filter((name) => before.missing[name].length > 0);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? blank;
    const was = from === null ? row : (from[row] ?? row);
    if (before.keys[was] !== key) at[row] = placeOf(key, index);
    else {
      at[row] = before.at[was] ?? absent;
      for (let name = 0; at[row] === absent && name < kept.length; name++)
        keepMissing(before.missing, missing, kept[name] ?? 'MATCH', was, row);
    }
  }
  return placesAt(keys, at, missing);
};

const keepMissing = (
  from: Places['missing'],
  to: Places['missing'],
  name: Name,
  was: number,
  row: number,
): void => {
  const cell = from[name][was];
  if (cell) to[name][row] = cell;
};

const names = ['VLOOKUP', 'MATCH'] as const;

const vertical = (
  keys: Cell | Table,
  column: readonly Cell[],
  values: readonly Cell[],
): Cell | Table | undefined => {
  if (!isTable(keys)) {
    const at = placeOf(keys, indexOf(column));
    return at === foreign ? undefined : at === absent ? notFound('VLOOKUP', keys) : recoded(values[at]);
  }
  const found = placesOf(keys[0] ?? [], column);
  if (found.hasForeign) return undefined;
  const known = found.results.get(values);
  if (known) return [known];
  const cells = cellsOf('VLOOKUP', found, (place) => recoded(values[place]));
  found.results.set(values, cells);
  return [cells];
};

const cellsOf = (name: Name, { keys, at, missing }: Places, cellAt: (place: number) => Cell): Cell[] => {
  const cells = new Array<Cell>(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const place = at[row] ?? absent;
    const cell =
      place === absent ? (missing[name][row] ?? notFound(name, keys[row] ?? blank)) : cellAt(place);
    if (place === absent) missing[name][row] = cell;
    cells[row] = cell;
  }
  return cells;
};

const recoded = (cell: Cell = blank): Cell => (isError(cell) ? firstOf(withSheetsCode(cell)) : cell);

const matched = (keys: Cell | Table, column: readonly Cell[]): Cell | Table | undefined => {
  if (!isTable(keys)) {
    const at = placeOf(keys, indexOf(column));
    return at === foreign ? undefined : at === absent ? notFound('MATCH', keys) : numberCell(at + 1);
  }
  const found = placesOf(keys[0] ?? [], column);
  if (found.hasForeign) return undefined;
  found.matches ??= cellsOf('MATCH', found, (place) => numberCell(place + 1));
  return [found.matches];
};

const notFound = (name: Name, key: Cell): Cell =>
  errorCell('#N/A', `Did not find value '${shown(key)}' in ${name} evaluation.`);

const shown = ({ value }: Cell): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
