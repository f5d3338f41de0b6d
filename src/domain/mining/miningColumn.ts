/** A cell as a sheet or a file holds it; `''` and null are blank. */
export type Cell = string | number | boolean | null;

/**
 * A column to be learned from, a cell a row. Days come as numbers (how long ago), months and weekdays as they are called:
 * a day as text is a value that never comes back.
 */
export interface MiningColumn {
  readonly name: string;
  readonly cells: readonly Cell[];
  /** What its cells are, where that is known; else they tell. */
  readonly kind?: 'number' | 'category';
}

/** A cell as text, blank as `''`. */
export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim();
