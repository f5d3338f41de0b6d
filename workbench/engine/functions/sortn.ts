/** SORTN: the first n rows of a table in an order, with ties shown, dropped or counted once. */
import { booleanOf, compareValues, lookupKey, numberOf } from '../coerce.ts';
import { errorCell } from '../errors.ts';
import type { EvalContext } from '../load.ts';
import {
  type Argument,
  asTable,
  blank,
  type Cell,
  columnsOf,
  firstOf,
  fromRows,
  isTable,
  rowList,
  rowsOf,
  type Table,
} from '../values.ts';
import { define, type FunctionSet } from './define.ts';

interface Order {
  readonly values: readonly Cell[];
  readonly descending: boolean;
}
interface Ranked {
  readonly cells: readonly Cell[];
  readonly keys: readonly Cell[];
}

export const sortnFunctions: FunctionSet = {
  SORTN: define(
    'The first n rows of a table after sorting.',
    // n, display_ties_mode, then pairs of sort_column and is_ascending: more optional ones than the engine can describe.
    ['range (range)', 'n_ties_mode_sort_columns (any, range, optional, repeating)'],
    (context, range, n, mode, ...rest) => {
      const table = asTable(range);
      const count = n === undefined ? 1 : Math.trunc(numberOf(firstOf(n), context.locale));
      if (count < 1) return errorCell('#NUM!', 'SORTN needs at least one row.');
      const ties = mode === undefined ? 0 : Math.trunc(numberOf(firstOf(mode), context.locale));
      const ranked = sorted(table, ordersOf(table, rest, context));
      const kept = chosen(ranked, count, ties).map(({ cells }) => cells);
      return fromRows(kept, columnsOf(table));
    },
  ),
};

const ordersOf = (table: Table, given: readonly Argument[], context: EvalContext): readonly Order[] => {
  const orders: Order[] = [];
  for (let at = 0; at < given.length; at += 2) {
    const column = given[at];
    const ascending = given[at + 1];
    orders.push({
      values: columnOf(table, column, context),
      descending: ascending !== undefined && !booleanOf(firstOf(ascending)),
    });
  }
  return orders;
};

/** By its number in the table, or a column of the same height. */
const columnOf = (table: Table, column: Argument, { locale }: EvalContext): readonly Cell[] => {
  if (isTable(column) && rowsOf(column) === rowsOf(table) && rowsOf(table) > 1) return column[0] ?? [];
  return table[Math.trunc(numberOf(firstOf(column), locale)) - 1] ?? [];
};

const sorted = (table: Table, orders: readonly Order[]): readonly Ranked[] =>
  rowList(table)
    .map(
      (cells, row): Ranked => ({
        cells,
        keys: orders.length === 0 ? cells : orders.map(({ values }) => values[row] ?? blank),
      }),
    )
    .sort((a, b) => {
      for (const [at, { descending }] of orders.entries()) {
        const order = compared(a.keys[at] ?? blank, b.keys[at] ?? blank, descending);
        if (order !== 0) return order;
      }
      return 0;
    });

/** Blanks come last in either direction. */
export const compared = (a: Cell, b: Cell, descending: boolean): number => {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return descending ? compareValues(b.value, a.value) : compareValues(a.value, b.value);
};

const keyOf = ({ keys }: Ranked): string => JSON.stringify(keys.map(({ value }) => lookupKey(value)));

/** 0: n rows. 1: and what ties with the last. 2: n rows without duplicates. 3: n distinct ones with all their duplicates. */
const chosen = (ranked: readonly Ranked[], count: number, ties: number): readonly Ranked[] => {
  const last = ranked[count - 1];
  if (ties === 1 && last) return ranked.filter((row, at) => at < count || keyOf(row) === keyOf(last));
  if (ties === 2) return distinct(ranked).slice(0, count);
  if (ties === 3) {
    const keys = new Set<string>();
    return ranked.filter((row) => {
      if (keys.size === count && !keys.has(keyOf(row))) return false;
      keys.add(keyOf(row));
      return true;
    });
  }
  return ranked.slice(0, count);
};

const distinct = (ranked: readonly Ranked[]): readonly Ranked[] => {
  const seen = new Set<string>();
  return ranked.filter((row) => {
    const key = keyOf(row);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};
