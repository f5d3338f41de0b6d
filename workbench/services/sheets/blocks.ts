/** Blocks of cells taken up and put down: what sorting, copying, moving and shifting are made of. */
import type { Cell } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { demandOnSheet } from './cells.ts';
import type { CellWrite } from './cellWrite.ts';
import type { Coordinates } from './scope.ts';

interface Block extends Coordinates {
  readonly host: Host;
}

/** A stored cell with the place it was taken from. */
export interface Taken {
  readonly cell: Cell | undefined;
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** The stored cells of a block, row by row. */
export const takeBlock = (block: Block): Taken[][] => {
  demandOnSheet(block);
  const { host, sheetId, row, col, rows, cols } = block;
  const { getters } = host.world.model;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_, c) => {
      const at = { sheetId, row: row + r, col: col + c };
      return { ...at, cell: getters.getCell(at) };
    }),
  );
};

/** The content of a taken cell put at another place, references moved along as a copied formula's are. */
export const contentAt = (
  host: Host,
  taken: Taken,
  to: { readonly sheetId: string; readonly row: number; readonly col: number },
): string => {
  const { cell } = taken;
  if (cell === undefined) return '';
  if (!cell.isFormula) return cell.content;
  const { getters } = host.world.model;
  if (taken.row === to.row && taken.col === to.col) return cell.compiledFormula.toFormulaString(getters);
  return getters.getTranslatedCellFormula(
    to.sheetId,
    to.col - taken.col,
    to.row - taken.row,
    cell.compiledFormula,
  );
};

/** The formula of a taken cell as it stands, or its content: what a move keeps. */
export const contentOf = (host: Host, { cell }: Taken): string => {
  if (cell === undefined) return '';
  return cell.isFormula ? cell.compiledFormula.toFormulaString(host.world.model.getters) : cell.content;
};

/** The looks of a taken cell, cleared where it has none. */
export const looksOf = ({ cell }: Taken): CellWrite => ({
  format: cell?.format ?? '',
  style: cell?.style ?? null,
});

/** A write that changes nothing where nothing was and nothing comes. */
export const wholeWrite = (content: string, looks: CellWrite, before: Cell | undefined): CellWrite | null => {
  if (before === undefined && content === '' && looks.format === '' && looks.style === null) return null;
  return { content, ...looks };
};
