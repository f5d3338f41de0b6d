/**
 * What is computed anew after an edit. o-spreadsheet computes every formula that depends on the edited cell, however
 * remotely, and whatever reads the spill of an array formula once more after it: with tabs of spilled columns that
 * build on each other an edit costs seconds. Here a formula is computed after everything that it reads, and only where
 * something of that has changed; what comes out as it was changes nothing further on.
 */
import type { CellPosition, EvaluatedCell, UID, Zone } from '../load.ts';
import { type Recalculating, rememberRanges } from './evaluator.ts';
import { holds, keyOf, meet, type Place, placeOf, positionsOf } from './places.ts';

/** Beyond so many formulas in doubt, looking for what each reads costs more than computing it. */
const fewFormulas = 500;

/** What an array formula had spread before it is computed again, column by column; its own cell is not among it. */
interface Spread {
  readonly zone: Zone;
  readonly cells: readonly (readonly (EvaluatedCell | undefined)[])[];
}

export const recalculateLess = (evaluator: Recalculating): void => {
  const { getters } = evaluator;
  const ranges = rememberRanges(evaluator);
  /** What stood in the cells that are in doubt now. */
  let doubted = new Map<string, { readonly position: CellPosition; readonly was: EvaluatedCell }>();
  /** Cells to compute in any case: edited, or reading something that changed. */
  const touched = new Set<string>();
  const edited = new Set<string>();
  const looking = new Set<string>();
  const spreads = new Map<string, Spread>();
  let spreading: CellPosition | null = null;
  let isWhole = false;
  /** So many cells were edited at once that whatever depends on them is computed without a look. */
  let isBulk = false;

  const startAnew = (): void => {
    doubted = new Map();
    touched.clear();
    edited.clear();
    looking.clear();
    spreads.clear();
  };

  const cellAt = (position: CellPosition): EvaluatedCell | undefined =>
    evaluator.evaluatedCells.get(position);

  const doAgain = (position: CellPosition): void => {
    const place = placeOf(position);
    evaluator.nextRangesToUpdate.add(place);
    evaluator.nextRangesToUpdate.addMany(evaluator.getCellsDependingOn([place]));
  };

  /** Whether whoever reads any of the zone reads the formula first that fills it. */
  const readsFirst = (reader: CellPosition, { sheetId, zone }: Place, filler: CellPosition): boolean =>
    evaluator
      .getDirectDependencies(reader)
      .every((range) => range.sheetId !== sheetId || !meet(range.zone, zone) || holds(range.zone, filler));

  const tellReader = (reader: CellPosition, place: Place, filler: CellPosition): void => {
    const key = keyOf(reader);
    const id = getters.getCell(reader)?.id;
    const atWork = id !== undefined && evaluator.cellsBeingComputed.has(id) && !looking.has(key);
    if (atWork && readsFirst(reader, place, filler)) return;
    touched.add(key);
    if (atWork || cellAt(reader)) doAgain(reader);
  };

  /** Everything that reads one of these cells is to be computed. */
  const tell = (place: Place, filler: CellPosition): void => {
    ranges.forget(place);
    const columns = evaluator.formulaDependencies().forest[place.sheetId];
    for (let col = place.zone.left; col <= place.zone.right; col++)
      for (const { dependents } of columns?.[col]?.query(place.zone) ?? [])
        for (const reader of positionsOf(dependents)) tellReader(reader, place, filler);
  };

  /** Computes what is in doubt among that which the formula reads. */
  const lookAhead = (position: CellPosition): void => {
    for (const range of evaluator.getDirectDependencies(position))
      for (const one of doubted.values()) {
        if (one.position.sheetId !== range.sheetId || cellAt(one.position)) continue;
        const spread = evaluator.spreadingRelations.getArrayResultZone(one.position);
        if (holds(range.zone, one.position) || (spread && meet(range.zone, spread)))
          evaluator.computeAndSave(one.position);
      }
  };

  /** The cell as it was, where nothing that it reads has changed. */
  const unchanged = (position: CellPosition, key: string): EvaluatedCell | null => {
    const before = doubted.get(key);
    if (!before || touched.has(key) || edited.has(key)) return null;
    if (looking.has(key) || doubted.size > fewFormulas) return null;
    looking.add(key);
    lookAhead(position);
    looking.delete(key);
    const meanwhile = cellAt(position);
    if (meanwhile) return meanwhile;
    if (touched.has(key)) return null;
    evaluator.evaluatedCells.set(position, before.was);
    return before.was;
  };

  /** What a formula had spread and spreads no more. */
  const tellLost = (position: CellPosition, key: string): void => {
    const lost = spreads.get(key);
    if (!lost) return;
    spreads.delete(key);
    tell({ sheetId: position.sheetId, zone: lost.zone }, position);
    evaluator.nextRangesToUpdate.addMany(evaluator.getArrayFormulasBlockedBy(position.sheetId, lost.zone));
  };

  const compute = evaluator.computeCell.bind(evaluator);
  evaluator.computeCell = (position) => {
    const known = cellAt(position);
    if (known) return known;
    if (isWhole) return compute(position);
    if (isBulk) {
      const result = compute(position);
      if (spreads.size > 0) tellLost(position, keyOf(position));
      return result;
    }
    const key = keyOf(position);
    const same = unchanged(position, key);
    if (same) return same;
    touched.delete(key);
    const isEdited = edited.delete(key);
    const result = compute(position);
    tellLost(position, key);
    const before = doubted.get(key);
    doubted.delete(key);
    if (isEdited || (before && !alike(before.was, result))) tell(placeOf(position), position);
    return result;
  };

  /** Computes whatever stands in these sheets, of which nothing is known yet. */
  const computeSheets = (sheetIds: Iterable<UID>): void => {
    isWhole = true;
    for (const sheetId of sheetIds)
      for (const { id } of getters.getCells(sheetId)) {
        const position = getters.getCellPosition(id);
        const cell = evaluator.computeCell(position);
        if (cell.value !== null || cell.format !== undefined) evaluator.evaluatedCells.set(position, cell);
      }
    isWhole = false;
    spreads.clear();
    const again = [...evaluator.nextRangesToUpdate];
    for (const place of again) for (const position of positionsOf(place)) touched.add(keyOf(position));
    if (again.length > 0) evaluator.evaluate(again);
  };

  const beginAnew = (): void => {
    startAnew();
    evaluator.cellsBeingComputed = new Set();
    evaluator.nextRangesToUpdate = new (classOf(evaluator.nextRangesToUpdate))();
    evaluator.updateCompilationParameters();
  };

  /** The engine visits every position of every sheet; here those that hold something. */
  evaluator.evaluateAllCells = () => {
    evaluator.evaluatedCells = new (classOf(evaluator.evaluatedCells))();
    beginAnew();
    computeSheets(getters.getSheetIds());
  };

  evaluator.evaluateSheets = (sheetIds) => {
    beginAnew();
    computeSheets(sheetIds);
  };

  evaluator.clearEvaluatedRanges = (places) => {
    doubted = new Map();
    for (const place of places)
      for (const position of positionsOf(place)) {
        const was = cellAt(position);
        if (!was) continue;
        if (!isBulk) doubted.set(keyOf(position), { position, was });
        evaluator.evaluatedCells.delete(position);
      }
  };

  const evaluateCells = evaluator.evaluateCells.bind(evaluator);
  evaluator.evaluateCells = (positions) => {
    startAnew();
    isBulk = positions.length > fewFormulas;
    if (!isBulk) for (const position of positions) edited.add(keyOf(position));
    evaluateCells(positions);
    isBulk = false;
  };

  const impacted = evaluator.getArrayFormulasImpactedByChangesOf.bind(evaluator);
  evaluator.getArrayFormulasImpactedByChangesOf = (positions) => {
    const found = impacted(positions);
    for (const place of found) for (const position of positionsOf(place)) edited.add(keyOf(position));
    return found;
  };

  /** A spilled cell's value, which no longer counts. */
  const taken = (position: CellPosition): EvaluatedCell | undefined => {
    const cell = getters.getCell(position);
    if (cell?.isFormula || cell?.content) return undefined;
    const was = cellAt(position);
    evaluator.evaluatedCells.delete(position);
    return was;
  };

  evaluator.invalidateSpreading = (position) => {
    const zone = evaluator.spreadingRelations.getArrayResultZone(position);
    if (!zone) return;
    const { sheetId } = position;
    const cells: (EvaluatedCell | undefined)[][] = [];
    for (let col = zone.left; col <= zone.right; col++) {
      const column: (EvaluatedCell | undefined)[] = [];
      for (let row = zone.top; row <= zone.bottom; row++) column.push(taken({ sheetId, col, row }));
      cells.push(column);
    }
    spreads.set(keyOf(position), { zone, cells });
  };

  const spreadValues = evaluator.spreadValues.bind(evaluator);
  evaluator.spreadValues = (position, table) => {
    spreading = position;
    const before = spreads.get(keyOf(position))?.cells;
    const spread = spreadValues(position, table);
    if (!before) return spread;
    return (col, row) => {
      const was = before[col]?.[row];
      const cell = table[col]?.[row];
      const at = { sheetId: position.sheetId, col: position.col + col, row: position.row + row };
      const format = getters.getCell(at)?.format || cell?.format;
      const isSame =
        was !== undefined &&
        was.type !== 'error' &&
        was.value === cell?.value &&
        (was.format ?? '') === (format ?? '');
      if (isSame && cell?.value !== null) evaluator.evaluatedCells.set(at, was);
      else spread(col, row);
    };
  };

  evaluator.invalidatePositionsDependingOnSpread = (sheetId, zone) => {
    const filler = spreading;
    if (!filler) return;
    const key = keyOf(filler);
    const before = spreads.get(key);
    spreads.delete(key);
    const bottom = Math.max(zone.bottom, before?.zone.bottom ?? 0);
    const right = Math.max(zone.right, before?.zone.right ?? 0);
    for (let col = zone.left; col <= right; col++) {
      const was = before?.cells[col - zone.left];
      let differs = false;
      for (let row = zone.top; row <= bottom && !differs; row++)
        if (col !== filler.col || row !== filler.row)
          differs = !alike(was?.[row - zone.top], cellAt({ sheetId, col, row }));
      if (differs) tell({ sheetId, zone: { top: zone.top, bottom, left: col, right: col } }, filler);
    }
    if (before && (before.zone.bottom !== zone.bottom || before.zone.right !== zone.right))
      evaluator.nextRangesToUpdate.addMany(evaluator.getArrayFormulasBlockedBy(sheetId, before.zone));
  };
};

/** The class of an object of the engine's, to make another one. */
const classOf = <T extends object>(one: T): (new () => T) => one.constructor as new () => T;

/** Whether formulas that read either see the same. */
const alike = (a: EvaluatedCell | undefined, b: EvaluatedCell | undefined): boolean =>
  a === b ||
  (Object.is(a?.value ?? null, b?.value ?? null) &&
    (a?.format ?? '') === (b?.format ?? '') &&
    (a?.type ?? 'empty') === (b?.type ?? 'empty') &&
    (a?.type !== 'error' || a.message === (b?.type === 'error' ? b.message : '')));
