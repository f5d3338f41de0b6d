/** Emptying ranges and sheets. */

import type { Cell } from '../../engine/load.ts';
import { mismatch } from '../signature.ts';
import { clearBorders } from './borders.ts';
import { demandSheet } from './bounds.ts';
import { patternOf } from './cellStyle.ts';
import { demandOnSheet, writeCells } from './cells.ts';
import { type CellWrite, emptied } from './cellWrite.ts';
import { SELF } from './classes.ts';
import { command } from './commands.ts';
import { setValidation } from './dataValidation.ts';
import { clearNotes } from './notes.ts';
import { type RangeScope, type SheetScope, zoneOf } from './scope.ts';

export const onRange = (scope: RangeScope) => ({
  clear: (...args: unknown[]) => {
    const options = optionsOf(scope, 'Range.clear', args);
    const asked = ['commentsOnly', 'contentsOnly', 'formatOnly', 'validationsOnly'].some((name) =>
      options.has(name),
    );
    const skip = options.has('skipFilteredRows');
    if (!asked || options.has('contentsOnly')) clearContent(scope, skip);
    if (!asked) clearFormat(scope, skip, true);
    if (options.has('formatOnly')) clearFormat(scope, skip, true);
    if (options.has('commentsOnly')) clearNotes(scope);
    if (options.has('validationsOnly')) setValidation(scope.host, scope, null);
    return SELF;
  },
  clearContent: () => {
    clearContent(scope, false);
    return SELF;
  },
  clearFormat: () => {
    clearFormat(scope, false, false);
    return SELF;
  },
  clearNote: () => {
    clearNotes(scope);
    return SELF;
  },
});

export const onSheet = (scope: SheetScope) => ({
  clear: (...args: unknown[]) => {
    const options = optionsOf(scope, 'Sheet.clear', args);
    const whole = wholeSheet(scope);
    if (!options.has('formatOnly')) clearContent(whole, false);
    if (!options.has('contentsOnly')) clearSheetFormats(whole);
    return SELF;
  },
  clearContents: () => {
    clearContent(wholeSheet(scope), false);
    return SELF;
  },
  clearFormats: () => {
    clearSheetFormats(wholeSheet(scope));
    return SELF;
  },
  clearNotes: () => {
    clearNotes(wholeSheet(scope));
    return SELF;
  },
});

const optionsOf = (
  { host }: RangeScope | SheetScope,
  method: string,
  args: readonly unknown[],
): Set<string> => {
  const [options] = args;
  if (args.length === 0) return new Set();
  if (args.length > 1 || typeof options !== 'object' || options === null)
    throw mismatch(host, `SpreadsheetApp.${method}`, args);
  return new Set(Object.entries(options).flatMap(([name, on]) => (on === true ? [name] : [])));
};

const wholeSheet = (scope: SheetScope): RangeScope => {
  demandSheet(scope);
  const { getters } = scope.host.world.model;
  const { sheetId } = scope;
  return {
    ...scope,
    row: 0,
    col: 0,
    rows: getters.getNumberRows(sheetId),
    cols: getters.getNumberCols(sheetId),
  };
};

const clearSheetFormats = (whole: RangeScope): void => {
  clearFormat(whole, false, true);
  const { model } = whole.host.world;
  for (const { id } of model.getters.getConditionalFormats(whole.sheetId))
    command(model, { type: 'REMOVE_CONDITIONAL_FORMAT', sheetId: whole.sheetId, id });
};

const clearContent = (scope: RangeScope, skipFiltered: boolean): void =>
  writeStored(scope, skipFiltered, (before) =>
    !before.isFormula && before.content === '' ? null : emptied(before),
  );

/** @param numberFormats whether they go too; `clearFormat` on a range keeps them. */
const clearFormat = (scope: RangeScope, skipFiltered: boolean, numberFormats: boolean): void => {
  writeStored(scope, skipFiltered, (before) => {
    const pattern = patternOf(before.style);
    const style = numberFormats || pattern === undefined ? null : { pattern };
    const styled = before.style === undefined ? {} : { style };
    if (!numberFormats || before.format === undefined || before.format === '') return styled;
    return { ...styled, format: '' };
  });
  clearBorders(scope.host.world.model, scope.sheetId, zoneOf(scope));
};

const writeStored = (
  scope: RangeScope,
  skipFiltered: boolean,
  write: (before: Cell) => CellWrite | null,
): void => {
  demandOnSheet(scope);
  const { getters } = scope.host.world.model;
  writeCells(scope, (_r, _c, before, at) => {
    if (before === undefined || (skipFiltered && getters.isRowFiltered(at.sheetId, at.row))) return null;
    const change = write(before);
    return change === null || Object.keys(change).length === 0 ? null : change;
  });
};
