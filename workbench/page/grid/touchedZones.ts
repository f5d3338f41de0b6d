import type { Command, Model } from '../../engine/load.ts';
import type { Zone } from '../../server/protocol.ts';

type Getters = Model['getters'];

export interface Touched {
  readonly sheetId: string;
  readonly zones: readonly Zone[];
}

const LAST = 1_000_000;

/** The fields by which grid commands say where they act; a command has some of them. */
interface Where {
  readonly sheetId?: string;
  readonly row?: number;
  readonly col?: number;
  readonly zone?: Zone;
  readonly target?: readonly Zone[];
  readonly elements?: readonly number[];
  readonly dimension?: 'ROW' | 'COL';
  readonly matches?: readonly { readonly sheetId: string; readonly row: number; readonly col: number }[];
}

type Find = (where: Where, getters: Getters) => readonly Zone[];

const cell: Find = ({ row = 0, col = 0 }) => [{ top: row, bottom: row, left: col, right: col }];
const target: Find = ({ target: zones = [] }) => zones;
const zone: Find = ({ zone: one }) => (one ? [one] : []);
const selection: Find = (_, getters) => getters.getSelectedZones();
const targetAndSelection: Find = (where, getters) => [
  ...target(where, getters),
  ...selection(where, getters),
];
const headers: Find = ({ elements = [], dimension }) =>
  elements.map((at) =>
    dimension === 'COL'
      ? { top: 0, bottom: LAST, left: at, right: at }
      : { top: at, bottom: at, left: 0, right: LAST },
  );
const matches: Find = ({ matches: found = [], sheetId }) =>
  found
    .filter((match) => match.sheetId === sheetId)
    .map(({ row, col }) => ({ top: row, bottom: row, left: col, right: col }));
const everything: Find = () => [{ top: 0, bottom: LAST, left: 0, right: LAST }];

/** The commands by which a person changes cells; the others only move, show or select. */
const finders: Readonly<Record<string, Find>> = {
  UPDATE_CELL: cell,
  CLEAR_CELL: cell,
  CLEAR_CELLS: target,
  DELETE_CONTENT: target,
  DELETE_UNFILTERED_CONTENT: target,
  TOGGLE_CHECKBOX: target,
  SET_FORMATTING: target,
  SET_FORMATTING_WITH_PIVOT: target,
  CLEAR_FORMATTING: target,
  SET_DECIMAL: target,
  PAINT_FORMAT: target,
  ADD_MERGE: target,
  REMOVE_MERGE: target,
  SORT_CELLS: zone,
  INSERT_CELL: zone,
  DELETE_CELL: zone,
  REMOVE_COLUMNS_ROWS: headers,
  MOVE_COLUMNS_ROWS: headers,
  REPLACE_SEARCH: matches,
  PASTE: targetAndSelection,
  PASTE_FROM_OS_CLIPBOARD: targetAndSelection,
  REPEAT_PASTE: target,
  AUTOFILL: selection,
  AUTOFILL_AUTO: selection,
  COPY_PASTE_CELLS_ABOVE: selection,
  COPY_PASTE_CELLS_ON_LEFT: selection,
  COPY_PASTE_CELLS_ON_ZONE: selection,
  REMOVE_DUPLICATES: selection,
  TRIM_WHITESPACE: selection,
  SPLIT_TEXT_INTO_COLUMNS: selection,
  SUM_SELECTION: selection,
  DELETE_SHEET: everything,
};

/** The cells that a person's command is about to change, or null for one that changes none. */
export const touchedZones = (command: Command, getters: Getters): Touched | null => {
  const find = finders[command.type];
  if (!find) return null;
  // Which of these fields a command has depends on its type, by which `find` was chosen.
  const where = command as Where;
  const sheetId = where.sheetId ?? getters.getActiveSheetId();
  return { sheetId, zones: find({ ...where, sheetId }, getters) };
};
