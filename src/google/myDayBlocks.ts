import type { MyDayChange } from '../ports.ts';
import type { MyDayColumn } from '../schema/myDay.ts';
import type { Columns } from './columns.ts';

export interface Cell {
  readonly name: MyDayColumn;
  readonly value: string | boolean | null;
}

/** Cells that one call writes: 1-based row and column of the first. */
export interface MyDayBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
}

/** The changes as rectangles: rows that stand together and change the same columns, columns side by side. */
export const myDayBlocks = (
  changes: readonly MyDayChange[],
  columns: Columns,
  names: readonly MyDayColumn[],
): readonly MyDayBlock[] => {
  const sorted = [...changes].sort((a, b) => a.row.at - b.row.at);
  const groups: MyDayChange[][] = [];
  for (const change of sorted) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && last.row.at + 1 === change.row.at && keysOf(last) === keysOf(change))
      group.push(change);
    else groups.push([change]);
  }
  return groups.flatMap((group) => rectangles(group, columns, names));
};

const keysOf = ({ put }: MyDayChange): string => Object.keys(put).sort().join();

const rectangles = (
  group: readonly MyDayChange[],
  columns: Columns,
  names: readonly MyDayColumn[],
): readonly MyDayBlock[] => {
  const [first] = group;
  if (!first) return [];
  const put = names
    .filter((name) => name in first.put)
    .map((name) => ({ name, at: (columns[name] ?? 0) + 1 }))
    .sort((a, b) => a.at - b.at);
  const runs: { at: number; names: MyDayColumn[] }[] = [];
  for (const { name, at } of put) {
    const run = runs[runs.length - 1];
    if (run && run.at + run.names.length === at) run.names.push(name);
    else runs.push({ at, names: [name] });
  }
  return runs.map((run) => ({
    row: first.row.at,
    column: run.at,
    values: group.map((change) => run.names.map((name) => ({ name, value: change.put[name] ?? null }))),
  }));
};
