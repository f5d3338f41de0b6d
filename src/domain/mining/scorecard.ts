import { boost } from './boost.ts';
import { countByCode } from './countByCode.ts';
import type { Feature } from './feature.ts';
import { mergedRanges } from './mergedRanges.ts';
import { type Cell, cellText } from './miningColumn.ts';
import { readNumber } from './readNumber.ts';

/** Points by attribute value: a row's score is one entry a column, added up. None is below zero. */
export interface Scorecard {
  readonly columns: readonly ScoreColumn[];
  /** The score at which hit and miss are as likely; 20 points more double the odds. */
  readonly evenAt: number;
}

export interface ScoreColumn {
  readonly column: string;
  readonly kind: 'number' | 'category';
  /** Numbers: lower bounds, ascending; what is below the first counts with it. Categories: their values. */
  readonly points: readonly { readonly from: number | string; readonly points: number }[];
  readonly blank: number;
  /** Of a category, every value that is not listed. */
  readonly other: number | null;
}

/** The unit of credit scoring (Siddiqi, Credit Risk Scorecards, 2006): "20 points to double the odds". */
const doubling = 20;
const unit = doubling / Math.LN2;

/** Fits points on these rows; whole numbers are calibrated as well as the model is, to 2 % of the odds. */
export const fitScorecard = (
  features: readonly Feature[],
  hits: Uint8Array,
  rows: Int32Array,
  seed: number,
): Scorecard => {
  const { base, byCode } = boost(features, hits, rows, seed);
  let evenAt = -base * unit;
  const columns = features.map((one, index) => {
    const merged = mergedRanges(
      one,
      countByCode(one, hits, rows).rows,
      (byCode[index] ?? new Float64Array()).map((value) => value * unit),
    );
    const lowest = Math.min(...merged.map(Math.round));
    evenAt -= lowest;
    return scoreColumn(
      one,
      merged.map((value) => Math.round(value) - lowest),
    );
  });
  return { columns, evenAt: Math.round(evenAt) };
};

const scoreColumn = (one: Feature, byCode: readonly number[]): ScoreColumn => {
  const { name: column, kind } = one;
  const [blank = 0, first = 0] = byCode;
  if (one.kind === 'category') {
    const points = one.values.map((from, index) => ({ from, points: byCode[index + 2] ?? 0 }));
    return { column, kind, points, blank, other: first };
  }
  const points = one.from
    .map((from, index) => ({ from, points: byCode[index + 1] ?? 0 }))
    .filter((range, index) => index === 0 || range.points !== byCode[index]);
  return { column, kind, points, blank, other: null };
};

/** Points of a cell in its column: what a look-up in the sheet finds. */
export const pointsOf = (column: ScoreColumn, cell: Cell | undefined): number => {
  const text = cellText(cell);
  if (text === '') return column.blank;
  if (column.kind === 'category') {
    return column.points.find(({ from }) => from === text)?.points ?? column.other ?? 0;
  }
  const value = readNumber(text);
  if (value === null) return column.blank;
  let points = column.points[0]?.points ?? 0;
  for (const range of column.points) if (Number(range.from) <= value) points = range.points;
  return points;
};

/** The score of a row. @param cellOf The row's cell in a column. */
export const scoreOf = (card: Scorecard, cellOf: (column: string) => Cell | undefined): number =>
  card.columns.reduce((sum, column) => sum + pointsOf(column, cellOf(column.column)), 0);

/** The same scores of rows that are coded already, for many rows. @param features Those that the card was fitted on. */
export const codedScores = (card: Scorecard, features: readonly Feature[]): ((row: number) => number) => {
  const coded = card.columns.map((column, index) => {
    const one = features[index];
    const cells = one?.kind === 'number' ? one.from : [null, ...(one?.values ?? [])];
    const other = column.other ?? column.blank;
    return {
      codes: one?.codes,
      points: [column.blank, ...cells.map((cell) => (cell === null ? other : pointsOf(column, cell)))],
    };
  });
  return (row) => coded.reduce((sum, { codes, points }) => sum + (points[codes?.[row] ?? 0] ?? 0), 0);
};

/** Probability of a hit at this score. */
export const probabilityAt = (card: Scorecard, score: number): number =>
  1 / (1 + 2 ** ((card.evenAt - score) / doubling));
