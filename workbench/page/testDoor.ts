import type { Model } from '../engine/load.ts';
import { helpers } from '../engine/load.ts';
import type { Transport } from './grid/transport.ts';
import type { Store } from './store.ts';

/** What a browser test and a person at the console can ask the page: `workbench.cell('Customers', 'B2')`. */
export interface TestDoor {
  /** What a cell shows, as text. */
  cell(sheet: string, a1: string): string;
  /** What was typed into it: the formula as written, or the content. */
  content(sheet: string, a1: string): string;
  /** Where a cell is on the screen, in pixels from the page's upper left; null when it is scrolled away. */
  place(sheet: string, a1: string): { x: number; y: number; width: number; height: number } | null;
  sheets(): readonly string[];
  activeSheet(): string;
  /** Where the cursor stands, as `B2`. */
  activeCell(): string;
  /** Whether every change of this page was accepted by the server. */
  settled(): boolean;
  isReady(): boolean;
}

export const exposeForTests = (model: Model, store: Store, transport: Transport): void => {
  const { getters } = model;
  const positionOf = (sheet: string, a1: string) => {
    const sheetId = getters.getSheetIdByName(sheet);
    if (sheetId === undefined) throw new Error(`There is no sheet "${sheet}".`);
    return { sheetId, ...helpers.toCartesian(a1) };
  };
  const door: TestDoor = {
    cell: (sheet, a1) => getters.getEvaluatedCell(positionOf(sheet, a1)).formattedValue,
    content: (sheet, a1) => getters.getCellText(positionOf(sheet, a1), { showFormula: true }),
    place: (sheet, a1) => {
      const { sheetId, row, col } = positionOf(sheet, a1);
      const grid = document.querySelector('.o-grid')?.getBoundingClientRect();
      if (!grid || sheetId !== getters.getActiveSheetId()) return null;
      const { x, y, width, height } = getters.getVisibleRect({
        left: col,
        right: col,
        top: row,
        bottom: row,
      });
      return width > 0 && height > 0 ? { x: grid.x + x, y: grid.y + y, width, height } : null;
    },
    sheets: () => getters.getSheetIds().map((id) => getters.getSheetName(id)),
    activeSheet: () => getters.getActiveSheet().name,
    activeCell: () => {
      const { col, row } = getters.getActivePosition();
      return helpers.toXC(col, row);
    },
    settled: () => !transport.isPending(),
    isReady: () => store.get().gridReady && store.get().parts !== null,
  };
  Object.assign(globalThis, { workbench: door });
};
