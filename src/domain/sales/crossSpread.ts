import { total as sum } from '../total.ts';
import type { SpreadFault } from './spread.ts';

export type Matrix = readonly (readonly number[])[];

interface Table {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** How much each cell takes in proportion; blank cells of a row that has any take none unless they must. */
  readonly weights?: Matrix;
  /** Cells that stand; null for those that are free. */
  readonly fixed?: readonly (readonly (number | null)[])[];
}

/**
 * Parts × months in whole coins, of which every row and every column sums exactly to its total: fitted in proportion to
 * the weights (Deming and Stephan, Annals of Mathematical Statistics 11, 1940), rounded down, and what is left given to
 * the largest remainders along paths that keep rows and columns (controlled rounding: Cox, JASA 82, 1987; paths as Ford
 * and Fulkerson, 1956). The totals of rows and of columns must have the same sum.
 * @returns `tooMuch` where fixed cells leave no way to meet the totals.
 */
export const crossSpread = ({ rows, columns, weights, fixed }: Table): Matrix | SpreadFault => {
  const isFree = (row: number, column: number): boolean => fixed?.[row]?.[column] == null;
  const standing = rows.map((_, row) => columns.map((_, column) => fixed?.[row]?.[column] ?? 0));
  const leftOf = {
    rows: rows.map((total, row) => total - sum(standing[row] ?? [])),
    columns: columns.map((total, column) => total - sum(standing.map((cells) => cells[column] ?? 0))),
  };
  if ([...leftOf.rows, ...leftOf.columns].some((left) => left < 0)) return { code: 'tooMuch' };
  const free = rows.map((_, row) => columns.map((_, column) => isFree(row, column)));
  const wanted = fitted(leftOf.rows, leftOf.columns, startOf(free, leftOf.columns, weights));
  const parts = roundedDown(wanted, leftOf);
  if (!fill(parts, wanted, free, leftOf)) return { code: 'tooMuch' };
  return standing.map((cells, row) => cells.map((cell, column) => cell + (parts[row]?.[column] ?? 0)));
};

/** A row without weights is parted as the columns are. */
const startOf = (free: readonly boolean[][], columns: readonly number[], weights?: Matrix): number[][] =>
  free.map((cells, row) => {
    const given = cells.map((open, column) => (open ? Math.max(0, weights?.[row]?.[column] ?? 0) : 0));
    return sum(given) > 0 ? given : cells.map((open, column) => (open ? (columns[column] ?? 0) : 0));
  });

const rounds = 60;

/** Rows and columns scaled in turn until they sum to their totals, or as near as the weights allow. */
const fitted = (rows: readonly number[], columns: readonly number[], start: number[][]): number[][] => {
  let cells = start;
  for (let round = 0; round < rounds; round++) {
    const down = columns.map((total, column) => ratio(total, sum(cells.map((line) => line[column] ?? 0))));
    cells = cells.map((line) => line.map((cell, column) => cell * (down[column] ?? 0)));
    cells = cells.map((line, row) => {
      const across = ratio(rows[row] ?? 0, sum(line));
      return line.map((cell) => cell * across);
    });
  }
  return cells;
};

const ratio = (total: number, now: number): number => (now > 0 ? total / now : 0);

interface Left {
  readonly rows: number[];
  readonly columns: number[];
}

/** Each cell rounded down, never beyond what its row and its column have left; takes it from `left`. */
const roundedDown = (wanted: number[][], left: Left): number[][] =>
  wanted.map((line, row) =>
    line.map((cell, column) => {
      const part = Math.min(Math.floor(cell), left.rows[row] ?? 0, left.columns[column] ?? 0);
      take(left, row, column, part);
      return part;
    }),
  );

const take = (left: Left, row: number, column: number, part: number): void => {
  left.rows[row] = (left.rows[row] ?? 0) - part;
  left.columns[column] = (left.columns[column] ?? 0) - part;
};

/** Gives out what is left, largest remainder first; then along paths. False where there is no way. */
const fill = (parts: number[][], wanted: number[][], free: readonly boolean[][], left: Left): boolean => {
  const rests = wanted
    .flatMap((line, row) => line.map((cell, column) => ({ row, column, rest: cell - Math.floor(cell) })))
    .filter(({ row, column, rest }) => rest > 0 && free[row]?.[column])
    .sort((a, b) => b.rest - a.rest);
  for (const { row, column } of rests)
    if ((left.rows[row] ?? 0) > 0 && (left.columns[column] ?? 0) > 0) {
      add(parts, row, column, 1);
      take(left, row, column, 1);
    }
  for (let row = 0; row < parts.length; row++)
    while ((left.rows[row] ?? 0) > 0) if (!push(parts, free, left, row)) return false;
  return true;
};

const add = (parts: number[][], row: number, column: number, by: number): void => {
  const line = parts[row];
  if (line) line[column] = (line[column] ?? 0) + by;
};

interface Step {
  readonly row: number;
  readonly column: number;
  readonly before: Step | null;
}

/** Moves as much as possible from a row that lacks coins to the nearest column that does, by way of other rows. */
const push = (parts: number[][], free: readonly boolean[][], left: Left, from: number): boolean => {
  const seen = new Set<number>();
  let reached: Step[] = [{ row: from, column: -1, before: null }];
  while (reached.length > 0) {
    const next: Step[] = [];
    for (const step of reached)
      for (const [column, lacking] of left.columns.entries()) {
        if (!free[step.row]?.[column] || seen.has(column)) continue;
        seen.add(column);
        const here: Step = { row: step.row, column, before: step.before };
        if (lacking > 0) return move(parts, left, from, here);
        for (const [row, line] of parts.entries())
          if (free[row]?.[column] && (line[column] ?? 0) > 0) next.push({ row, column: -1, before: here });
      }
    reached = next;
  }
  return false;
};

/** Along the path each row gives up in the column before what it takes in its own. */
const move = (parts: number[][], left: Left, from: number, end: Step): boolean => {
  const path: Step[] = [];
  for (let step: Step | null = end; step; step = step.before) path.unshift(step);
  const givers = path.slice(1).map(({ row }, at) => parts[row]?.[path[at]?.column ?? 0] ?? 0);
  const by = Math.min(left.rows[from] ?? 0, left.columns[end.column] ?? 0, ...givers);
  for (const [at, { row, column }] of path.entries()) {
    add(parts, row, column, by);
    const before = path[at - 1];
    if (before) add(parts, row, before.column, -by);
  }
  take(left, from, end.column, by);
  return true;
};
