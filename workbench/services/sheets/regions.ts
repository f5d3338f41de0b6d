/** Where the data around a range ends, as the arrow keys with Ctrl find it. */
import { enumName } from '../enums.ts';
import { demandOnSheet } from './cells.ts';
import { exception } from './exception.ts';
import type { RangeScope } from './scope.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

export const onRange = (scope: RangeScope) =>
  ({
    getNextDataCell: (direction: unknown) => {
      demandOnSheet(scope);
      const at = edge(scope, direction);
      return scope.makeRange(scope.sheetId, at.row, at.col, 1, 1);
    },
    getDataRegion: (dimension?: unknown) => {
      demandOnSheet(scope);
      const only = enumName(dimension);
      const region = grown(scope, only !== 'COLUMNS', only !== 'ROWS');
      return scope.makeRange(scope.sheetId, region.row, region.col, region.rows, region.cols);
    },
  }) satisfies Partial<Range>;

const filledAt = ({ host, sheetId }: RangeScope, row: number, col: number): boolean =>
  host.world.model.getters.getEvaluatedCell({ sheetId, row, col }).type !== 'empty';

/** From the range's first cell: the last filled cell of its run, or the first of the next, or the sheet's edge. */
export const edge = (
  scope: RangeScope,
  direction: unknown,
): { readonly row: number; readonly col: number } => {
  const step = steps[enumName(direction) ?? ''];
  if (step === undefined) throw exception(scope.host, `Invalid argument: ${String(direction)}`);
  const [down, right] = step;
  const { row, col } = scope;
  const { getters } = scope.host.world.model;
  const inside = (r: number, c: number) =>
    r >= 0 && c >= 0 && r < getters.getNumberRows(scope.sheetId) && c < getters.getNumberCols(scope.sheetId);
  if (!inside(row + down, col + right)) return { row, col };
  const inRun = filledAt(scope, row, col) && filledAt(scope, row + down, col + right);
  let at = { row: row + down, col: col + right };
  while (inside(at.row + down, at.col + right)) {
    const next = { row: at.row + down, col: at.col + right };
    if (inRun ? !filledAt(scope, next.row, next.col) : filledAt(scope, at.row, at.col)) return at;
    at = next;
  }
  return at;
};

/** The range grown over filled neighbours until blank rows and columns, or the sheet's edge, surround it. */
const grown = (scope: RangeScope, byRows: boolean, byCols: boolean) => {
  const { getters } = scope.host.world.model;
  let { row, col } = scope;
  let bottom = row + scope.rows - 1;
  let right = col + scope.cols - 1;
  const lastRow = getters.getNumberRows(scope.sheetId) - 1;
  const lastCol = getters.getNumberCols(scope.sheetId) - 1;
  const rowFilled = (r: number, from: number, to: number) => {
    for (let c = Math.max(0, from); c <= Math.min(lastCol, to); c++) if (filledAt(scope, r, c)) return true;
    return false;
  };
  const colFilled = (c: number) => {
    for (let r = row; r <= bottom; r++) if (filledAt(scope, r, c)) return true;
    return false;
  };
  for (let changed = true; changed; ) {
    changed = false;
    const [from, to] = byCols ? [col - 1, right + 1] : [col, right];
    if (byRows && row > 0 && rowFilled(row - 1, from, to)) changed = row-- > 0;
    if (byRows && bottom < lastRow && rowFilled(bottom + 1, from, to)) changed = bottom++ >= 0;
    if (byCols && col > 0 && colFilled(col - 1)) changed = col-- > 0;
    if (byCols && right < lastCol && colFilled(right + 1)) changed = right++ >= 0;
  }
  return { row, col, rows: bottom - row + 1, cols: right - col + 1 };
};
