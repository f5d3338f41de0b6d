import type { AnyTable } from '../../schema/tables.ts';
import { cellAt, idIn, keyOf, type Look } from './look.ts';
import { sameCell } from './sameCell.ts';
import type { CellValue } from './writeCells.ts';

/** The only column without a header, as a person has just inserted one. */
export const unnamed = '=';

/** Where a column stands: ours by name, theirs by a header that stands once, the one without a header as `unnamed`. */
export const placeOf = (look: Look, column: string): number | undefined => {
  if (!column.startsWith('=')) return look.columns[column];
  const places = (look.lines[0] ?? []).flatMap((cell, index) =>
    String(cell ?? '') === column.slice(1) ? [index + look.left] : [],
  );
  return places.length === 1 ? places[0] : undefined;
};

/** The name of ours, or the header of theirs, of a column; null where it has none, and is not the only one. */
export const columnAt = (look: Look, index: number): string | null => {
  const ours = Object.entries(look.columns).find(([, place]) => place === index)?.[0];
  const header = String(cellAt(look, 0, index) ?? '');
  const isKnown = header !== '' || placeOf(look, unnamed) === index;
  return ours ?? (isKnown ? `=${header}` : null);
};

/** Whether a column was inserted a moment ago: nothing stands in it but what was written, by 0-based `row/column`. */
export const isNew = (look: Look, column: number, written: ReadonlyMap<string, CellValue>): boolean =>
  look.lines.every((_, row) => {
    const cell = cellAt(look, row, column);
    return sameCell(cell, '') || sameCell(cell, written.get(`${row}/${column}`));
  });

/**
 * The row without an id, 0-based, in whose cell a write went astray: rows may have moved since it was seen in `row`. Of
 * several that hold what went astray, `instead`, it is the nearest.
 */
export const strayRow = (
  look: Look,
  table: AnyTable,
  { row: seen = 0, instead = '' }: { readonly row?: number; readonly instead?: CellValue },
  column: number,
): number | undefined => {
  const key = look.columns[keyOf(table)] ?? 0;
  const holding = look.lines.flatMap((line, at) =>
    line && at > 0 && idIn(cellAt(look, at, key)) === '' && sameCell(cellAt(look, at, column), instead)
      ? [at]
      : [],
  );
  return holding.sort((a, b) => Math.abs(a - seen) - Math.abs(b - seen))[0];
};
