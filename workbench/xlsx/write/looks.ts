/** How the cells of a sheet look: the number of the cell format of each, and of each column's empty rest. */
import { type Paint, painted } from '../paint.ts';
import { bandsOf } from './bands.ts';
import type { SheetData, Source } from './source.ts';

export interface Looks {
  /** @param computed the format the engine gives a formula's result, used where the cell has none */
  at(row: number, col: number, quoted: boolean, computed?: string): number;
  /** What an empty cell of the column looks like, judged by its last row. */
  column(col: number): number;
  /** Whether an empty cell must be written to look right. */
  stands(row: number, col: number): boolean;
}

export const looksOf = ({ data, styles }: Source, sheet: SheetData): Looks => {
  const size = { rows: sheet.rowNumber, cols: sheet.colNumber };
  const layers = [sheet.styles, sheet.formats, sheet.borders].map((ids) => painted(ids, size));
  const [style, format, border] = layers.map(({ cells }) => cells);
  const band = bandsOf(data, sheet);
  const known = new Map<string, number>();
  const at = (row: number, col: number, quoted: boolean, computed?: string): number => {
    const index = row * size.cols + col;
    const ids = [style?.[index] ?? 0, format?.[index] ?? 0, border?.[index] ?? 0] as const;
    const inferred = ids[1] === 0 ? computed : undefined;
    const colour = band(row, col);
    const key = `${ids.join(' ')} ${quoted} ${colour} ${inferred ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const look = {
      style: colour === null ? data.styles[ids[0]] : { fillColor: colour, ...data.styles[ids[0]] },
      format: data.formats[ids[1]] ?? inferred,
      border: data.borders[ids[2]],
      quoted,
    };
    const id = styles.cell(look);
    known.set(key, id);
    return id;
  };
  const same = (layer: Paint, row: number, col: number): boolean =>
    layer.cells[row * size.cols + col] === layer.cells[(size.rows - 1) * size.cols + col];
  return {
    at,
    column: (col) => at(size.rows - 1, col, false),
    stands: (row, col) =>
      layers.some((layer) => !same(layer, row, col)) || band(row, col) !== band(size.rows - 1, col),
  };
};
