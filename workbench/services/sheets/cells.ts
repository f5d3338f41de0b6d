/** Reading and writing the cells of a range, in bulk. */
import type { Cell, EvaluatedCell } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { mismatch } from '../signature.ts';
import type { CellWrite } from './cellWrite.ts';
import { command } from './commands.ts';
import { assertFormulasHold, assertValid } from './dataValidation.ts';
import { exception, OUTSIDE } from './exception.ts';
import { assertMayEdit } from './protection.ts';
import { recordRevisions, undoRevisions } from './revisions.ts';
import { type Coordinates, zoneOf } from './scope.ts';

interface Block extends Coordinates {
  readonly host: Host;
}

/** @throws Exception where the sheet is gone or the block no longer lies on it. */
export const demandOnSheet = ({ host, sheetId, row, col, rows, cols }: Block): void => {
  const { getters } = host.world.model;
  if (getters.tryGetSheet(sheetId) === undefined) throw exception(host, 'The sheet was deleted.');
  if (row + rows > getters.getNumberRows(sheetId) || col + cols > getters.getNumberCols(sheetId))
    throw exception(host, OUTSIDE);
};

/** The rows of the block, each cell as `read` sees it, in arrays of the script's realm. */
export const mapCells = <T>(block: Block, read: (evaluated: EvaluatedCell, at: At) => T): T[][] => {
  const { getters } = block.host.world.model;
  return mapPlaces(block, (at) => read(getters.getEvaluatedCell(at), at));
};

/** The rows of the block, as `read` says of each place; in arrays of the script's realm. */
const mapPlaces = <T>(block: Block, read: (at: At) => T): T[][] => {
  demandOnSheet(block);
  const { host, sheetId, row, col, rows, cols } = block;
  const lines = host.realm.array<T[]>([]);
  for (let r = row; r < row + rows; r++) {
    const line = host.realm.array<T>([]);
    for (let c = col; c < col + cols; c++) line.push(read({ sheetId, row: r, col: c }));
    lines.push(line);
  }
  return lines;
};

/** What `read` sees in the block's first cell. */
export const firstCell = <T>(block: Block, read: (evaluated: EvaluatedCell, at: At) => T): T => {
  demandOnSheet(block);
  const at = { sheetId: block.sheetId, row: block.row, col: block.col };
  return read(block.host.world.model.getters.getEvaluatedCell(at), at);
};

export interface At {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** The cell as it is stored; undefined where nothing is. */
export const storedCell = (host: Host, at: At): Cell | undefined => host.world.model.getters.getCell(at);

type Write = (r: number, c: number, before: Cell | undefined, at: At) => CellWrite | null;

/**
 * Writes the block in one command. `write` says what becomes of a cell, by its place in the block and what it was;
 * null leaves it.
 * @throws Exception where the effective user may not edit the block, or a validation rejects what is written.
 */
export const writeCells = (block: Block, write: Write): void => {
  const cells = cellsFor(block, write);
  assertValid(block.host, block, cells);
  const { model } = block.host.world;
  const revisions: string[] = [];
  recordRevisions(model, revisions, () => dispatch(block, cells));
  try {
    assertFormulasHold(block.host, block, cells);
  } catch (refusal) {
    undoRevisions(model, revisions);
    throw refusal;
  }
};

/** The same for content that only changes its place, which validations do not look at. */
export const placeCells = (block: Block, write: Write): void => dispatch(block, cellsFor(block, write));

const cellsFor = (block: Block, write: Write): (CellWrite | null)[][] => {
  demandOnSheet(block);
  const { host, sheetId, row, col, rows, cols } = block;
  assertMayEdit(host, sheetId, zoneOf(block));
  const { getters } = host.world.model;
  const cells: (CellWrite | null)[][] = [];
  for (let r = 0; r < rows; r++) {
    const line: (CellWrite | null)[] = [];
    for (let c = 0; c < cols; c++) {
      const at = { sheetId, row: row + r, col: col + c };
      line.push(write(r, c, getters.getCell(at), at));
    }
    cells.push(line);
  }
  return cells;
};

const dispatch = (
  { host, sheetId, row, col }: Block,
  cells: readonly (readonly (CellWrite | null)[])[],
): void => {
  if (cells.some((line) => line.some((cell) => cell !== null)))
    command(host.world.model, { type: 'WRITE_CELLS', sheetId, row, col, cells });
};

/**
 * The rows of a two-dimensional array that a script passes for the block.
 * @throws Exception in Google's words where it is no such array or has another size.
 */
export const demandRows = (block: Block, method: string, data: unknown): readonly (readonly unknown[])[] => {
  const { host, rows, cols } = block;
  if (!Array.isArray(data) || !data.every((line): line is unknown[] => Array.isArray(line)))
    throw mismatch(host, `SpreadsheetApp.Range.${method}`, [data]);
  if (data.length !== rows) throw exception(host, sizeMessage('rows', data.length, rows));
  for (const line of data)
    if (line.length !== cols) throw exception(host, sizeMessage('columns', line.length, cols));
  return data;
};

const sizeMessage = (what: 'rows' | 'columns', data: number, range: number): string =>
  `The number of ${what} in the data does not match the number of ${what} in the range. ` +
  `The data has ${data} but the range has ${range}.`;
