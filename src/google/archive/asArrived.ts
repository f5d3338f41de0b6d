import { columnIndex, columnLetters } from '../../schema/derive/columnLetters.ts';
import { sameCell } from '../store/sameCell.ts';
import { keptFrom } from './archiveNeeds.ts';

/** A cut row as it stands in the archive, from its first cell on. */
export interface Arrival {
  /** Row of the archive's tab. */
  readonly place: number;
  readonly values: readonly unknown[];
  readonly formulas: readonly string[];
}

/** A cell that does not hold what it held when its row was looked at. */
export interface Edit {
  /** 0-based, as the row was looked at. */
  readonly column: number;
  readonly before: unknown;
  readonly after: unknown;
  readonly formula: string;
}

/**
 * What a person changed of a row between the look at it and its cut. Results of formulas are not compared: they may
 * be others where they stand now.
 * @param formulas As they were written when the row stood in `row`.
 */
export const editsOf = (
  values: readonly unknown[],
  formulas: readonly string[],
  row: number,
  { place, values: now, formulas: formulasNow }: Arrival,
): readonly Edit[] =>
  Array.from({ length: Math.max(values.length, now.length) }, (_, column) => column).flatMap((column) => {
    const [was, is] = [formulas[column] ?? '', asItStood(formulasNow[column] ?? '', place, row)];
    const same =
      was === '' && is === '' ? sameCell(values[column], now[column]) : untabbed(was) === untabbed(is);
    return same ? [] : [{ column, before: values[column], after: now[column], formula: is }];
  });

const reference = /((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/gu;
const cell = /(\$?)([A-Z]{1,3})(\$?)(\d+)/g;

/** A formula that moved to the archive with the cells of its row that it names, as it read before. */
export const asItStood = (formula: string, place: number, row: number): string =>
  formula.replace(reference, (all: string, tab: string | undefined, cells: string) =>
    tab === undefined
      ? cells.replace(cell, (one: string, left: string, letters: string, up: string, line: string) => {
          const column = columnIndex(letters) - keptFrom + 1;
          return Number(line) === place && column >= 0 ? `${left}${columnLetters(column)}${up}${row}` : one;
        })
      : all,
  );

/** Without the tabs of its references: those to the tab that a formula left name it from then on. */
const untabbed = (formula: string): string => formula.replace(reference, '$2');
