/** The parts of o-spreadsheet's evaluator that are adapted: private there, hence described here. */
import type { CellPosition, EvaluatedCell, FormulaCell, Range, UID, Zone } from '../load.ts';
import type { Cell, Table } from '../values.ts';
import { meet, type Place } from './places.ts';

interface Places extends Iterable<Place> {
  add(place: Place): void;
  addMany(places: Iterable<Place>): void;
}

type EnsureRange = (range: Range) => (Cell[] | EvaluatedCell[])[];

export interface Recalculating {
  getters: {
    getSheetIds(): readonly UID[];
    getCells(sheetId: UID): readonly ({ readonly id: UID } & ({ readonly isFormula: false } | FormulaCell))[];
    getCellPosition(id: UID): CellPosition;
    getCell(
      position: CellPosition,
    ):
      | { readonly id: UID; readonly isFormula: boolean; readonly content: string; readonly format?: string }
      | undefined;
    tryGetSheet(id: UID): unknown;
    getSheetZone(id: UID): Zone;
  };
  compilationParams: { ensureRange: EnsureRange; evalContext: Record<string, unknown> };
  evaluatedCells: {
    get(position: CellPosition): EvaluatedCell | undefined;
    set(position: CellPosition, cell: EvaluatedCell): void;
    delete(position: CellPosition): void;
  };
  blockedArrayFormulas: Iterable<CellPosition> & {
    has(position: CellPosition): boolean;
    add(position: CellPosition): void;
  };
  cellsBeingComputed: Set<UID>;
  nextRangesToUpdate: Places;
  spreadingRelations: {
    getArrayResultZone(position: CellPosition): Zone | undefined;
    searchFormulaPositionsSpreadingOn(sheetId: UID, zone: Zone): Iterable<CellPosition>;
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
  invalidatePositionsDependingOnSpread(sheetId: UID, zone: Zone): void;
  spreadValues(position: CellPosition, table: Table): (col: number, row: number) => void;
  updateCompilationParameters(): void;
}

/**
 * What formulas read of ranges is kept while formulas are computed, as the engine does; here it can be forgotten where a
 * spill changes in between.
 */
export const rememberRanges = (evaluator: Recalculating): { readonly forget: (place: Place) => void } => {
  const known = new Map<string, { readonly place: Place; readonly table: ReturnType<EnsureRange> }>();
  const read = ({ sheetId, zone }: Range): ReturnType<EnsureRange> => {
    const sheet = evaluator.getters.getSheetZone(sheetId);
    const [right, bottom] = [Math.min(zone.right, sheet.right), Math.min(zone.bottom, sheet.bottom)];
    const table: EvaluatedCell[][] = [];
    for (let col = zone.left; col <= right; col++) {
      const column: EvaluatedCell[] = [];
      for (let row = zone.top; row <= bottom; row++) {
        const position = { sheetId, col, row };
        const cell = evaluator.computeAndSave(position);
        column.push(cell.position ? cell : { ...cell, position });
      }
      table.push(column);
    }
    return table;
  };
  const update = evaluator.updateCompilationParameters.bind(evaluator);
  evaluator.updateCompilationParameters = () => {
    update();
    known.clear();
    const { ensureRange } = evaluator.compilationParams;
    evaluator.compilationParams.ensureRange = (range) => {
      const { sheetId, zone, invalidSheetName } = range;
      const sheet =
        evaluator.getters.tryGetSheet(sheetId) === undefined
          ? undefined
          : evaluator.getters.getSheetZone(sheetId);
      const isPlain =
        !invalidSheetName &&
        sheet !== undefined &&
        zone.left <= sheet.right &&
        zone.top <= sheet.bottom &&
        zone.left >= 0 &&
        zone.top >= 0 &&
        zone.left <= zone.right &&
        zone.top <= zone.bottom;
      if (!isPlain) return ensureRange(range);
      const key = `${sheetId} ${zone.top} ${zone.left} ${zone.bottom} ${zone.right}`;
      const kept = known.get(key);
      if (kept) return kept.table;
      const table = read(range);
      known.set(key, { place: { sheetId, zone }, table });
      return table;
    };
  };
  return {
    forget: ({ sheetId, zone }) => {
      for (const [key, { place }] of known)
        if (place.sheetId === sheetId && meet(place.zone, zone)) known.delete(key);
    },
  };
};
