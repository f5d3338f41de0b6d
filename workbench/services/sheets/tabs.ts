/** Making, copying, moving and removing tabs. */
import type { Host } from '../../host.ts';
import { demandCells } from './bounds.ts';
import { command, tryCommand } from './commands.ts';
import { exception } from './exception.ts';
import { freshSheetId } from './gid.ts';
import { nameRefusal } from './sheet.ts';

/** Columns of a new tab, as on Google; how many rows it has, 1,000 there, the world says. */
const NEW_COLS = 26;

/** @param index 0-based place among all tabs. @returns the engine's id of the new tab. */
export const createSheet = (host: Host, name: string | null, index: number): string => {
  const { model, newTabRows: rows } = host.world;
  demandCells(host, rows * NEW_COLS);
  const sheetId = freshId(host);
  const chosen = name ?? model.getters.getNextSheetName();
  const position = Math.min(Math.max(0, index), model.getters.getSheetIds().length);
  const size = { rows, cols: NEW_COLS };
  const refused = tryCommand(model, { type: 'CREATE_SHEET', sheetId, name: chosen, position, ...size });
  if (refused.length > 0) throw exception(host, nameRefusal(refused, chosen));
  return sheetId;
};

/** Copies a tab as `Copy of …` (or `name`) to a place among all tabs. @returns the copy's id. */
export const copySheet = (host: Host, sheetId: string, index: number, name?: string): string => {
  const { model } = host.world;
  const { getters } = model;
  demandCells(host, getters.getNumberRows(sheetId) * getters.getNumberCols(sheetId));
  const sheetIdTo = freshId(host);
  const sheetNameTo = name ?? copyName(host, getters.getSheetName(sheetId));
  const refused = tryCommand(model, { type: 'DUPLICATE_SHEET', sheetId, sheetIdTo, sheetNameTo });
  if (refused.length > 0) throw exception(host, nameRefusal(refused, sheetNameTo));
  moveSheet(host, sheetIdTo, index);
  return sheetIdTo;
};

/** @throws Exception where it is the last visible tab. */
export const deleteSheet = (host: Host, sheetId: string): void => {
  const { model } = host.world;
  const sheetName = model.getters.getSheetName(sheetId);
  if (model.getters.getSheetIds().length === 1)
    throw exception(host, "You can't remove all the sheets in a document.");
  if (model.getters.getVisibleSheetIds().every((id) => id === sheetId))
    throw exception(host, "You can't remove all the visible sheets in a document.");
  const hidden = !model.getters.isSheetVisible(sheetId);
  // The engine refuses to delete a tab while only one is visible, even a hidden one: show it first.
  if (hidden) command(model, { type: 'SHOW_SHEET', sheetId });
  command(model, { type: 'DELETE_SHEET', sheetId, sheetName });
};

/** Moves a tab to a 0-based place among all tabs, step by step, since the engine counts visible tabs only. */
export const moveSheet = (host: Host, sheetId: string, index: number): void => {
  const { model } = host.world;
  const { getters } = model;
  const target = Math.min(Math.max(0, index), getters.getSheetIds().length - 1);
  for (let left = getters.getSheetIds().length; left > 0; left--) {
    const ids = getters.getSheetIds();
    const at = ids.indexOf(sheetId);
    if (at === target) return;
    const between = at < target ? ids.slice(at + 1, target + 1) : ids.slice(target, at);
    const steps = between.filter((id) => getters.isSheetVisible(id)).length;
    if (steps === 0) return;
    command(model, { type: 'MOVE_SHEET', sheetId, delta: at < target ? steps : -steps });
  }
};

const copyName = (host: Host, name: string): string => {
  const { getters } = host.world.model;
  const taken = new Set(getters.getSheetIds().map((id) => getters.getSheetName(id).toLowerCase()));
  const first = `Copy of ${name}`;
  if (!taken.has(first.toLowerCase())) return first;
  let number = 2;
  while (taken.has(`${first} ${number}`.toLowerCase())) number++;
  return `${first} ${number}`;
};

const freshId = (host: Host): string => {
  const { model } = host.world;
  return freshSheetId(model, host.now() + model.getters.getSheetIds().length * 7919);
};
