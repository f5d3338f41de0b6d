/** What is done to rows and columns, both by one set of functions: inserted, removed, moved, hidden, frozen, sized. */
import { demandCells } from './bounds.ts';
import { command, tryCommand } from './commands.ts';
import { exception } from './exception.ts';
import { assertMayEdit } from './protection.ts';
import type { SheetScope } from './scope.ts';
import { fittingSize } from './textWidth.ts';

export type Dimension = 'ROW' | 'COL';

const plural = { ROW: 'rows', COL: 'columns' } as const;

/** What Google shows of a row or column nobody sized, in pixels; the engine's own defaults differ a little. */
const DEFAULT_SIZE = { ROW: 21, COL: 100 } as const;
const ENGINE_COLUMN = 96;

const countOf = ({ host, sheetId }: SheetScope, dimension: Dimension): number =>
  host.world.model.getters.getNumberHeaders(sheetId, dimension);

/** 0-based headers from a 1-based start. @throws Exception unless all of them exist. */
export const headersFrom = (
  scope: SheetScope,
  dimension: Dimension,
  start: number,
  howMany: number,
): number[] => {
  if (start < 1 || howMany < 1 || start + howMany - 1 > countOf(scope, dimension))
    throw exception(scope.host, `Those ${plural[dimension]} are out of bounds.`);
  return Array.from({ length: howMany }, (_, i) => start - 1 + i);
};

/** @throws Exception unless the effective user may edit all cells of the headers. */
const demandEditable = (scope: SheetScope, dimension: Dimension, first: number, last: number): void => {
  const { host, sheetId } = scope;
  const { getters } = host.world.model;
  const zone =
    dimension === 'ROW'
      ? getters.getRowsZone(sheetId, first, last)
      : getters.getColsZone(sheetId, first, last);
  assertMayEdit(host, sheetId, zone);
};

/** @param position 1-based row or column beside which the new ones come. */
export const insertHeaders = (
  scope: SheetScope,
  dimension: Dimension,
  position: number,
  quantity: number,
  side: 'before' | 'after',
): void => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  headersFrom(scope, dimension, position, 1);
  if (quantity < 1) throw exception(host, `The number of ${plural[dimension]} to insert must be at least 1.`);
  demandCells(host, quantity * countOf(scope, dimension === 'ROW' ? 'COL' : 'ROW'));
  const base = position - 1;
  demandEditable(scope, dimension, base, base);
  const sheetName = model.getters.getSheetName(sheetId);
  command(model, { type: 'ADD_COLUMNS_ROWS', sheetId, sheetName, dimension, base, quantity, position: side });
};

export const removeHeaders = (
  scope: SheetScope,
  dimension: Dimension,
  start: number,
  howMany: number,
): void => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  const elements = headersFrom(scope, dimension, start, howMany);
  demandEditable(scope, dimension, start - 1, start + howMany - 2);
  if (howMany === countOf(scope, dimension))
    throw exception(host, `You can't delete all the ${plural[dimension]} on the sheet.`);
  const sheetName = model.getters.getSheetName(sheetId);
  const refused = tryCommand(model, { type: 'REMOVE_COLUMNS_ROWS', sheetId, sheetName, dimension, elements });
  if (refused.length > 0)
    throw exception(host, `Sorry, it is not possible to delete all non-frozen ${plural[dimension]}.`);
};

/** Moves `size` headers from the 0-based `first` before the 1-based `destination`, as it was before the move. */
export const moveHeaders = (
  scope: SheetScope,
  dimension: Dimension,
  first: number,
  size: number,
  destination: number,
): void => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  const target = destination - 1;
  if (target < 0 || target > countOf(scope, dimension))
    throw exception(host, `Those ${plural[dimension]} are out of bounds.`);
  if (target >= first && target <= first + size) return;
  demandEditable(scope, dimension, first, first + size - 1);
  const elements = headersFrom(scope, dimension, first + 1, size);
  const place =
    target > first ? { base: target - 1, position: 'after' } : { base: target, position: 'before' };
  const sheetName = model.getters.getSheetName(sheetId);
  command(model, { type: 'MOVE_COLUMNS_ROWS', sheetId, sheetName, dimension, elements, ...place });
};

export const hideHeaders = (
  scope: SheetScope,
  dimension: Dimension,
  elements: number[],
  hide: boolean,
): void => {
  const { host, sheetId } = scope;
  const type = hide ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS';
  const refused = tryCommand(host.world.model, { type, sheetId, dimension, elements });
  if (refused.length > 0) throw exception(host, `You can't hide all the ${plural[dimension]} on the sheet.`);
};

export const isHidden = ({ host, sheetId }: SheetScope, dimension: Dimension, header: number): boolean =>
  host.world.model.getters.isHeaderHiddenByUser(sheetId, dimension, header) === true;

/** Freezes the first rows or columns; 0 unfreezes. */
export const freezeHeaders = (scope: SheetScope, dimension: Dimension, quantity: number): void => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  const name = dimension === 'ROW' ? 'ROWS' : 'COLUMNS';
  if (quantity === 0) {
    command(model, { type: `UNFREEZE_${name}`, sheetId });
    return;
  }
  if (quantity < 0 || quantity > countOf(scope, dimension))
    throw exception(host, `Those ${plural[dimension]} are out of bounds.`);
  const refused = tryCommand(model, { type: `FREEZE_${name}`, sheetId, quantity });
  if (refused.includes('MergeOverlap'))
    throw exception(host, `You can't freeze ${plural[dimension]} which contain only part of a merged cell.`);
  if (refused.length > 0)
    throw exception(host, `You can't freeze all visible ${plural[dimension]} on the sheet.`);
};

export const frozenHeaders = ({ host, sheetId }: SheetScope, dimension: Dimension): number => {
  const { xSplit, ySplit } = host.world.model.getters.getPaneDivisions(sheetId);
  return dimension === 'ROW' ? ySplit : xSplit;
};

/** @param size pixels. */
export const sizeHeaders = (
  scope: SheetScope,
  dimension: Dimension,
  elements: number[],
  size: number,
): void => {
  const { host, sheetId } = scope;
  if (size < 0) throw exception(host, 'The size must be at least 0.');
  command(host.world.model, { type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension, elements, size });
};

/** Sizes rows by the engine's own rule, columns by an estimate of their longest text. */
export const fitHeaders = ({ host, sheetId }: SheetScope, dimension: Dimension, elements: number[]): void => {
  const { model } = host.world;
  for (const element of elements) {
    const size = dimension === 'ROW' ? null : fittingSize(model, sheetId, element);
    command(model, { type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension, elements: [element], size });
  }
};

/** Pixels. */
export const sizeOf = ({ host, sheetId }: SheetScope, dimension: Dimension, header: number): number => {
  const { getters } = host.world.model;
  if (dimension === 'ROW') return getters.getUserRowSize(sheetId, header) ?? DEFAULT_SIZE.ROW;
  const size = getters.getColSize(sheetId, header);
  return size === ENGINE_COLUMN ? DEFAULT_SIZE.COL : size;
};
