import { type Answer, type Dimension, dimensions } from '../../schema/tables/answers.ts';
import { mean } from '../total.ts';

export type Scores = Readonly<Record<Dimension, number | null>>;

/** 1 to 5 of what a form or a person wrote, as `4`, `4 – good`, `４`; null where it is none. */
export const scoreOf = (text: string): number | null => {
  const digits = /^\D*?(\d+)/.exec(text.normalize('NFKC'))?.[1];
  const value = Number(digits ?? Number.NaN);
  return value >= 1 && value <= 5 ? value : null;
};

/** The mean of the dimensions that were answered; null where none was. */
export const meanOf = (scores: Scores): number | null => {
  const given = dimensions.flatMap((one) => scores[one] ?? []);
  return average(given);
};

/** R92: two or less in any dimension or on average: somebody has to speak with this customer. */
export const isLow = (scores: Scores): boolean => dimensions.some((one) => (scores[one] ?? 5) <= 2);

/** R90: so content that they may be asked for a review. */
export const isContent = (scores: Scores): boolean => (meanOf(scores) ?? 0) >= 4.5;

/** What came of surveys in one dimension, beside its second measure (R91). */
export interface DimensionResult {
  readonly dimension: Dimension;
  readonly mean: number | null;
  readonly count: number;
  readonly measure: number | null;
  readonly measured: number;
}

export const surveyResults = (
  answers: readonly Pick<Answer, Dimension>[],
  measures: readonly { readonly dimension: Dimension | null; readonly value: number | null }[],
): readonly DimensionResult[] =>
  dimensions.map((dimension) => {
    const given = answers.flatMap((one) => one[dimension] ?? []);
    const beside = measures.flatMap((one) => (one.dimension === dimension ? (one.value ?? []) : []));
    return {
      dimension,
      mean: average(given),
      count: given.length,
      measure: average(beside),
      measured: beside.length,
    };
  });

const average = (all: readonly number[]): number | null => (all.length === 0 ? null : mean(all));
