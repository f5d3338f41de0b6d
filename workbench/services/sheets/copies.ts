/** Ranges copied, moved and shifted. */
import { enumName } from '../enums.ts';
import { notEmulated } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { contentAt, contentOf, looksOf, type Taken, takeBlock, wholeWrite } from './blocks.ts';
import { demandOnSheet, placeCells } from './cells.ts';
import { type CellWrite, plainTextWrite, writeContext } from './cellWrite.ts';
import { SELF } from './classes.ts';
import { command } from './commands.ts';
import { exception } from './exception.ts';
import { sheetIdOfGid } from './gid.ts';
import { notesIn, setNotes } from './notes.ts';
import { type Coordinates, coordinatesOf, type RangeScope, sheetIdOf, zoneOf } from './scope.ts';
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
  moveTo: (target: unknown) => {
    const to = coordinatesOf(target);
    if (to === null) throw mismatch(scope.host, 'SpreadsheetApp.Range.moveTo', [target]);
    moveBlock(scope, to);
  },
  insertCells: (dimension: unknown) => {
    const { host, sheetId, row, col, rows, cols } = scope;
    const { getters } = host.world.model;
    demandOnSheet(scope);
    const down = shiftsDown(scope, 'insertCells', dimension);
    const left = down
      ? getters.getNumberRows(sheetId) - row - rows
      : getters.getNumberCols(sheetId) - col - cols;
    const rest = down ? { ...scope, rows: left } : { ...scope, cols: left };
    if (left > 0) moveBlock(rest, down ? { ...rest, row: row + rows } : { ...rest, col: col + cols });
    return SELF;
  },
  deleteCells: (dimension: unknown) => {
    const { host, sheetId, row, col, rows, cols } = scope;
    const { getters } = host.world.model;
    demandOnSheet(scope);
    const down = shiftsDown(scope, 'deleteCells', dimension);
    const left = down
      ? getters.getNumberRows(sheetId) - row - rows
      : getters.getNumberCols(sheetId) - col - cols;
    const rest = down ? { ...scope, row: row + rows, rows: left } : { ...scope, col: col + cols, cols: left };
    placeCells(scope, (_r, _c, before) =>
      before === undefined ? null : { content: '', format: '', style: null },
    );
    if (left > 0) moveBlock(rest, { ...scope });
  },
});

const shiftsDown = ({ host }: RangeScope, method: string, dimension: unknown): boolean => {
  const name = enumName(dimension);
  if (name !== 'ROWS' && name !== 'COLUMNS')
    throw mismatch(host, `SpreadsheetApp.Range.${method}`, [dimension]);
  return name === 'ROWS';
};

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
  const taken = takeBlock(scope);
  const notes = notesIn(host, scope);
  const context = writeContext(host);
  const { getters } = host.world.model;
  const sourceOf = (r: number, c: number): Taken | undefined =>
    transposed ? taken[c % scope.rows]?.[r % scope.cols] : taken[r % scope.rows]?.[c % scope.cols];
  const values = taken.map((line) => line.map((at) => getters.getEvaluatedCell(at)));
  const block: RangeScope = { ...scope, ...target };
  if (carried.contents !== 'none' || carried.looks)
    placeCells(block, (r, c, before, at) => {
      const source = sourceOf(r, c);
      if (source === undefined) return null;
      const [tr, tc] = transposed ? [c % scope.rows, r % scope.cols] : [r % scope.rows, c % scope.cols];
      const looks = carried.looks ? looksOf(source) : {};
      if (carried.contents === 'none') return looks;
      if (carried.contents === 'formulas') {
        const content = contentAt(host, source, at);
        return carried.looks ? wholeWrite(content, looks, before) : { content };
      }
      const value = values[tr]?.[tc]?.value ?? null;
      return { ...valueOnly(value, (text) => plainTextWrite(context, text, before)), ...looks };
    });
  if (carried.borders) copyBorders(host.world.model, scope, target, transposed);
  if (carried.validations) copyValidations(host, scope, target, transposed);
  if (carried.contents === 'formulas' && carried.looks) {
    copyMerges(host.world.model, scope, target, transposed);
    if (notes.length > 0 && !transposed) {
      const byPlace = new Map(notes.map(({ r, c, text }) => [`${r},${c}`, text]));
      setNotes(block, (r, c) => byPlace.get(`${r % scope.rows},${c % scope.cols}`) ?? '');
    }
  }
  if (carried.widths) copyWidths(scope, target);
};

const valueOnly = (
  value: string | number | boolean | null,
  text: (value: string) => CellWrite,
): CellWrite => {
  if (value === null) return { content: '' };
  if (typeof value === 'number') return { content: String(value) };
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
  return value.startsWith('#') ? { content: value } : text(value);
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

/** Cuts the block and pastes it with its first cell on the target's; references to it follow. */
const moveBlock = (scope: RangeScope, target: Coordinates): void => {
  const { host, sheetId, row, col, rows, cols } = scope;
  const { model } = host.world;
  const to: RangeScope = { ...scope, sheetId: target.sheetId, row: target.row, col: target.col };
  if (to.sheetId === sheetId && to.row === row && to.col === col) return;
  demandOnSheet(to);
  const taken = takeBlock(scope);
  const notes = notesIn(host, scope);
  if (model.getters.getMergesInZone(sheetId, zoneOf(scope)).length > 0)
    throw exception(host, 'The workbench does not move merged cells: break them apart first.');
  placeCells(scope, (_r, _c, before) =>
    before === undefined ? null : { content: '', format: '', style: null },
  );
  placeCells(to, (r, c, before) => {
    const source = taken[r]?.[c];
    return source === undefined ? null : wholeWrite(contentOf(host, source), looksOf(source), before);
  });
  command(model, {
    type: 'MOVE_RANGES',
    sheetId,
    sheetName: model.getters.getSheetName(sheetId),
    targetSheetId: to.sheetId,
    target: [zoneOf({ row, col, rows, cols })],
    row: to.row,
    col: to.col,
  });
  if (notes.length > 0) {
    setNotes(scope, () => '');
    const byPlace = new Map(notes.map(({ r, c, text }) => [`${r},${c}`, text]));
    setNotes(to, (r, c) => byPlace.get(`${r},${c}`) ?? '');
  }
};
