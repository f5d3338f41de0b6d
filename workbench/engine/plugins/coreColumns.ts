/** What people and scripts put into the cells of a column: which rows hold something, and which formats they have. */
import type { CellPosition, UID } from '../load.ts';
import type { Recalculating } from './evaluator.ts';

export interface CoreColumn {
  /** Rows with a formula or a content, ascending. */
  readonly filled: readonly number[];
  /** Number formats by row. */
  readonly formats: readonly (string | undefined)[];
}

interface Known extends CoreColumn {
  filled: number[];
  readonly formats: (string | undefined)[];
}

/** Where more cells were edited their columns are looked at anew. */
const mostPositions = 50;

export interface CoreColumns {
  of(sheetId: UID, col: number): CoreColumn;
  /** The cells may hold something else. */
  forget(positions: readonly CellPosition[]): void;
  clear(): void;
}

/** Looked at once for each column, until a cell of it is edited. */
export const coreColumns = ({ getters }: Recalculating): CoreColumns => {
  const known = new Map<UID, Map<number, Known>>();
  const look = (sheetId: UID, col: number): Known => {
    const filled: number[] = [];
    const formats: (string | undefined)[] = [];
    getters.getSheet(sheetId).rows.forEach(({ cells }, row) => {
      if (cells[col] === undefined) return;
      const cell = getters.getCell({ sheetId, col, row });
      if (cell?.isFormula || cell?.content) filled.push(row);
      if (cell?.format) formats[row] = cell.format;
    });
    return { filled, formats };
  };
  const lookAgain = (column: Known, position: CellPosition): void => {
    const { row } = position;
    const cell = getters.getCell(position);
    if (cell?.format || column.formats[row]) column.formats[row] = cell?.format;
    const isFilled = Boolean(cell?.isFormula || cell?.content);
    if (isFilled === column.filled.includes(row)) return;
    column.filled = isFilled
      ? [...column.filled, row].sort((a, b) => a - b)
      : column.filled.filter((one) => one !== row);
  };
  return {
    of: (sheetId, col) => {
      const columns = known.get(sheetId) ?? new Map<number, Known>();
      known.set(sheetId, columns);
      const column = columns.get(col) ?? look(sheetId, col);
      columns.set(col, column);
      return column;
    },
    forget: (positions) => {
      const isMuch = positions.length > mostPositions;
      for (const position of positions) {
        const columns = known.get(position.sheetId);
        const column = columns?.get(position.col);
        if (isMuch) columns?.delete(position.col);
        else if (column) lookAgain(column, position);
      }
    },
    clear: () => known.clear(),
  };
};
