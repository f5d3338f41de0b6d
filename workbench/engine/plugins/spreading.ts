/**
 * How array formulas spread. What one gives stays the columns that it gave; whoever reads them is told of the columns in
 * which something has changed, and of no others.
 */

import { alike } from '../alike.ts';
import type { CellPosition, EvaluatedCell, FormulaCell, Zone } from '../load.ts';
import { blank, type Cell, isTable, type Table } from '../values.ts';
import { CellStore } from './cellStore.ts';
import type { CoreColumns } from './coreColumns.ts';
import type { Recalculating } from './evaluator.ts';
import { meet, type Place } from './places.ts';
import { seenColumn } from './seen.ts';
import { Spill, zoneOf } from './spill.ts';
import { type SpillSet, spillSet } from './spillSet.ts';

export interface Spreading {
  /** What formulas had spread that are being computed; once they are, what they spread no more. */
  readonly underway: SpillSet;
  newStore(): CellStore;
}

/** @param tell told where something has changed, and by whom; `before` is what that formula had spread. */
export const spreading = (
  evaluator: Recalculating,
  core: CoreColumns,
  tell: (place: Place, filler: CellPosition, before: Spill | undefined) => void,
): Spreading => {
  const { getters } = evaluator;
  const underway = spillSet();
  const engines = evaluator.computeFormulaCell.bind(evaluator);

  /** What a cell shows for a value that was computed. */
  const shown = (
    position: CellPosition,
    given: Cell,
    cell: { readonly format?: string | undefined } | undefined,
  ) =>
    // The engine reads no more of the cell than its format and its formula.
    engines(position, {
      format: cell?.format,
      compiledFormula: { execute: () => given, rangeDependencies: [] },
    } as unknown as FormulaCell);

  const materialise = (spill: Spill, position: CellPosition): EvaluatedCell =>
    shown(position, spill.valueAt(position.col, position.row), getters.getCell(position));

  const executed = (position: CellPosition, { compiledFormula }: FormulaCell): Cell | Table => {
    const { evalContext: context, referenceDenormalizer, ensureRange } = evaluator.compilationParams;
    const { __originCellPosition: at, __originSheetId: sheetId } = context;
    context.__originCellPosition = position;
    context.__originSheetId = position.sheetId;
    const result = compiledFormula.execute(
      compiledFormula.rangeDependencies as Parameters<typeof compiledFormula.execute>[0],
      referenceDenormalizer,
      ensureRange,
      evaluator.buildSafeGetSymbolValue(),
      context as Parameters<typeof compiledFormula.execute>[4],
    );
    context.__originCellPosition = at;
    context.__originSheetId = sheetId;
    return result as Cell | Table;
  };

  evaluator.computeFormulaCell = (position, cell) => {
    const result = executed(position, cell);
    if (!isTable(result)) return shownFirst(position, result, cell);
    const first = result[0]?.[0] ?? blank;
    evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult(position, result);
    const zone = zoneOf(position, result);
    evaluator.spreadingRelations.addRelation({ resultZone: zone, arrayFormulaPosition: position });
    if (getters.doesIntersectMerge(position.sheetId, zone))
      evaluator.assertNoMergedCellsInSpreadZone(position, result);
    assertRoom(position, zone);
    return spread(position, result, shownFirst(position, first, cell));
  };

  const shownFirst = (position: CellPosition, given: Cell, cell: FormulaCell): EvaluatedCell =>
    given.value === null ? blankCell(position, cell.format) : shown(position, given, cell);

  /** @throws the engine's error where something stands in the way. */
  const assertRoom = (formula: CellPosition, zone: Zone): void => {
    const check = evaluator.checkCollision(formula);
    const { sheetId } = formula;
    for (let col = zone.left; col <= zone.right; col++) {
      for (const row of core.of(sheetId, col).filled)
        if (row >= zone.top && row <= zone.bottom && (row !== formula.row || col !== formula.col))
          check(col - zone.left, row - zone.top);
      for (const other of evaluator.evaluatedCells.spillsIn(sheetId, col))
        if (meet(other.zone, zone))
          for (
            let row = Math.max(zone.top, other.zone.top);
            row <= Math.min(zone.bottom, other.zone.bottom);
            row++
          )
            check(col - zone.left, row - zone.top);
    }
    evaluator.blockedArrayFormulas.delete(formula);
  };

  const spread = (formula: CellPosition, given: Table, first: EvaluatedCell): EvaluatedCell => {
    const before = underway.take(formula);
    const was = before?.seen[0]?.[0];
    // What stood in the formula's own cell is a cell of the engine's.
    const own = was !== undefined && 'type' in was && alike(was, first) ? (was as EvaluatedCell) : first;
    const seen = given.map((cells, at) => {
      const { formats } = core.of(formula.sheetId, formula.col + at);
      const firstSeen = at === 0 ? own : undefined;
      return seenColumn(cells, formats, formula.row, before?.seen[at] ?? [], firstSeen, (row) =>
        shown({ ...formula, col: formula.col + at, row: formula.row + row }, cells[row] ?? blank, {
          format: formats[formula.row + row],
        }),
      );
    });
    const spill = new Spill(formula, given, seen);
    evaluator.evaluatedCells.addSpill(spill);
    tellChanges(spill, before);
    return own;
  };

  const tellChanges = (spill: Spill, before: Spill | undefined): void => {
    const { formula, zone } = spill;
    const { sheetId } = formula;
    const right = Math.max(zone.right, before?.zone.right ?? 0);
    for (let col = zone.left; col <= right; col++) {
      const rows = changedRows(
        spill.seen[col - zone.left],
        before?.seen[col - zone.left],
        col === formula.col,
      );
      if (rows)
        tell(
          {
            sheetId,
            zone: { top: zone.top + rows.first, bottom: zone.top + rows.last, left: col, right: col },
          },
          formula,
          before,
        );
    }
    if (before && (before.zone.bottom !== zone.bottom || before.zone.right !== zone.right))
      evaluator.nextRangesToUpdate.addMany(evaluator.getArrayFormulasBlockedBy(sheetId, before.zone));
  };

  evaluator.invalidateSpreading = (position) => {
    const spill = evaluator.evaluatedCells.removeSpill(position);
    if (spill) underway.add(spill);
  };

  return {
    underway,
    newStore: () => new CellStore(materialise),
  };
};

/** The format is never undefined: the engine does not keep a cell that has neither value nor format. */
const blankCell = (position: CellPosition, format: string | undefined): EvaluatedCell => ({
  value: null,
  format: format ?? '',
  formattedValue: '',
  position,
  type: 'empty' as EvaluatedCell['type'] & 'empty', // an enum of strings that exists in types only
  isAutoSummable: true,
  defaultAlign: 'left',
});

/** The first and the last row in which two columns differ; the formula's own cell does not count. */
const changedRows = (
  seen: readonly Cell[] = [],
  before: readonly Cell[] = [],
  withFormula: boolean,
): { readonly first: number; readonly last: number } | null => {
  if (seen === before) return null;
  let first = withFormula ? 1 : 0;
  let last = Math.max(seen.length, before.length) - 1;
  while (first <= last && alike(seen[first], before[first])) first++;
  while (last >= first && alike(seen[last], before[last])) last--;
  return first > last ? null : { first, last };
};
