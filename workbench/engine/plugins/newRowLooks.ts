/**
 * Rows that are inserted look like the row beside them. The engine writes each of their cells as if somebody had typed
 * there; with a thousand rows of twenty columns that takes seconds. Nothing stands in a new row and nothing is computed
 * of it: here its blank cells are put in place, and no more. What comes out is the same.
 */
import { type CellPosition, registries, type Style } from '../load.ts';
import { refine } from './lazyStyles.ts';

/** The parts of the engine's plugin of cells that are used; private there, hence described here. */
interface Cells {
  nextId: number;
  readonly history: { update(...path: readonly unknown[]): void };
  readonly getters: { getNumberCols(sheetId: string): number };
  dispatch(type: 'UPDATE_CELL_POSITION', place: object): void;
  getFormat(sheetId: string, col: number, row: number): { readonly style?: Style; readonly format?: string };
  copyRowStyle(sheetId: string, refRow: number, targetRows: readonly number[]): void;
}

const quickRows = (Engine: new (config: never) => Cells) =>
  class NewRowLooks extends Engine {
    override copyRowStyle(sheetId: string, refRow: number, targetRows: readonly number[]): void {
      const looks = Array.from({ length: this.getters.getNumberCols(sheetId) }, (_, col) =>
        this.getFormat(sheetId, col, refRow),
      );
      looks.forEach(({ style, format }, col) => {
        if (!style && !format) return;
        for (const row of targetRows) this.#place({ sheetId, col, row }, style, format);
      });
    }

    #place(at: CellPosition, style?: Style, format?: string): void {
      const id = this.nextId;
      this.history.update('nextId', id + 1);
      const cell = { id, content: '', style, format, isFormula: false, parsedValue: null };
      this.history.update('cells', at.sheetId, id, cell);
      this.dispatch('UPDATE_CELL_POSITION', { ...at, cellId: id });
    }
  };

export const installNewRowLooks = (): void => {
  refine(registries.corePluginRegistry, 'cell', quickRows);
};
