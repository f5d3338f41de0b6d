/** Which cells of a sheet hold formulas: known without another look at each, until a command may have changed it. */
import type { Cell, CellPosition, FormulaCell, UID } from '../load.ts';

interface Getters {
  getCells(sheetId: UID): readonly Cell[];
  getCellById(id: Cell['id']): Cell | undefined;
  getCell(position: CellPosition): { readonly isFormula: boolean } | undefined;
}

/** By the getters of their document: ids, as a cell becomes another object with every change of its looks. */
const known = new WeakMap<object, Map<UID, readonly Cell['id'][]>>();

/** @param all The getters of a model, of which a caller may know a part. */
export const formulasOf = (all: object, sheetId: UID): readonly FormulaCell[] => {
  const getters = all as Getters;
  const sheets = known.get(getters) ?? new Map<UID, readonly Cell['id'][]>();
  known.set(getters, sheets);
  const ids = sheets.get(sheetId);
  if (ids !== undefined) return ids.map((id) => getters.getCellById(id)).filter(isFormula);
  const formulas = getters.getCells(sheetId).filter(isFormula);
  sheets.set(
    sheetId,
    formulas.map(({ id }) => id),
  );
  return formulas;
};

const isFormula = (cell: Cell | undefined): cell is FormulaCell => cell?.isFormula === true;

/** Commands that make no cell a formula and take none away; those of which they consist are told by themselves. */
const harmless: ReadonlySet<string> = new Set([
  'WRITE_CELLS',
  'SORT_CELLS',
  'SET_FORMATTING',
  'SET_ANCHOR',
  'REMOVE_ANCHOR',
  'ACTIVATE_SHEET',
  'EVALUATE_CELLS',
  'ADD_COLUMNS_ROWS',
]);

/** To be told of every command before it is handled. */
export const forgetFormulas = (all: object, command: { readonly type: string }): void => {
  const getters = all as Getters;
  const sheets = known.get(getters);
  if (sheets === undefined || sheets.size === 0 || harmless.has(command.type)) return;
  if (command.type !== 'UPDATE_CELL') sheets.clear();
  else if ('content' in command) {
    // The engine's own command, which names its cell and what it is to hold.
    const { content, ...position } = command as CellPosition & {
      readonly type: string;
      readonly content: unknown;
    };
    if (!sheets.has(position.sheetId)) return;
    if (String(content ?? '').startsWith('=') || getters.getCell(position)?.isFormula)
      sheets.delete(position.sheetId);
  }
};
