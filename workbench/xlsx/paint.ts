import { readZone, type Size, type Zone, zoneName } from './address.ts';

/** One number a cell of a sheet, row by row; 0 is nothing. */
export interface Paint extends Size {
  readonly cells: Uint32Array;
}

export const blankPaint = ({ rows, cols }: Size): Paint => ({
  rows,
  cols,
  cells: new Uint32Array(rows * cols),
});

export const paintZone = ({ cells, cols }: Paint, { top, left, bottom, right }: Zone, id: number): void => {
  for (let row = top; row <= bottom; row += 1) cells.fill(id, row * cols + left, row * cols + right + 1);
};

/** From ids by range, as the engine saves them. */
export const painted = (ids: Readonly<Record<string, number>> | undefined, size: Size): Paint => {
  const paint = blankPaint(size);
  for (const [range, id] of Object.entries(ids ?? {})) {
    const zone = readZone(range, size);
    if (zone) paintZone(paint, zone, id);
  }
  return paint;
};

/** Ids by range: equal neighbours joined into rectangles, so that a column is one entry. */
export const zonesOf = ({ cells, rows, cols }: Paint): Record<string, number> => {
  const zones: Record<string, number> = {};
  let open = new Map<string, Zone & { readonly id: number }>();
  const close = (zone: Zone & { readonly id: number }): void => {
    zones[zoneName(zone)] = zone.id;
  };
  for (let col = 0; col < cols; col += 1) {
    const next = new Map<string, Zone & { readonly id: number }>();
    for (let row = 0; row < rows; ) {
      const id = cells[row * cols + col] ?? 0;
      let end = row;
      while (end + 1 < rows && cells[(end + 1) * cols + col] === id) end += 1;
      if (id !== 0) {
        const key = `${row}:${end}:${id}`;
        const before = open.get(key);
        next.set(key, { top: row, bottom: end, left: before?.left ?? col, right: col, id });
        open.delete(key);
      }
      row = end + 1;
    }
    for (const zone of open.values()) close(zone);
    open = next;
  }
  for (const zone of open.values()) close(zone);
  return zones;
};
