import { type Condition, meets } from './condition.ts';
import type { MiningColumn } from './miningColumn.ts';

/** Places of the rows that meet all conditions. */
export const membersOf = (
  conditions: readonly Condition[],
  columns: readonly MiningColumn[],
  rows: number,
): readonly number[] => {
  const cells = conditions.map(({ column }) => columns.find(({ name }) => name === column)?.cells ?? []);
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    conditions.every((condition, index) => meets(condition, cells[index]?.[row])),
  );
};
