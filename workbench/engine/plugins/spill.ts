/** What an array formula spreads over the cells around it. */
import type { CellPosition, EvaluatedCell, Zone } from '../load.ts';
import { blank, type Cell, type Table } from '../values.ts';

export class Spill {
  readonly formula: CellPosition;
  readonly zone: Zone;
  /** As the formula gave it. */
  readonly given: Table;
  /** As those see it who read the cells; with the formats of the cells. */
  readonly seen: readonly (readonly Cell[])[];
  readonly #cells: EvaluatedCell[][] = [];
  readonly #hidden = new Set<number>();

  constructor(formula: CellPosition, given: Table, seen: readonly (readonly Cell[])[]) {
    this.formula = formula;
    this.zone = zoneOf(formula, given);
    this.given = given;
    this.seen = seen;
  }

  /** Whether a value of the spill shows there; that of the formula's own cell is kept elsewhere. */
  shows(col: number, row: number): boolean {
    const { zone, formula } = this;
    if (row < zone.top || row > zone.bottom || col < zone.left || col > zone.right) return false;
    if (col === formula.col && row === formula.row) return false;
    if (this.#hidden.size > 0 && this.#hidden.has(this.#at(col, row))) return false;
    return (this.valueAt(col, row).value ?? null) !== null;
  }

  /** The place holds something else, or is to be computed. */
  hide(col: number, row: number): void {
    if (this.shows(col, row)) this.#hidden.add(this.#at(col, row));
  }

  /** Whether every value shows where it was spread. */
  get isWhole(): boolean {
    return this.#hidden.size === 0;
  }

  cellAt(col: number, row: number): EvaluatedCell | undefined {
    return this.#cells[col - this.zone.left]?.[row - this.zone.top];
  }

  keep(col: number, row: number, cell: EvaluatedCell): void {
    const column = this.#cells[col - this.zone.left] ?? [];
    this.#cells[col - this.zone.left] = column;
    column[row - this.zone.top] = cell;
  }

  valueAt(col: number, row: number): Cell {
    return this.given[col - this.zone.left]?.[row - this.zone.top] ?? blank;
  }

  #at(col: number, row: number): number {
    return (row - this.zone.top) * this.given.length + col - this.zone.left;
  }
}

export const zoneOf = ({ col, row }: CellPosition, table: Table): Zone => ({
  top: row,
  bottom: row + (table[0]?.length ?? 1) - 1,
  left: col,
  right: col + table.length - 1,
});
