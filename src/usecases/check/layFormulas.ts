import { rowsOf } from '../../check/agrees.ts';
import type { Shown } from '../../check/documented.ts';

interface Group<C> {
  readonly data: readonly (readonly (string | number | boolean)[])[];
  readonly cases: readonly C[];
}

type Gives = Shown | readonly (readonly Shown[])[];

/** Columns for what the formulas refer to. */
const dataWidth = 9;

/** Columns that results may fill, and one more. */
export const resultWidth = 11;

/** What is written from A1 on, and where the results will stand, rows 0-based. */
export interface LaidFormulas<C> {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formulas: readonly string[];
  readonly places: readonly { readonly one: C; readonly row: number; readonly formula: string }[];
}

/**
 * Lays groups of formulas out below each other on one tab: each group's data at the left, its formulas in one column at
 * their right, each with room for its rows and a blank one. References move down with the data.
 */
export const layFormulas = <C extends { readonly formula: string; readonly gives: Gives }>(
  groups: readonly Group<C>[],
): LaidFormulas<C> => {
  const values: (string | number | boolean)[][] = [];
  const formulas: string[] = [];
  const places: { one: C; row: number; formula: string }[] = [];
  for (const { data, cases } of groups) {
    const top = values.length;
    let row = top;
    for (const one of cases) {
      const formula = movedDown(one.formula, top);
      places.push({ one, row, formula });
      formulas[row] = formula;
      row += rowsOf(one.gives).length + 1;
    }
    const bottom = Math.max(row, top + data.length);
    for (let line = top; line < bottom; line++) {
      const cells = data[line - top] ?? [];
      values.push(Array.from({ length: dataWidth }, (_, at) => moved(cells[at] ?? '', top)));
    }
  }
  return { values, formulas: values.map((_, row) => formulas[row] ?? ''), places };
};

const moved = (cell: string | number | boolean, rows: number): string | number | boolean =>
  typeof cell === 'string' && cell.startsWith('=') ? movedDown(cell, rows) : cell;

/** The formula with its references to cells `rows` further down; texts and names of functions stay. */
export const movedDown = (formula: string, rows: number): string =>
  formula.replace(
    /("(?:[^"]|"")*")|(?<![\w.$])(\$?[A-Z]{1,3}\$?)(\d+)(?![\w(.])/g,
    (whole, text: string | undefined, column: string, row: string) =>
      text === undefined ? `${column}${Number(row) + rows}` : whole,
  );
