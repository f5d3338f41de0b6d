import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { smallTab } from './hints.ts';
import { formulasOf, type Look, type Sheet } from './look.ts';

/** The formulas of some columns, of every row, in R1C1. */
export interface Formulas {
  readonly left: number;
  readonly lines: readonly (readonly (string | null)[])[];
}

/** The formulas of the columns that are to be written, of every row: what a write that goes astray may hit. */
export const formulasAt = (
  sheet: Sheet,
  aims: readonly { readonly column: number }[],
  seen: Look,
): Formulas | null => {
  const whole = seen.lines.length * (seen.lines[0]?.length ?? 0) <= smallTab;
  const places = whole
    ? [seen.left, seen.left + (seen.lines[0]?.length ?? 1) - 1]
    : aims.map(({ column }) => column);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const lines = formulasOf(sheet, `${columnLetters(left)}:${columnLetters(right)}`);
  return lines && { left, lines };
};

const formulaAt = ({ left, lines }: Formulas, row: number, column: number): string =>
  lines[row]?.[column - left] ?? '';

/**
 * The formula that stood in a cell before it was hit. Formulas were read after the rows: where rows moved between
 * the two, they belong to where the rows went; which of both it was, the other rows tell.
 */
export const formulaOf = (
  early: Formulas,
  late: Formulas,
  before: ReadonlyMap<string, number>,
  rows: ReadonlyMap<string, number>,
  id: string,
  place: number,
  placeNow: number,
): string => {
  const [asSeen, asNow] = [
    formulaAt(early, before.get(id) ?? 0, place),
    formulaAt(early, rows.get(id) ?? 0, placeNow),
  ];
  if (asSeen === asNow) return asSeen;
  let unlike = 0;
  for (const [other, row] of rows) {
    const from = before.get(other);
    if (other === id || from === undefined) continue;
    const formula = formulaAt(late, row, placeNow);
    if (formula !== formulaAt(early, from, place)) unlike++;
    if (formula !== formulaAt(early, row, placeNow)) unlike--;
  }
  return unlike <= 0 ? asSeen : asNow;
};
