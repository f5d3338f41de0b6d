import type { Cell } from '../values.ts';

/**
 * Tells of a column whether it has no cell of a kind. Looked at once for each: most columns are those that a formula
 * gave before.
 */
export const columnsWithout = (isOfKind: (cell: Cell) => boolean): ((column: readonly Cell[]) => boolean) => {
  const known = new WeakSet<readonly Cell[]>();
  return (column) => {
    if (known.has(column)) return true;
    if (column.some(isOfKind)) return false;
    known.add(column);
    return true;
  };
};
