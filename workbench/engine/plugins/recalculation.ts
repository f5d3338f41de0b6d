/**
 * What is computed anew after an edit. o-spreadsheet computes every formula that depends on the edited cell, however
 * remotely, and whatever reads the spill of an array formula once more after it: with tabs of spilled columns that
 * build on each other an edit costs seconds. Here a formula is computed after everything that it reads, and only where
 * something of that has changed; what comes out as it was changes nothing further on.
 */

import { alike } from '../alike.ts';
import { forgetMemos } from '../compiler/formulaMemo.ts';
import type { CellPosition, EvaluatedCell, UID } from '../load.ts';
import { coreColumns } from './coreColumns.ts';
import { isAtWork, type Recalculating } from './evaluator.ts';
import { cellSet, holds, keyOf, meet, type Place, placeOf, positionsOf } from './places.ts';
import { rememberRanges } from './ranges.ts';
import type { Spill } from './spill.ts';
import { spillSet } from './spillSet.ts';
import { spreading } from './spreading.ts';

/** Beyond so many formulas in doubt, looking for what each reads costs more than computing it. */
const fewFormulas = 500;

export const recalculateLess = (evaluator: Recalculating): void => {
  const { getters } = evaluator;
  const core = coreColumns(evaluator);
  /** What stood in the cells that are in doubt now. */
  let doubted = new Map<string, { readonly position: CellPosition; readonly was: EvaluatedCell }>();
  /** Cells to compute in any case: edited, or reading something that changed. */
  const touched = new Set<string>();
  const edited = new Set<string>();
  /** Whatever an edit has written. */
  const written = cellSet();
  const looking = new Set<string>();
  /** What formulas spread that are to be computed. */
  const waiting = spillSet();
  let isWhole = false;
  /** So many cells were edited at once that whatever depends on them is computed without a look. */
  let isBulk = false;

  const startAnew = (): void => {
    doubted = new Map();
    touched.clear();
    edited.clear();
    written.clear();
    looking.clear();
    spread.underway.clear();
    waiting.clear();
  };

  const cellAt = (position: CellPosition): EvaluatedCell | undefined =>
    evaluator.evaluatedCells.get(position);

  const isFormula = (position: CellPosition): boolean => getters.getCell(position)?.isFormula ?? false;

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

  const tellReader = (reader: CellPosition, place: Place, filler: CellPosition, before?: Spill): void => {
    if (!isFormula(reader)) return;
    const key = keyOf(reader);
    const atWork = !looking.has(key) && isAtWork(evaluator, reader);
    if (atWork && ((before && place.zone.right <= before.zone.right) || readsFirst(reader, place, filler)))
      return;
    touched.add(key);
    if (atWork || cellAt(reader)) doAgain(reader);
  };

  /** Everything that reads one of these cells is to be computed. */
  const tell = (place: Place, filler: CellPosition, before?: Spill): void => {
    ranges.forget(place);
    const columns = evaluator.formulaDependencies().forest[place.sheetId];
    for (let col = place.zone.left; col <= place.zone.right; col++)
      for (const { dependents } of columns?.[col]?.query(place.zone) ?? [])
        for (const reader of positionsOf(dependents)) tellReader(reader, place, filler, before);
  };

  const spread = spreading(evaluator, core, tell);
  evaluator.evaluatedCells = spread.newStore();

  const ranges = rememberRanges(evaluator, core, (place) => ({
    formulas: waiting.over(place).map(({ formula }) => formula),
    isOpen: spread.underway.over(place).length > 0,
  }));

  /** Computes the formula first that spreads over the cell. */
  const computeFiller = (position: CellPosition): void => {
    for (const { formula } of waiting.over(placeOf(position)))
      if (keyOf(formula) !== keyOf(position) && !isAtWork(evaluator, formula))
        evaluator.computeAndSave(formula);
  };

  /** Computes what is in doubt among that which the formula reads. */
  const lookAhead = (position: CellPosition): void => {
    for (const range of evaluator.getDirectDependencies(position))
      for (const one of doubted.values()) {
        if (one.position.sheetId !== range.sheetId || cellAt(one.position)) continue;
        const spill = evaluator.spreadingRelations.getArrayResultZone(one.position);
        if (holds(range.zone, one.position) || (spill && meet(range.zone, spill)))
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
    waiting.take(position);
    evaluator.evaluatedCells.set(position, before.was);
    return before.was;
  };

  /** What a formula had spread and spreads no more. */
  const tellLost = (position: CellPosition): void => {
    const lost = spread.underway.take(position);
    if (!lost) return;
    tell({ sheetId: position.sheetId, zone: lost.zone }, position);
    evaluator.nextRangesToUpdate.addMany(evaluator.getArrayFormulasBlockedBy(position.sheetId, lost.zone));
  };

  const compute = evaluator.computeCell.bind(evaluator);
  const computed = (position: CellPosition): EvaluatedCell => {
    waiting.take(position);
    const result = compute(position);
    tellLost(position);
    return result;
  };

  evaluator.computeCell = (position) => {
    computeFiller(position);
    const known = cellAt(position);
    if (known) return known;
    if (isWhole || isBulk) return computed(position);
    const key = keyOf(position);
    const same = unchanged(position, key);
    if (same) return same;
    touched.delete(key);
    const isEdited = edited.delete(key);
    const result = computed(position);
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
    spread.underway.clear();
    waiting.clear();
    const again = [...evaluator.nextRangesToUpdate];
    for (const place of again) for (const position of positionsOf(place)) touched.add(keyOf(position));
    if (again.length > 0) evaluator.evaluate(again);
  };

  const beginAnew = (): void => {
    startAnew();
    core.clear();
    ranges.clear();
    evaluator.cellsBeingComputed = new Set();
    evaluator.nextRangesToUpdate = new (classOf(evaluator.nextRangesToUpdate))();
    evaluator.updateCompilationParameters();
  };

  /** The engine visits every position of every sheet; here those that hold something. */
  evaluator.evaluateAllCells = () => {
    const before = [...evaluator.evaluatedCells.spills()];
    evaluator.evaluatedCells = spread.newStore();
    forgetMemos();
    beginAnew();
    for (const spill of before) if (getters.tryGetSheet(spill.formula.sheetId)) waiting.add(spill);
    computeSheets(getters.getSheetIds());
  };

  evaluator.evaluateSheets = (sheetIds) => {
    beginAnew();
    computeSheets(sheetIds);
  };

  evaluator.clearEvaluatedRanges = (places) => {
    doubted = new Map();
    for (const place of places) {
      ranges.forget(place);
      for (const position of positionsOf(place)) {
        // The engine names cells too that read something once: what a spill shows there is the spill's.
        if (!written.has(position) && !isFormula(position)) continue;
        const was = cellAt(position);
        if (!was) continue;
        const spill = evaluator.evaluatedCells.spillOf(position);
        if (spill) waiting.add(spill);
        if (!isBulk) doubted.set(keyOf(position), { position, was });
        evaluator.evaluatedCells.delete(position);
      }
    }
  };

  const evaluateCells = evaluator.evaluateCells.bind(evaluator);
  evaluator.evaluateCells = (positions) => {
    startAnew();
    core.forget(positions);
    isBulk = positions.length > fewFormulas;
    for (const position of positions) {
      written.add(position);
      if (!isBulk) edited.add(keyOf(position));
    }
    evaluateCells(positions);
    isBulk = false;
  };

  const impacted = evaluator.getArrayFormulasImpactedByChangesOf.bind(evaluator);
  evaluator.getArrayFormulasImpactedByChangesOf = (positions) => {
    const found = impacted(positions);
    for (const place of found) for (const position of positionsOf(place)) edited.add(keyOf(position));
    return found;
  };
};

/** The class of an object of the engine's, to make another one. */
const classOf = <T extends object>(one: T): (new () => T) => one.constructor as new () => T;
