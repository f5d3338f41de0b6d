import { columnLetters } from '../../schema/derive/columnLetters.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { cellAt, type Ground, type Look, valuesOf } from './look.ts';
import { sameCell } from './sameCell.ts';

/**
 * Whether a row holds at one moment what the parts of a look said of it: rows may have moved between the parts, and then
 * they tell of two rows. One call where the look had parts.
 * @param row Counted from 0, as in the look.
 */
export const isOfOneMoment = ({ tabs }: Ground, table: AnyTable, seen: Look, row: number): boolean => {
  if (!seen.apart) return true;
  const places = Object.values(seen.columns);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const a1 = `${columnLetters(first)}${row + 1}:${columnLetters(last)}${row + 1}`;
  const [line = []] = valuesOf(tabs.get(table.name), a1) ?? [];
  return places.every((place) => sameCell(line[place - first], cellAt(seen, row, place)));
};
