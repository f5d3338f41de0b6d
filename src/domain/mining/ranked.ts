import type { Cell } from './miningColumn.ts';
import { probabilityAt, type Scorecard, scoreOf } from './scorecard.ts';

/** A row's place in the table, with its score and the probability of a hit. */
export interface Prospect {
  readonly row: number;
  readonly score: number;
  readonly probability: number;
}

/**
 * Those who have not bought yet, likeliest first (R37).
 * @param rows Places of their rows. @param cellOf A row's cell in a column.
 */
export const ranked = (
  card: Scorecard,
  rows: readonly number[],
  cellOf: (row: number, column: string) => Cell | undefined,
): readonly Prospect[] =>
  rows
    .map((row) => {
      const score = scoreOf(card, (column) => cellOf(row, column));
      return { row, score, probability: probabilityAt(card, score) };
    })
    .sort((a, b) => b.score - a.score || a.row - b.row);
