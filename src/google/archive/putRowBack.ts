import { asHeld } from '../cells.ts';
import { insertRow } from './insertRow.ts';
import type { Look, Rows } from './lookAtRows.ts';

/** Rows above and below the ones in hand whose formulas are read beforehand. */
const guard = 20;

/** What the rows around those in hand hold besides their values. */
export interface Guard {
  /** First row, 1-based, of `formulas`. */
  readonly from: number;
  readonly formulas: readonly (readonly string[])[];
  /** The same, as they read wherever the row stands; empty where there are none. */
  readonly relative: readonly (readonly (string | null)[])[];
}

/** The formulas of the rows and of those around them: one look, and a second one where there are any. */
export const guardOf = ({ sheet, values }: Look, rows: readonly number[]): Guard => {
  const from = rows.length === 0 ? 2 : Math.max(2, Math.min(...rows) - guard);
  const to = Math.min(values.length, Math.max(...rows) + guard);
  if (to < from) return { from, formulas: [], relative: [] };
  const block = sheet.getRange(from, 1, to - from + 1, values[0]?.length ?? 1);
  const formulas = block.getFormulas();
  const some = formulas.some((line) => line.some((formula) => formula !== ''));
  return { from, formulas, relative: some ? block.getFormulasR1C1() : [] };
};

/** Inserts a row beside the neighbour that it had, and writes what it held: values and formulas, not looks. */
export const putRowBack = (look: Look, { from, relative }: Guard, now: Rows, row: number): void => {
  const { sheet, values } = look;
  const place = placeOf(look, now, row);
  insertRow(sheet, place);
  const line = (values[row - 1] ?? []).map(asHeld);
  sheet.getRange(place, 1, 1, line.length).setValues([line]);
  (relative[row - from] ?? []).forEach((formula, column) => {
    if (formula) sheet.getRange(place, column + 1).setFormulaR1C1(formula);
  });
};

/** Below the nearest row above it that still stands; at the top of the rows where none does. */
export const placeOf = ({ values, key }: Look, now: Rows, row: number): number => {
  for (let above = row - 1; above > 1; above--) {
    const standing = now.get(String(values[above - 1]?.[key] ?? '').trim());
    if (standing) return (standing[0] ?? 1) + 1;
  }
  return 2;
};
