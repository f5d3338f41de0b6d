/** Functions on tables: ARRAY_CONSTRAIN, FLATTEN, TOCOL, TOROW, XMATCH, COUNTUNIQUE, SPARKLINE, IMAGE. */
import { booleanOf, compareValues, equalValues, lookupKey, numberOf } from '../coerce.ts';
import { checked, errorCell, FormulaFault, isError } from '../errors.ts';
import type { EvalContext } from '../load.ts';
import {
  type Argument,
  asTable,
  blank,
  type Cell,
  columnsOf,
  firstOf,
  flat,
  rowsOf,
  type Scalar,
  type Table,
} from '../values.ts';
import { wildcardPattern } from './criterion.ts';
import { define, type FunctionSet } from './define.ts';

const whole = (given: Argument, { locale }: EvalContext, otherwise: number): number =>
  given === undefined ? otherwise : Math.trunc(numberOf(firstOf(given), locale));

/** All cells of a table, by rows or by columns, without what `ignore` names: 1 blanks, 2 errors, 3 both. */
const line = (
  given: Argument,
  ignore: Argument,
  byColumn: Argument,
  context: EvalContext,
): readonly Cell[] => {
  const table = asTable(given);
  const cells = byColumn !== undefined && booleanOf(firstOf(byColumn)) ? table.flat() : flat(table);
  const mode = whole(ignore, context, 0);
  const kept = cells.filter(
    (cell) => !((mode & 1) !== 0 && cell.value === null) && !((mode & 2) !== 0 && isError(cell)),
  );
  if (kept.length === 0) throw new FormulaFault('#N/A', 'Nothing is left.');
  return kept;
};

const LINE_ARGS = [
  'array_or_range (any, range)',
  'ignore (number, optional)',
  'scan_by_column (boolean, optional)',
];

/** Positions of first and last appearance by value, for one evaluation. */
const indexes = new WeakMap<Table, { first: Map<unknown, number>; last: Map<unknown, number> }>();

const indexOf = (table: Table, list: readonly Cell[]) => {
  const known = indexes.get(table);
  if (known) return known;
  const made = { first: new Map<unknown, number>(), last: new Map<unknown, number>() };
  list.forEach(({ value }, at) => {
    const key = lookupKey(value);
    if (!made.first.has(key)) made.first.set(key, at);
    made.last.set(key, at);
  });
  indexes.set(table, made);
  return made;
};

/** The nearest value not above (direction -1) or not below (1) the wanted one. */
const nearest = (list: readonly Cell[], wanted: Scalar, direction: 1 | -1): number => {
  let best = -1;
  list.forEach(({ value }, at) => {
    if (value === null || typeof value !== typeof wanted || compareValues(value, wanted) * direction < 0)
      return;
    if (best < 0 || compareValues(value, list[best]?.value ?? null) * direction < 0) best = at;
  });
  return best;
};

const found = (table: Table, wanted: Scalar, matchMode: number, searchMode: number): number => {
  const list = columnsOf(table) === 1 ? (table[0] ?? []) : flat(table);
  if (matchMode === 2 && typeof wanted === 'string') {
    const wildcard = wildcardPattern(wanted);
    const matches = ({ value }: Cell): boolean => typeof value === 'string' && wildcard.test(value);
    return searchMode < 0 ? list.findLastIndex(matches) : list.findIndex(matches);
  }
  const index = indexOf(table, list);
  const exact = (searchMode < 0 ? index.last : index.first).get(lookupKey(wanted));
  if (exact !== undefined || matchMode === 0 || matchMode === 2) return exact ?? -1;
  return nearest(list, wanted, matchMode < 0 ? -1 : 1);
};

const WRAP_ARGS = ['range (any, range)', 'wrap_count (number)', 'pad_with (any, optional)'];

/** Columns of `size` values, the last padded. */
const wrapped = (range: Argument, size: number, pad: Argument): Table => {
  const cells = flat(asTable(range));
  if (size < 1) throw new FormulaFault('#NUM!', 'The number of values must be at least 1.');
  const padding = pad === undefined ? errorCell('#N/A', 'There is no value here.') : firstOf(pad);
  return Array.from({ length: Math.ceil(cells.length / size) }, (_, column) =>
    Array.from({ length: size }, (_unused, row) => cells[column * size + row] ?? padding),
  );
};

const transposed = (table: Table): Table =>
  Array.from({ length: rowsOf(table) }, (_, row) => table.map((column) => column[row] ?? blank));

export const tableFunctions: FunctionSet = {
  ARRAY_CONSTRAIN: define(
    'The first rows and columns of a table.',
    ['input_range (any, range)', 'num_rows (number)', 'num_cols (number)'],
    (context, input, rows, columns) => {
      const height = whole(rows, context, 0);
      const width = whole(columns, context, 0);
      if (height < 1 || width < 1)
        return errorCell('#NUM!', 'ARRAY_CONSTRAIN needs at least one row and one column.');
      return asTable(input)
        .slice(0, width)
        .map((column) => column.slice(0, height));
    },
  ),
  FLATTEN: define('All values in one column.', ['range (any, range, repeating)'], (_context, ...ranges) => [
    ranges.flatMap((range) => flat(asTable(range))),
  ]),
  TOCOL: define('All values in one column.', LINE_ARGS, (context, table, ignore, byColumn) => [
    [...line(table, ignore, byColumn, context)],
  ]),
  TOROW: define('All values in one row.', LINE_ARGS, (context, table, ignore, byColumn) =>
    line(table, ignore, byColumn, context).map((cell) => [cell]),
  ),
  XMATCH: define(
    'The position of a value in a row or column.',
    [
      'search_key (any)',
      'lookup_range (any, range)',
      'match_mode (number, optional)',
      'search_mode (number, optional)',
    ],
    (context, key, range, matchMode, searchMode) => {
      const table = asTable(range);
      if (columnsOf(table) > 1 && rowsOf(table) > 1)
        return errorCell('#VALUE!', 'XMATCH searches one row or one column.');
      const { value } = checked(firstOf(key));
      const at =
        value === null
          ? -1
          : found(table, value, whole(matchMode, context, 0), whole(searchMode, context, 1));
      return at < 0
        ? errorCell('#N/A', `Did not find value '${String(value)}' in XMATCH evaluation.`)
        : at + 1;
    },
  ),
  WRAPCOLS: define('A row or column wrapped into columns.', WRAP_ARGS, (context, range, wrap, pad) =>
    wrapped(range, whole(wrap, context, 1), pad),
  ),
  WRAPROWS: define('A row or column wrapped into rows.', WRAP_ARGS, (context, range, wrap, pad) =>
    transposed(wrapped(range, whole(wrap, context, 1), pad)),
  ),
  COUNTUNIQUE: define('Counts distinct values.', ['value (any, range, repeating)'], (_context, ...values) => {
    const keys = values
      .flatMap((value) => flat(asTable(value)).map((cell) => cell.value))
      .filter((value) => value !== null);
    return new Set(keys.map((value) => `${typeof value}${String(value)}`)).size;
  }),
  SPARKLINE: define(
    'A small chart in a cell. The workbench draws none: the cell is blank.',
    ['data (any, range)', 'options (any, range, optional)'],
    () => blank,
  ),
  IMAGE: define(
    'A picture in a cell. The workbench draws none: the cell is blank.',
    ['url (string)', 'mode (number, optional)', 'height (number, optional)', 'width (number, optional)'],
    () => blank,
  ),
  EXACT: define(
    'Whether two texts are the same, case included.',
    ['string1 (any)', 'string2 (any)'],
    (_context, a, b) => String(checked(firstOf(a)).value ?? '') === String(checked(firstOf(b)).value ?? ''),
  ),
  DELTA: define(
    '1 if two numbers are equal.',
    ['number1 (number)', 'number2 (number, optional)'],
    ({ locale }, a, b) =>
      equalValues(numberOf(firstOf(a), locale), b === undefined ? 0 : numberOf(firstOf(b), locale)) ? 1 : 0,
  ),
};
