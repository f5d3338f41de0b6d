/** What stands in the cells of a sheet, row by row, with the cells that formulas fill beyond their own. */
import { cellName, readCell, zoneName } from '../address.ts';
import { type CellContent, excelFormula } from './cellXml.ts';
import type { SheetData, Source } from './source.ts';

/** By row, then column. */
export type Grid = ReadonlyMap<number, ReadonlyMap<number, CellContent & { readonly quoted: boolean }>>;

export const gridOf = ({ getters, renamed }: Source, sheet: SheetData): Grid => {
  const grid = new Map<number, Map<number, CellContent & { readonly quoted: boolean }>>();
  const put = (row: number, col: number, content: CellContent, quoted = false): void => {
    const cells = grid.get(row) ?? new Map();
    grid.set(row, cells.set(col, { ...content, quoted }));
  };
  const evaluated = (row: number, col: number) => getters.getEvaluatedCell({ sheetId: sheet.id, row, col });
  for (const [name, saved] of Object.entries(sheet.cells)) {
    const cell = readCell(name);
    if (!cell || saved === undefined || saved === '') continue;
    if (typeof saved !== 'string')
      throw new Error(`${sheet.name}!${name} is saved in the engine's compressed form`);
    const { row, col } = cell;
    const value = evaluated(row, col);
    if (!saved.startsWith('=')) {
      put(row, col, { kind: 'literal', value }, saved.startsWith("'"));
      continue;
    }
    const zone = getters.getSpreadZone({ sheetId: sheet.id, row, col });
    const fills = zone && zoneName(zone) !== cellName(row, col) ? zone : null;
    const formula = renamed(saved);
    put(row, col, { kind: 'formula', formula, value, fills: fills && zoneName(fills) });
    if (!fills) continue;
    const wrapped = excelFormula(formula, value, true).kind === 'sheets';
    for (let r = fills.top; r <= fills.bottom; r += 1) {
      for (let c = fills.left; c <= fills.right; c += 1) {
        const filled = r === row && c === col ? null : evaluated(r, c);
        if (filled && filled.value !== null) put(r, c, { kind: 'spilled', value: filled, wrapped });
      }
    }
  }
  return grid;
};
