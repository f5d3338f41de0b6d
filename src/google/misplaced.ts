type Line = readonly unknown[];

/** Cells that were written: 0-based row and first column. */
export interface Written {
  readonly row: number;
  readonly column: number;
  readonly values: readonly Line[];
}

/** A cell that has to get back what it held: 0-based. */
export interface Restored {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/** How far people's hands may have moved rows between a look and a write: more than a few is no accident. */
const shifts = [1, -1, 2, -2, 3, -3];

/**
 * What a write hit by mistake, since rows were inserted or deleted above it after the look. Rows that were not meant
 * and are gone from the tab were written over, if each of them, moved by one distance, stands where something was
 * written: then they get back what they held there. A row that a person changed meanwhile is mostly none of these.
 * @param before The tab as it was looked at, `after` as it is now; `columns` the 0-based columns of ours.
 */
export const misplaced = (
  before: readonly Line[],
  after: readonly Line[],
  columns: readonly number[],
  written: readonly Written[],
): readonly Restored[] => {
  const key = (line: Line | undefined): string =>
    JSON.stringify(columns.map((column) => text(line?.[column])));
  const blank = key([]);
  const meant = new Set(written.flatMap(({ row, values }) => values.map((_, n) => row + n)));
  const standing = new Set(after.map(key));
  const lost = before.flatMap((line, row) =>
    meant.has(row) || key(line) === blank || standing.has(key(line)) ? [] : [{ line, row }],
  );
  if (lost.length === 0) return [];
  const hit = (row: number): readonly Written[] =>
    written.filter(
      (block) => row >= block.row && row < block.row + block.values.length && isThere(after, block, row),
    );
  // Rows that were deleted above are gone themselves.
  const shift = shifts.find((by) => {
    const missed = lost.filter(({ row }) => hit(row + by).length === 0).length;
    return missed < lost.length && missed <= Math.max(0, -by);
  });
  if (shift === undefined) return [];
  return lost.flatMap(({ line, row }) =>
    hit(row + shift).flatMap(({ column, values }) =>
      (values[0] ?? []).map((_, n) => ({
        row: row + shift,
        column: column + n,
        value: line[column + n] ?? '',
      })),
    ),
  );
};

const isThere = (after: readonly Line[], { row: from, column, values }: Written, row: number): boolean =>
  (values[row - from] ?? []).every((value, n) => text(after[row]?.[column + n]) === text(value));

/** Dates are objects of the service: they compare by their moment. */
const text = (value: unknown): string =>
  value === undefined || value === null ? '' : value instanceof Date ? value.toISOString() : String(value);
