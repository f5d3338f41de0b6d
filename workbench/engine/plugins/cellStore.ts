/**
 * What cells show. What an array formula spreads is kept as the columns that it gave, and becomes cells only where one
 * is asked for by its place. Stands in for the engine's map of positions, with its methods.
 */
import type { CellPosition, EvaluatedCell, UID } from '../load.ts';
import type { Spill } from './spill.ts';
import { spillSet } from './spillSet.ts';

/** Makes the cell that a spill shows at a place. */
export type Materialise = (spill: Spill, position: CellPosition) => EvaluatedCell;

type Column = (EvaluatedCell | undefined)[];

export class CellStore {
  readonly #own = new Map<UID, Column[]>();
  readonly #spills = new Map<UID, Spill[][]>();
  readonly #byFormula = spillSet();
  readonly #materialise: Materialise;
  readonly #notes = new Map<UID, unknown[]>();

  constructor(materialise: Materialise) {
    this.#materialise = materialise;
  }

  get(position: CellPosition): EvaluatedCell | undefined {
    const { sheetId, col, row } = position;
    const own = this.#own.get(sheetId)?.[col]?.[row];
    if (own !== undefined) return own;
    const spills = this.#spills.get(sheetId)?.[col];
    if (spills !== undefined)
      for (const spill of spills) if (spill.shows(col, row)) return this.#made(spill, position);
    return undefined;
  }

  has({ sheetId, col, row }: CellPosition): boolean {
    if (this.#own.get(sheetId)?.[col]?.[row] !== undefined) return true;
    return this.spillsIn(sheetId, col).some((spill) => spill.shows(col, row));
  }

  set({ sheetId, col, row }: CellPosition, cell: EvaluatedCell): void {
    this.#forgetNotes(sheetId, row);
    // What a spill shows stays the spill's.
    if (this.spillsIn(sheetId, col).some((spill) => spill.cellAt(col, row) === cell)) return;
    const columns = this.#own.get(sheetId) ?? [];
    this.#own.set(sheetId, columns);
    const column = columns[col] ?? [];
    columns[col] = column;
    column[row] = cell;
  }

  /** The place shows nothing, of a spill neither, until it is computed again. */
  delete({ sheetId, col, row }: CellPosition): void {
    this.#forgetNotes(sheetId, row);
    const column = this.#own.get(sheetId)?.[col];
    if (column?.[row] !== undefined) column[row] = undefined;
    for (const spill of this.spillsIn(sheetId, col)) spill.hide(col, row);
  }

  /** Room for what a reader makes of each row: undefined again as soon as one of its cells may show something else. */
  notesOf(sheetId: UID): unknown[] {
    const rows = this.#notes.get(sheetId) ?? [];
    this.#notes.set(sheetId, rows);
    return rows;
  }

  #forgetNotes(sheetId: UID, row: number): void {
    const rows = this.#notes.get(sheetId);
    if (rows?.[row] !== undefined) rows[row] = undefined;
  }

  spillsIn(sheetId: UID, col: number): readonly Spill[] {
    return this.#spills.get(sheetId)?.[col] ?? none;
  }

  spillOf(formula: CellPosition): Spill | undefined {
    return this.#byFormula.of(formula);
  }

  spills(): Iterable<Spill> {
    return this.#byFormula.all();
  }

  /** Nothing but the formula itself may stand in its zone. */
  addSpill(spill: Spill): void {
    const { formula, zone } = spill;
    this.#notes.delete(formula.sheetId);
    this.#byFormula.add(spill);
    const columns = this.#spills.get(formula.sheetId) ?? [];
    this.#spills.set(formula.sheetId, columns);
    for (let col = zone.left; col <= zone.right; col++) {
      columns[col] = [...(columns[col] ?? []), spill];
      const own = this.#own.get(formula.sheetId)?.[col];
      const end = Math.min(zone.bottom, (own?.length ?? 0) - 1);
      for (let row = zone.top; row <= end; row++) if (own) own[row] = undefined;
    }
  }

  removeSpill(formula: CellPosition): Spill | undefined {
    const spill = this.#byFormula.take(formula);
    if (spill === undefined) return undefined;
    this.#notes.delete(formula.sheetId);
    const columns = this.#spills.get(formula.sheetId) ?? [];
    for (let col = spill.zone.left; col <= spill.zone.right; col++)
      columns[col] = (columns[col] ?? []).filter((one) => one !== spill);
    return spill;
  }

  clearSheet(sheetId: UID): void {
    this.#notes.delete(sheetId);
    for (const { formula } of [...this.spills()]) if (formula.sheetId === sheetId) this.removeSpill(formula);
    this.#own.delete(sheetId);
    this.#spills.delete(sheetId);
  }

  keys(): CellPosition[] {
    return [...new Set([...this.#own.keys(), ...this.#spills.keys()])].flatMap((sheetId) =>
      this.keysForSheet(sheetId),
    );
  }

  keysForSheet(sheetId: UID): CellPosition[] {
    const keys: CellPosition[] = [];
    const own = this.#own.get(sheetId) ?? [];
    const spills = this.#spills.get(sheetId) ?? [];
    for (let col = 0; col < Math.max(own.length, spills.length); col++) {
      const bottoms = (spills[col] ?? []).map(({ zone }) => zone.bottom + 1);
      const end = Math.max(own[col]?.length ?? 0, ...bottoms);
      for (let row = 0; row < end; row++)
        if (this.has({ sheetId, col, row })) keys.push({ sheetId, col, row });
    }
    return keys;
  }

  #made(spill: Spill, position: CellPosition): EvaluatedCell {
    const known = spill.cellAt(position.col, position.row);
    if (known !== undefined) return known;
    const made = this.#materialise(spill, position);
    spill.keep(position.col, position.row, made);
    return made;
  }
}

const none: readonly Spill[] = [];
