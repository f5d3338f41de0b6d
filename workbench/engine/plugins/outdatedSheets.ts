/** What of a model is out of date, by sheets: those of which nothing is known, and edits of the others. */
import type { CellPosition, CompiledFormula, UID } from '../load.ts';
import { formulasOf } from './formulaCells.ts';
import type { Place } from './places.ts';
import { type SourceGetters, sheetSources } from './sheetSources.ts';

/** The parts of the engine's evaluator by which it is told what to compute; private there, hence described here. */
export interface Told {
  readonly getters: SourceGetters & { getNumberCols(sheetId: UID): number };
  evaluatedCells: { clearSheet(sheetId: UID): void };
  blockedArrayFormulas: Iterable<CellPosition> & { add(position: CellPosition): void };
  spreadingRelations: {
    readonly resultsToArrayFormulas: { readonly rTrees: Record<UID, unknown> };
    readonly arrayFormulasToResults: { clearSheet(sheetId: UID): void };
  };
  buildDependencyGraph(): void;
  evaluateAllCells(): void;
  evaluateSheets(sheetIds: Iterable<UID>): void;
  evaluateCells(positions: readonly CellPosition[]): void;
  /** A set made for the caller, by sheet. */
  getCellsDependingOn(places: Iterable<Place>): { readonly setsBySheetId: Record<UID, unknown> };
}

export interface Outdated {
  /** Cells of the sheet are about to be read. */
  read(sheetId: UID): void;
  readAll(): void;
  /** A formula of the sheet is about to be computed that stands in no cell. */
  readFor(sheetId: UID, formula: () => CompiledFormula): void;
  /**
   * Rows or columns of these sheets come, go or move with the command under way; null: anything of any sheet may.
   * @param below Rows that come below the last one of the sheet, if that is all.
   */
  restructure(sheetIds: readonly UID[] | null, below?: NewRows): void;
  /** Between a command and its end nothing is computed, as with the engine itself. */
  hold(isHeld: boolean): void;
}

/** 0-based. */
export interface NewRows {
  readonly first: number;
  readonly count: number;
}

/** From here on the evaluator computes nothing by itself. */
export const outdatedSheets = (evaluator: Told): Outdated => {
  const { getters } = evaluator;
  const sources = sheetSources(getters);
  /** What a sheet of which something is known reads is known as well. */
  const unknown = new Set<UID>();
  const waiting = new Map<UID, CellPosition[]>();
  /** Sheets that are as they should be. */
  const sure = new Set<UID>();
  let restructured: Set<UID> | null = null;
  /** Sheets without formulas that only get rows at their end: what stands in them stays as it is. */
  const lengthened = new Map<UID, NewRows>();
  let isHeld = false;
  let isBusy = false;

  /** Whether the command under way leaves alone what this sheet shows. */
  const isUntouched = (sheetId: UID): boolean =>
    restructured !== null &&
    restructured.size > 0 &&
    (lengthened.has(sheetId) || ![...sources.of([sheetId])].some((source) => restructured?.has(source)));

  const forget = (sheetId: UID): void => {
    const { spreadingRelations, evaluatedCells } = evaluator;
    unknown.add(sheetId);
    waiting.delete(sheetId);
    sources.forget(sheetId);
    evaluatedCells.clearSheet(sheetId);
    delete spreadingRelations.resultsToArrayFormulas.rTrees[sheetId];
    spreadingRelations.arrayFormulasToResults.clearSheet(sheetId);
  };

  /** The engine forgets with it what spills where; sheets that are left alone still spill as they did. */
  const buildDependencyGraph = evaluator.buildDependencyGraph.bind(evaluator);
  evaluator.buildDependencyGraph = () => {
    sure.clear();
    if (!restructured?.size) sources.forgetAll();
    const { spreadingRelations, blockedArrayFormulas } = evaluator;
    buildDependencyGraph();
    if (!restructured?.size) return;
    evaluator.spreadingRelations = spreadingRelations;
    for (const position of blockedArrayFormulas)
      if (isUntouched(position.sheetId)) evaluator.blockedArrayFormulas.add(position);
  };

  evaluator.evaluateAllCells = () => {
    const touched = getters.getSheetIds().filter((sheetId) => !isUntouched(sheetId));
    for (const sheetId of touched) forget(sheetId);
    restructured = new Set();
    sure.clear();
    for (const [sheetId, rows] of lengthened) evaluator.evaluateCells(cellsIn(sheetId, rows));
    lengthened.clear();
  };

  /** Blank cells that have looks. */
  const cellsIn = (sheetId: UID, { first, count }: NewRows): CellPosition[] => {
    const positions: CellPosition[] = [];
    for (let row = first; row < first + count; row++)
      for (let col = 0; col < getters.getNumberCols(sheetId); col++)
        if (getters.getCell({ sheetId, row, col })) positions.push({ sheetId, row, col });
    return positions;
  };

  const computeSheets = evaluator.evaluateSheets.bind(evaluator);
  evaluator.evaluateSheets = (sheetIds) => {
    for (const sheetId of sheetIds) unknown.add(sheetId);
  };

  const computeCells = evaluator.evaluateCells.bind(evaluator);
  evaluator.evaluateCells = (positions) => {
    sure.clear();
    for (const position of positions) {
      const { sheetId } = position;
      sources.add(position);
      if (unknown.has(sheetId)) continue;
      const others = waiting.get(sheetId);
      if (others) others.push(position);
      else waiting.set(sheetId, [position]);
    }
  };

  /** Nothing is computed of sheets of which nothing is known: when they are read, all of them is. */
  const dependents = evaluator.getCellsDependingOn.bind(evaluator);
  evaluator.getCellsDependingOn = (places) => {
    const found = dependents(places);
    for (const sheetId of unknown) delete found.setsBySheetId[sheetId];
    return found;
  };

  const computeUnknown = (sheetIds: ReadonlySet<UID>): void => {
    const missing = [...sheetIds].filter((sheetId) => unknown.delete(sheetId));
    if (missing.length > 0) computeSheets(missing);
  };

  const computeWaiting = (): void => {
    const sheets = [...waiting.keys()].filter((sheetId) => getters.tryGetSheet(sheetId));
    const positions = sheets.flatMap((sheetId) => waiting.get(sheetId) ?? []);
    waiting.clear();
    computeUnknown(sources.of(sheets));
    if (positions.length > 0) computeCells(positions);
  };

  const compute = (sheetIds: Iterable<UID>): void => {
    isBusy = true;
    try {
      const needed = sources.of(sheetIds);
      if ([...needed].some((sheetId) => waiting.has(sheetId))) computeWaiting();
      computeUnknown(needed);
      for (const sheetId of needed) sure.add(sheetId);
    } finally {
      isBusy = false;
    }
  };

  const mayCompute = (): boolean => !isBusy && !isHeld && (waiting.size > 0 || unknown.size > 0);

  return {
    read: (sheetId) => {
      if (!sure.has(sheetId) && mayCompute()) compute([sheetId]);
    },
    readAll: () => {
      if (mayCompute()) compute(getters.getSheetIds());
    },
    readFor: (sheetId, formula) => {
      if (mayCompute()) compute([sheetId, ...sources.named(formula())]);
    },
    restructure: (sheetIds, below) => {
      if (sheetIds === null) restructured = null;
      for (const sheetId of sheetIds ?? []) {
        const isOnly = !restructured?.has(sheetId) && formulasOf(getters, sheetId).length === 0;
        if (below && isOnly) lengthened.set(sheetId, below);
        else lengthened.delete(sheetId);
        restructured?.add(sheetId);
      }
    },
    hold: (held) => {
      isHeld = held;
    },
  };
};
