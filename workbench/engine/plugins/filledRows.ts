/** Up to which row a sheet holds content: known without another look at its rows, until a command may have changed it. */
import type { Cell, UID } from '../load.ts';

interface Getters {
  getSheet(sheetId: UID): {
    readonly rows: readonly { readonly cells: Readonly<Record<number, Cell['id']>> }[];
  };
  getNumberCols(sheetId: UID): number;
  getCellById(id: Cell['id']): Cell | undefined;
}

/** Counts of rows by sheet, by the getters of their document. */
const known = new WeakMap<object, Map<UID, number>>();

/**
 * Count of rows up to the last that holds a value or a formula. Looks at the rows from the bottom, so it is fast on full sheets.
 * @param all The getters of a model, of which a caller may know a part.
 */
export const filledRows = (all: object, sheetId: UID): number => {
  const getters = all as Getters;
  const sheets = known.get(getters) ?? new Map<UID, number>();
  known.set(getters, sheets);
  const rows = sheets.get(sheetId) ?? counted(getters, sheetId);
  sheets.set(sheetId, rows);
  return rows;
};

const counted = (getters: Getters, sheetId: UID): number => {
  const { rows } = getters.getSheet(sheetId);
  const cols = getters.getNumberCols(sheetId);
  for (let row = rows.length - 1; row >= 0; row--) {
    const cells = rows[row]?.cells;
    for (let col = 0; cells && col < cols; col++) {
      const id = cells[col];
      if (id !== undefined && hasContent(getters, id)) return row + 1;
    }
  }
  return 0;
};

/** Whether the cell holds a value or a formula: one that only looks some way holds neither. */
export const hasContent = ({ getCellById }: Pick<Getters, 'getCellById'>, id: Cell['id']): boolean => {
  const cell = getCellById(id);
  return cell !== undefined && (cell.isFormula || cell.content !== '');
};

/** Commands that leave all content where it is, or consist of others that are told by themselves. */
const harmless: ReadonlySet<string> = new Set([
  'WRITE_CELLS',
  'SET_FORMATTING',
  'SET_ANCHOR',
  'REMOVE_ANCHOR',
  'ACTIVATE_SHEET',
  'EVALUATE_CELLS',
]);

/** To be told of every command before it is handled. */
export const forgetFilled = (all: object, command: { readonly type: string }): void => {
  const sheets = known.get(all);
  if (sheets === undefined || sheets.size === 0 || harmless.has(command.type)) return;
  if (command.type !== 'UPDATE_CELL') {
    sheets.clear();
    return;
  }
  // The engine's own command, which names its cell and, where that changes, what it is to hold.
  const { sheetId, row, content } = command as {
    readonly type: string;
    readonly sheetId: UID;
    readonly row: number;
    readonly content?: unknown;
  };
  const rows = sheets.get(sheetId);
  if (rows === undefined || content === undefined) return;
  if (String(content ?? '') !== '') sheets.set(sheetId, Math.max(rows, row + 1));
  // Of the last row it may have been all.
  else if (row + 1 === rows) sheets.delete(sheetId);
};
