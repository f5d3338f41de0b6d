/** Ranges copied, moved and shifted. */
import type { Cell, EvaluatedCell } from '../../engine/load.ts';
import { enumName } from '../enums.ts';
import { notEmulated } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { contentAt, looksOf, takeBlock, wholeWrite } from './blocks.ts';
import { placeCells } from './cells.ts';
import { type CellWrite, plainTextWrite, type WriteContext, writeContext } from './cellWrite.ts';
import { command } from './commands.ts';
import { sheetIdOfGid } from './gid.ts';
import { notesIn, putNotes } from './notes.ts';
import { type Coordinates, coordinatesOf, type RangeScope, sheetIdOf } from './scope.ts';
import { copyBorders, copyMerges, copyValidations } from './trappings.ts';

/** What a copy carries. */
interface Carried {
  readonly contents: 'formulas' | 'values' | 'none';
  readonly looks: boolean;
  readonly borders: boolean;
  readonly validations: boolean;
  readonly widths: boolean;
}

const NOTHING: Carried = {
  contents: 'none',
  looks: false,
  borders: false,
  validations: false,
  widths: false,
};
const NORMAL: Carried = {
  contents: 'formulas',
  looks: true,
  borders: true,
  validations: true,
  widths: false,
};

const pasteTypes: Readonly<Record<string, Carried>> = {
  PASTE_NORMAL: NORMAL,
  PASTE_NO_BORDERS: { ...NORMAL, borders: false },
  PASTE_FORMAT: { ...NOTHING, looks: true, borders: true },
  PASTE_FORMULA: { ...NOTHING, contents: 'formulas' },
  PASTE_VALUES: { ...NOTHING, contents: 'values' },
  PASTE_DATA_VALIDATION: { ...NOTHING, validations: true },
  PASTE_COLUMN_WIDTHS: { ...NOTHING, widths: true },
};

export const onRange = (scope: RangeScope) => ({
  copyTo: (...args: unknown[]) => {
    const target = coordinatesOf(args[0]);
    if (target === null) throw mismatch(scope.host, 'SpreadsheetApp.Range.copyTo', args);
    copyBlock(scope, tiled(scope, target, args[2] === true), carriedBy(scope, args), args[2] === true);
  },
  copyValuesToRange: (...args: unknown[]) => {
    copyBlock(scope, corners(scope, 'copyValuesToRange', args), { ...NOTHING, contents: 'values' }, false);
  },
  copyFormatToRange: (...args: unknown[]) => {
    copyBlock(
      scope,
      corners(scope, 'copyFormatToRange', args),
      { ...NOTHING, looks: true, borders: true },
      false,
    );
  },
});

const carriedBy = ({ host }: RangeScope, args: readonly unknown[]): Carried => {
  if (args.length === 1) return NORMAL;
  const type = enumName(args[1]);
  if (args.length === 3 && type !== null) {
    const carried = pasteTypes[type];
    if (carried === undefined) throw notEmulated(`CopyPasteType.${type}`);
    return carried;
  }
  const options = args[1];
  if (args.length !== 2 || typeof options !== 'object' || options === null)
    throw mismatch(host, 'SpreadsheetApp.Range.copyTo', args);
  if (Reflect.get(options, 'formatOnly') === true) return { ...NOTHING, looks: true, borders: true };
  return Reflect.get(options, 'contentsOnly') === true ? { ...NOTHING, contents: 'values' } : NORMAL;
};

/** The whole of the target that copies of the source fill; the source's size where it does not divide evenly. */
const tiled = (source: Coordinates, target: Coordinates, transposed: boolean): Coordinates => {
  const [rows, cols] = transposed ? [source.cols, source.rows] : [source.rows, source.cols];
  const fits = target.rows % rows === 0 && target.cols % cols === 0;
  return { ...target, rows: fits ? target.rows : rows, cols: fits ? target.cols : cols };
};

/** `copyValuesToRange(gridId or sheet, column, columnEnd, row, rowEnd)`, 1-based. */
const corners = (scope: RangeScope, method: string, args: readonly unknown[]): Coordinates => {
  const [sheet, ...numbers] = args;
  const { host } = scope;
  const sheetId = typeof sheet === 'number' ? sheetIdOfGid(host.world.model, sheet) : sheetIdOf(sheet);
  const given = numbers.filter((value): value is number => typeof value === 'number');
  const [column = 1, columnEnd = 1, row = 1, rowEnd = 1] = given;
  if (sheetId === null || given.length !== 4) throw mismatch(host, `SpreadsheetApp.Range.${method}`, args);
  const asked = {
    sheetId,
    row: row - 1,
    col: column - 1,
    rows: rowEnd - row + 1,
    cols: columnEnd - column + 1,
  };
  return { ...asked, rows: Math.max(scope.rows, asked.rows), cols: Math.max(scope.cols, asked.cols) };
};

const copyBlock = (scope: RangeScope, target: Coordinates, carried: Carried, transposed: boolean): void => {
  const { host } = scope;
  const { model } = host.world;
  const block: RangeScope = { ...scope, ...target };
  const notes = notesIn(host, scope);
  if (carried.contents !== 'none' || carried.looks) copyCells(scope, block, carried, transposed);
  if (carried.borders) copyBorders(model, scope, target, transposed);
  if (carried.validations) copyValidations(host, scope, target, transposed);
  if (carried.widths) copyWidths(scope, target);
  if (carried.contents !== 'formulas' || !carried.looks || transposed) return;
  copyMerges(model, scope, target);
  if (notes.length > 0) putNotes(block, notes, (r, c) => [r % scope.rows, c % scope.cols]);
};

const copyCells = (scope: RangeScope, block: RangeScope, carried: Carried, transposed: boolean): void => {
  const { host } = scope;
  const { getters } = host.world.model;
  const context = writeContext(host);
  const taken = takeBlock(scope).map((line) =>
    line.map((source) => ({ source, evaluated: getters.getEvaluatedCell(source) })),
  );
  placeCells(block, (r, c, before, at) => {
    const [down, right] = transposed ? [c, r] : [r, c];
    const from = taken[down % scope.rows]?.[right % scope.cols];
    if (from === undefined) return null;
    const looks = carried.looks ? looksOf(from.source) : {};
    if (carried.contents === 'none') return looks;
    if (carried.contents === 'values') return { ...valueOnly(context, from.evaluated, before), ...looks };
    const content = contentAt(host, from.source, at);
    return carried.looks ? wholeWrite(content, looks, before) : { content };
  });
};

const valueOnly = (
  context: WriteContext,
  { type, value }: EvaluatedCell,
  before: Cell | undefined,
): CellWrite => {
  if (type === 'text') return plainTextWrite(context, value, before);
  return { content: typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '') };
};

const copyWidths = (scope: RangeScope, target: Coordinates): void => {
  const { model } = scope.host.world;
  for (let c = 0; c < scope.cols; c++)
    command(model, {
      type: 'RESIZE_COLUMNS_ROWS',
      sheetId: target.sheetId,
      dimension: 'COL',
      elements: [target.col + c],
      size: model.getters.getColSize(scope.sheetId, scope.col + c),
    });
};
