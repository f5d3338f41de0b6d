/** A person's edit as the commands that the grid would dispatch, and what of it Google tells the triggers. */
import type { PersonDid, PersonEdit } from '../control.ts';
import { valueWrite, writeContext } from '../services/sheets/cellWrite.ts';
import { command } from '../services/sheets/commands.ts';
import { assertValid } from '../services/sheets/dataValidation.ts';
import { mayEdit, REFUSAL } from '../services/sheets/protection.ts';
import type { World } from '../world.ts';
import { personHost } from './personHost.ts';
import { isSingle, sheetNamed, type Zone, zoneNamed } from './zones.ts';

type Command = { readonly type: string; readonly [field: string]: unknown };

interface Planned {
  readonly command: Command;
  readonly sheetId: string;
  /** The cells it touches; null for a change of structure. */
  readonly zone: Zone | null;
  /** What a protection must allow. */
  readonly guarded: Zone | null;
}

/** Text of a cell before or after an edit, as an event tells it: the value, not how it is shown. */
export const eventValue = (world: World, sheetId: string, row: number, col: number): string => {
  const { value } = world.model.getters.getEvaluatedCell({ sheetId, row, col });
  if (value === null || value === undefined) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/**
 * Applies the edit to the model as the person at the keyboard.
 * @throws Error with Google's words where a protection or a validation refuses it (a warning is taken as confirmed).
 */
export const applyEdit = (world: World, edit: PersonEdit): PersonDid => {
  const planned = planEdit(world, edit);
  const { sheetId, zone, guarded } = planned;
  if (guarded && mayEdit(world, world.atKeyboard, sheetId, guarded) === 'no') throw new Error(REFUSAL);
  const single = zone !== null && isSingle(zone);
  const oldValue = single ? eventValue(world, sheetId, zone.top, zone.left) : undefined;
  command(world.model, planned.command);
  return {
    command: planned.command,
    ...(zone && { changed: { sheetId, zone } }),
    ...(oldValue !== undefined && { oldValue }),
  };
};

const planEdit = (world: World, edit: PersonEdit): Planned => {
  if (edit.type === 'command') return planCommand(world, edit.command);
  const sheetId = sheetNamed(world.model, edit.sheet);
  const { getters } = world.model;
  const whole = {
    top: 0,
    left: 0,
    bottom: getters.getNumberRows(sheetId) - 1,
    right: getters.getNumberCols(sheetId) - 1,
  };
  const structure = (command: Command, guarded: Zone): Planned => ({ command, sheetId, zone: null, guarded });
  const rows = (at: number, count: number): Zone => ({ ...whole, top: at - 1, bottom: at + count - 2 });
  const columns = (at: number, count: number): Zone => ({ ...whole, left: at - 1, right: at + count - 2 });
  switch (edit.type) {
    case 'set':
      return planTyping(world, sheetId, zoneNamed(world.model, sheetId, edit.a1), edit.values);
    case 'clear': {
      const zone = zoneNamed(world.model, sheetId, edit.a1);
      return { command: { type: 'DELETE_CONTENT', sheetId, target: [zone] }, sheetId, zone, guarded: zone };
    }
    case 'insertRows':
      return structure(
        inserting('ROW', sheetId, edit.sheet, edit.at, edit.count, whole.bottom + 1),
        rows(edit.at, 1),
      );
    case 'insertColumns':
      return structure(
        inserting('COL', sheetId, edit.sheet, edit.at, edit.count, whole.right + 1),
        columns(edit.at, 1),
      );
    case 'deleteRows':
      return structure(removing('ROW', sheetId, edit.sheet, edit.at, edit.count), rows(edit.at, edit.count));
    case 'deleteColumns':
      return structure(
        removing('COL', sheetId, edit.sheet, edit.at, edit.count),
        columns(edit.at, edit.count),
      );
    case 'sort': {
      const zone = zoneNamed(world.model, sheetId, edit.a1);
      const sorting = {
        type: 'SORT_CELLS',
        sheetId,
        zone,
        col: edit.column - 1,
        row: zone.top,
        sortDirection: edit.ascending ? 'asc' : 'desc',
        sortOptions: { sortHeaders: true },
      };
      return { command: sorting, sheetId, zone, guarded: zone };
    }
    case 'renameSheet':
      return structure({ type: 'RENAME_SHEET', sheetId, oldName: edit.sheet, newName: edit.name }, whole);
    case 'deleteSheet':
      return structure({ type: 'DELETE_SHEET', sheetId, sheetName: edit.sheet }, whole);
    case 'moveColumn':
      return structure(
        movingColumn(world, sheetId, edit.sheet, edit.from - 1, edit.to - 1),
        columns(edit.from, 1),
      );
  }
};

const planCommand = (world: World, given: Command): Planned => {
  const sheetId = typeof given.sheetId === 'string' ? given.sheetId : world.model.getters.getActiveSheetId();
  const { row, col } = given;
  const zone =
    given.type === 'UPDATE_CELL' && typeof row === 'number' && typeof col === 'number'
      ? { top: row, left: col, bottom: row, right: col }
      : null;
  return { command: given, sheetId, zone, guarded: zone };
};

/** Typing, or pasting, text: read by the sheet's locale as Sheets reads it. */
const planTyping = (
  world: World,
  sheetId: string,
  at: Zone,
  values: readonly (readonly string[])[],
): Planned => {
  const host = personHost(world);
  const context = writeContext(host);
  const width = Math.max(...values.map((line) => line.length));
  const zone = { top: at.top, left: at.left, bottom: at.top + values.length - 1, right: at.left + width - 1 };
  const cells = values.map((line, r) =>
    line.map((text, c) =>
      valueWrite(context, text, world.model.getters.getCell({ sheetId, row: at.top + r, col: at.left + c })),
    ),
  );
  assertValid(host, { sheetId, row: at.top, col: at.left }, cells);
  return {
    command: { type: 'WRITE_CELLS', sheetId, row: at.top, col: at.left, cells },
    sheetId,
    zone,
    guarded: zone,
  };
};

const inserting = (
  dimension: 'ROW' | 'COL',
  sheetId: string,
  sheetName: string,
  at: number,
  quantity: number,
  size: number,
): Command => {
  const base = at > size ? { base: size - 1, position: 'after' } : { base: at - 1, position: 'before' };
  return { type: 'ADD_COLUMNS_ROWS', dimension, sheetId, sheetName, quantity, ...base };
};

const removing = (
  dimension: 'ROW' | 'COL',
  sheetId: string,
  sheetName: string,
  at: number,
  count: number,
): Command => ({
  type: 'REMOVE_COLUMNS_ROWS',
  dimension,
  sheetId,
  sheetName,
  elements: Array.from({ length: count }, (_, index) => at - 1 + index),
});

/** The grid moves columns of the sheet it shows, so that sheet is shown first. */
const movingColumn = (
  world: World,
  sheetId: string,
  sheetName: string,
  from: number,
  to: number,
): Command => {
  const shown = world.model.getters.getActiveSheetId();
  if (shown !== sheetId)
    command(world.model, { type: 'ACTIVATE_SHEET', sheetIdFrom: shown, sheetIdTo: sheetId });
  const position = to < from ? 'before' : 'after';
  return {
    type: 'MOVE_COLUMNS_ROWS',
    dimension: 'COL',
    sheetId,
    sheetName,
    elements: [from],
    base: to,
    position,
  };
};
