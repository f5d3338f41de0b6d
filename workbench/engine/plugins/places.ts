/** Cells and rectangles of cells, as the evaluator speaks of them. */
import type { CellPosition, UID, Zone } from '../load.ts';

export interface Place {
  readonly sheetId: UID;
  readonly zone: Zone;
}

export const keyOf = ({ sheetId, col, row }: CellPosition): string => `${sheetId} ${col} ${row}`;

export const placeOf = ({ sheetId, col, row }: CellPosition): Place => ({
  sheetId,
  zone: { top: row, bottom: row, left: col, right: col },
});

export function* positionsOf({ sheetId, zone }: Place): Generator<CellPosition> {
  for (let col = zone.left; col <= zone.right; col++)
    for (let row = zone.top; row <= zone.bottom; row++) yield { sheetId, col, row };
}

export const meet = (a: Zone, b: Zone): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

export const holds = (zone: Zone, { col, row }: CellPosition): boolean =>
  zone.left <= col && col <= zone.right && zone.top <= row && row <= zone.bottom;

/** More columns than a sheet can have. */
const wide = 20_000;

/** The place of a cell within its sheet. */
export const numberOf = ({ col, row }: CellPosition): number => row * wide + col;

/** Which cells have been named: cheaper than keys where a hundred thousand are written at once. */
export const cellSet = () => {
  const sheets = new Map<UID, Set<number>>();
  return {
    add: (position: CellPosition): void => {
      const cells = sheets.get(position.sheetId) ?? new Set();
      sheets.set(position.sheetId, cells.add(numberOf(position)));
    },
    has: (position: CellPosition): boolean => sheets.get(position.sheetId)?.has(numberOf(position)) ?? false,
    clear: (): void => sheets.clear(),
  };
};
