import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { asHeld } from '../cells.ts';
import { soon } from '../soon.ts';
import type { ArchiveNeeds } from './archiveNeeds.ts';
import { headerStands, idsNow, isBlank, type Look, lookAtRows } from './lookAtRows.ts';
import { columnsThen, headingOf, type PackedRow } from './packedRow.ts';

/** A row that was put back, and what the archive holds of it. */
export interface Returned {
  readonly id: string;
  readonly whole: PackedRow;
}

/** What stands in a tab at one moment, and the formulas of the columns from `left` to `right`, 0-based. */
interface Seen {
  readonly look: Look;
  readonly left: number;
  readonly right: number;
  readonly formulas: readonly (readonly string[])[];
  /** The same, as they read wherever their row stands. */
  readonly relative: readonly (readonly (string | null)[])[];
}

/** A cell that is to get its formula: 1-based row, 0-based column. */
interface Aim {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const mostTries = 4;

/** Columns to either side that are looked at as well: a column that comes or goes brings them to where a formula is written. */
const beside = 4;

/**
 * Gives rows that were put back their formulas, where the cells are blank, and looks whether they stand there: where rows
 * or columns had moved, a cell that was hit instead gets back what it held, and it is done again. Five calls and one a
 * formula; none where there is no formula.
 * @throws Refusal `heldConflict` where the tab does not stand still.
 */
export const putFormulas = (
  needs: ArchiveNeeds,
  table: AnyTable,
  sheet: Look['sheet'],
  returned: readonly Returned[],
): void => {
  const own = returned.filter(({ whole }) => Object.keys(whole.formulas).length > 0);
  for (let tries = 0; tries < mostTries && own.length > 0; tries++) {
    const seen = lookStill(needs, table, sheet, own);
    const aims = seen ? aimsOf(seen.look, own) : [];
    if (!seen || aims.length === 0) return;
    for (const { row, column, formula } of aims) sheet.getRange(row, column + 1).setFormula(formula);
    if (standsStill(seen.look)) return;
    putStraysBack(needs, table, seen, aims, own);
  }
  if (own.length > 0) throw new Refusal('heldConflict', { tab: sheet.getName() });
};

/** Values, formulas, and a second look that tells that both were read of the same rows; null where there is no cell to fill. */
const lookStill = (
  { vocabulary }: ArchiveNeeds,
  table: AnyTable,
  sheet: Look['sheet'],
  returned: readonly Returned[],
): Seen | null => {
  for (let tries = 0; tries < mostTries; tries++) {
    const look = lookAtRows(sheet, table, vocabulary);
    const columns = returned.flatMap(({ whole }) => cellsOf(look, whole).map(({ column }) => column));
    if (columns.length === 0) return null;
    const width = look.values[0]?.length ?? 1;
    const left = Math.max(0, Math.min(...columns) - beside);
    const right = Math.min(width - 1, Math.max(...columns) + beside);
    const a1 = `${columnLetters(left)}:${columnLetters(right)}`;
    const formulas = soon(() => sheet.getRange(a1).getFormulas());
    const relative = soon(() => sheet.getRange(a1).getFormulasR1C1());
    if (standsStill(look)) return { look, left, right, formulas, relative };
  }
  throw new Refusal('changedMeanwhile');
};

const standsStill = (look: Look): boolean => {
  const [stands, now] = [headerStands(look), idsNow(look)];
  return (
    stands &&
    now.size === look.rows.size &&
    [...look.rows].every(([id, rows]) => String(now.get(id) ?? '') === String(rows))
  );
};

/** The formulas of an archived row, each with the column in which it belongs now. */
const cellsOf = (look: Look, whole: PackedRow): readonly Omit<Aim, 'row'>[] => {
  const then = columnsThen(whole, look);
  return Object.entries(whole.formulas).flatMap(([index, formula]) => {
    const column = then[Number(index)];
    return column === null || column === undefined ? [] : [{ column, formula }];
  });
};

/** Cells that hold something by now hold what a person typed, or their formula. */
const aimsOf = (look: Look, returned: readonly Returned[]): readonly Aim[] =>
  returned.flatMap(({ id, whole }) => {
    const [row] = look.rows.get(id) ?? [];
    if (row === undefined) return [];
    const line = look.values[row - 1] ?? [];
    return cellsOf(look, whole).flatMap((cell) => (isBlank(line[cell.column]) ? [{ row, ...cell }] : []));
  });

/**
 * Cells of other rows that hold a formula of ours now, and did not before, get back what they held; one that came to
 * stand in a blank row goes.
 */
const putStraysBack = (
  needs: ArchiveNeeds,
  table: AnyTable,
  before: Seen,
  aims: readonly Aim[],
  returned: readonly Returned[],
): void => {
  const now = lookStill(needs, table, before.look.sheet, returned);
  if (!now) return;
  const then = columnsThen(headingOf(before.look), now.look);
  for (const { row, column, formula } of aims)
    if (isBlank(now.look.values[row - 1]?.[now.look.key]) && formulaAt(now, row, column) === formula)
      now.look.sheet.getRange(row, column + 1).clearContent();
  const meant = new Map(aims.map(({ row, column, formula }) => [`${row}/${column}`, formula]));
  const ours = new Set(meant.values());
  for (const [id, [row = 0]] of now.look.rows) {
    const [was] = before.look.rows.get(id) ?? [];
    for (let column = before.left; column <= before.right && was !== undefined; column++) {
      const place = then[column];
      const [stands, stood] = [formulaAt(now, row, place ?? -1), formulaAt(before, was, column)];
      if (place === null || place === undefined || !ours.has(stands)) continue;
      if (meant.get(`${was}/${column}`) === stands || sameFormula(before, now, was, row, column, place))
        continue;
      const cell = before.look.sheet.getRange(row, place + 1);
      const value = before.look.values[was - 1]?.[column];
      if (stood !== '') cell.setFormulaR1C1(before.relative[was - 1]?.[column - before.left] ?? '');
      else if (isBlank(value)) cell.clearContent();
      else cell.setValue(asHeld(value));
    }
  }
};

const formulaAt = ({ formulas, left }: Seen, row: number, column: number): string =>
  formulas[row - 1]?.[column - left] ?? '';

const sameFormula = (
  before: Seen,
  now: Seen,
  was: number,
  row: number,
  column: number,
  place: number,
): boolean => before.relative[was - 1]?.[column - before.left] === now.relative[row - 1]?.[place - now.left];
