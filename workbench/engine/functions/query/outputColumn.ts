/**
 * A column of a query's result. Where the groups of rows are those of the last time and few cells of the data have
 * changed, only the groups that they are in are computed.
 */
import { alike } from '../../alike.ts';
import { changedInPlace, type Pair } from '../../compiler/rowMoves.ts';
import { blank, type Cell, numberCell, type Scalar } from '../../values.ts';
import { asksForTime } from './asksForTime.ts';
import { type Kept, kept, type Made } from './kept.ts';
import type { Group, ResultColumn } from './run.ts';

export const outputColumn = (column: ResultColumn, groups: readonly Group[], isHeaded: boolean): Cell[] => {
  const { key, sources = [] } = column;
  const all = (): readonly Cell[] => groups.map((group) => cellOf(column, group));
  const cells =
    key === undefined || asksForTime(key)
      ? all()
      : kept(outputs, groups, key, sources, (before) => (before && again(column, groups, before)) ?? all());
  if (!isHeaded) return [...cells];
  // Nobody changes what a formula has given.
  return kept(headed, cells, column.title, [], () => [headerOf(column), ...cells]) as Cell[];
};

type Cells = readonly Cell[];
const outputs: Kept<readonly Group[], Cells, Cells> = new WeakMap();
const headed: Kept<readonly Cell[], readonly Cell[]> = new WeakMap();

const headerOf = ({ title }: ResultColumn): Cell => ({ value: title === '' ? null : title });

/** That of the data itself, where it is the same. */
const cellOf = ({ format, value, cells }: ResultColumn, group: Group): Cell => {
  const found = value(group);
  const given = cells?.[group[0] ?? -1];
  if (given?.value === found && (given.format || undefined) === format && found !== null) return given;
  return format ? { value: found, format } : numberOrOther(found);
};

const numberOrOther = (value: Scalar): Cell =>
  value === null ? blank : typeof value === 'number' ? numberCell(value) : { value };

/** Undefined where so much has changed that all of it may as well be computed. */
const again = (
  column: ResultColumn,
  groups: readonly Group[],
  { sources, value: before }: Made<Cells, Cells>,
): readonly Cell[] | undefined => {
  const pairs = (column.sources ?? []).map((now, at): Pair => [now, sources[at] ?? []]);
  if (pairs.some(([now, was]) => now.length !== was.length)) return undefined;
  const rows = changedInPlace(pairs);
  if (rows.length > groups.length / 16) return undefined;
  const groupOf = kept(places, groups, '', [], () => groupsByRow(groups));
  const changed = new Set(rows.map((row) => groupOf[row] ?? none));
  changed.delete(none);
  const result = before.slice();
  for (const at of changed) result[at] = cellOf(column, groups[at] ?? []);
  return result.every((cell, at) => cell === before[at] || alike(cell, before[at])) ? before : result;
};

const places: Kept<readonly Group[], Int32Array> = new WeakMap();
const none = -1;

/** In which group each row is. */
const groupsByRow = (groups: readonly Group[]): Int32Array => {
  let rows = 0;
  for (const group of groups) for (const row of group) rows = Math.max(rows, row + 1);
  const groupOf = new Int32Array(rows).fill(none);
  groups.forEach((group, at) => {
    for (const row of group) groupOf[row] = at;
  });
  return groupOf;
};
