/** The parts of o-spreadsheet's evaluator that are adapted: private there, hence described here. */
import type {
  CellPosition,
  EvaluatedCell,
  FormulaCell,
  FormulaToExecute,
  Range,
  UID,
  Zone,
} from '../load.ts';
import type { Table } from '../values.ts';
import type { CellStore } from './cellStore.ts';
import type { Place } from './places.ts';

/** Whether the formula there is being computed, further up. */
export const isAtWork = (
  { getters, cellsBeingComputed }: Pick<Recalculating, 'getters' | 'cellsBeingComputed'>,
  position: CellPosition,
): boolean => {
  const id = getters.getCell(position)?.id;
  return id !== undefined && cellsBeingComputed.has(id);
};

interface Places extends Iterable<Place> {
  add(place: Place): void;
  addMany(places: Iterable<Place>): void;
}

/** Columns; the engine's own type asks for more than functions read. */
type EnsureRange = Parameters<FormulaToExecute>[2];

export interface Recalculating {
  getters: {
    getSheetIds(): readonly UID[];
    getCells(
      sheetId: UID,
    ): readonly ({ readonly id: number } & ({ readonly isFormula: false } | FormulaCell))[];
    getCellPosition(id: number): CellPosition;
    tryGetCellPosition(id: number): CellPosition | undefined;
    getCell(position: CellPosition):
      | {
          readonly id: number;
          readonly isFormula: boolean;
          readonly content: string;
          readonly format?: string;
        }
      | undefined;
    /** `cells`: ids by column. */
    getSheet(id: UID): { readonly rows: readonly { readonly cells: Readonly<Record<number, number>> }[] };
    tryGetSheet(id: UID): unknown;
    doesIntersectMerge(sheetId: UID, zone: Zone): boolean;
    getSheetZone(id: UID): Zone;
  };
  compilationParams: {
    ensureRange: EnsureRange;
    referenceDenormalizer: (range: Range) => EvaluatedCell;
    evalContext: Record<string, unknown>;
  };
  evaluatedCells: CellStore;
  blockedArrayFormulas: Iterable<CellPosition> & {
    has(position: CellPosition): boolean;
    add(position: CellPosition): void;
    delete(position: CellPosition): void;
  };
  cellsBeingComputed: Set<number>;
  nextRangesToUpdate: Places;
  spreadingRelations: {
    getArrayResultZone(position: CellPosition): Zone | undefined;
    searchFormulaPositionsSpreadingOn(sheetId: UID, zone: Zone): Iterable<CellPosition>;
    addRelation(relation: { readonly resultZone: Zone; readonly arrayFormulaPosition: CellPosition }): void;
  };
  /** `forest`: by sheet and column, which formulas read which rows. */
  formulaDependencies(): {
    readonly forest: Readonly<
      Record<UID, Readonly<Record<number, { query(zone: Zone): readonly { readonly dependents: Place }[] }>>>
    >;
  };
  getDirectDependencies(position: CellPosition): readonly Range[];
  getCellsDependingOn(places: Iterable<Place>): Iterable<Place>;
  getArrayFormulasBlockedBy(sheetId: UID, zone: Zone): Iterable<Place>;
  getArrayFormulasImpactedByChangesOf(positions: Iterable<CellPosition>): Iterable<Place>;
  getArrayFormulaSpreadingOn(position: CellPosition): CellPosition | undefined;
  evaluate(places: readonly Place[]): void;
  evaluateAllCells(): void;
  /** Computes sheets that came anew; see recalculation.ts. */
  evaluateSheets(sheetIds: Iterable<UID>): void;
  buildDependencyGraph(): void;
  evaluateCells(positions: readonly CellPosition[]): void;
  clearEvaluatedRanges(places: readonly Place[]): void;
  computeCell(position: CellPosition): EvaluatedCell;
  computeAndSave(position: CellPosition): EvaluatedCell;
  computeFormulaCell(position: CellPosition, cell: FormulaCell): EvaluatedCell;
  invalidateSpreading(position: CellPosition): void;
  assertSheetHasEnoughSpaceToSpreadFormulaResult(position: CellPosition, table: Table): void;
  assertNoMergedCellsInSpreadZone(position: CellPosition, table: Table): void;
  /** Throws where something stands in that column and row of the spill. */
  checkCollision(position: CellPosition): (col: number, row: number) => void;
  buildSafeGetSymbolValue(): FormulaToExecute extends (...args: infer A) => unknown ? A[3] : never;
  updateCompilationParameters(): void;
}
