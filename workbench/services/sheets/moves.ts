/** Cells cut and pasted, and pushed aside by others. References to them follow. */
import { enumName } from '../enums.ts';
import { mismatch } from '../signature.ts';
import { contentOf, looksOf, takeBlock, wholeWrite } from './blocks.ts';
import { clearBorders } from './borders.ts';
import { demandOnSheet, placeCells } from './cells.ts';
import { SELF } from './classes.ts';
import { command } from './commands.ts';
import { exception } from './exception.ts';
import { notesIn, putNotes } from './notes.ts';
import { type Coordinates, coordinatesOf, type RangeScope, zoneOf } from './scope.ts';
import { copyBorders, copyValidations } from './trappings.ts';

export const onRange = (scope: RangeScope) => ({
  moveTo: (target: unknown) => {
    const to = coordinatesOf(target);
    if (to === null) throw mismatch(scope.host, 'SpreadsheetApp.Range.moveTo', [target]);
    carryTrappings(scope, to);
    moveBlock(scope, to);
  },
  insertCells: (dimension: unknown) => {
    const down = isDown(scope, 'insertCells', dimension);
    const behind = cellsBehind(scope, down);
    // As many as there is room for behind the range; what stands at the sheet's edge falls off it.
    const pushed = down ? { ...scope, rows: behind.rows } : { ...scope, cols: behind.cols };
    if (behind.rows > 0 && behind.cols > 0) moveBlock(pushed, behind);
    return SELF;
  },
  deleteCells: (dimension: unknown) => {
    const behind = cellsBehind(scope, isDown(scope, 'deleteCells', dimension));
    emptyBlock(scope);
    if (behind.rows > 0 && behind.cols > 0) moveBlock(behind, scope);
    return SELF;
  },
});

const isDown = (scope: RangeScope, method: string, dimension: unknown): boolean => {
  demandOnSheet(scope);
  const name = enumName(dimension);
  if (name !== 'ROWS' && name !== 'COLUMNS')
    throw mismatch(scope.host, `SpreadsheetApp.Range.${method}`, [dimension]);
  return name === 'ROWS';
};

/** The cells below the range (or right of it) up to the sheet's edge; possibly none. */
const cellsBehind = (scope: RangeScope, down: boolean): RangeScope => {
  const { host, sheetId, row, col, rows, cols } = scope;
  const { getters } = host.world.model;
  return down
    ? { ...scope, row: row + rows, rows: getters.getNumberRows(sheetId) - row - rows }
    : { ...scope, col: col + cols, cols: getters.getNumberCols(sheetId) - col - cols };
};

const emptyBlock = (scope: RangeScope): void =>
  placeCells(scope, (_r, _c, before) =>
    before === undefined ? null : { content: '', format: '', style: null },
  );

/**
 * Borders go along, and validations: these stay where they were as well, since the engine would take a rule apart for
 * good. Where the cells overlap those that they move to, both stay as they are.
 */
const carryTrappings = (scope: RangeScope, target: Coordinates): void => {
  const { host, sheetId, row, col, rows, cols } = scope;
  const to = { ...target, rows, cols };
  const apart = to.sheetId !== sheetId || Math.abs(to.row - row) >= rows || Math.abs(to.col - col) >= cols;
  if (!apart) return;
  copyBorders(host.world.model, scope, to, false);
  copyValidations(host, scope, to, false);
  clearBorders(host.world.model, sheetId, zoneOf(scope));
};

/** Cuts the block and pastes it with its first cell on the target's. */
const moveBlock = (scope: RangeScope, target: Coordinates): void => {
  const { host, sheetId, row, col } = scope;
  const { model } = host.world;
  const to: RangeScope = { ...scope, sheetId: target.sheetId, row: target.row, col: target.col };
  if (to.sheetId === sheetId && to.row === row && to.col === col) return;
  demandOnSheet(to);
  if (model.getters.getMergesInZone(sheetId, zoneOf(scope)).length > 0)
    throw exception(host, 'The workbench does not move merged cells: break them apart first.');
  const taken = takeBlock(scope);
  const notes = notesIn(host, scope);
  emptyBlock(scope);
  placeCells(to, (r, c, before) => {
    const source = taken[r]?.[c];
    return source === undefined ? null : wholeWrite(contentOf(host, source), looksOf(source), before);
  });
  const places = { sheetId, targetSheetId: to.sheetId, target: [zoneOf(scope)], row: to.row, col: to.col };
  command(model, { type: 'MOVE_RANGES', sheetName: model.getters.getSheetName(sheetId), ...places });
  if (notes.length === 0) return;
  putNotes(scope, [], (r, c) => [r, c]);
  putNotes(to, notes, (r, c) => [r, c]);
};
