import { type Cell, cellText } from './miningColumn.ts';

/** What is to be predicted, a row each: 1 for the outcome that is asked for, 0 for the other. */
export interface Outcome {
  readonly positive: string;
  /** Places of the rows whose outcome is known. */
  readonly rows: Int32Array;
  /** By place in the whole table; 0 too where nothing is known. */
  readonly hits: Uint8Array;
  readonly positives: number;
}

/** Why a target cannot be predicted; counts are rows. */
export type OutcomeFault =
  | { readonly code: 'notTwoOutcomes'; readonly outcomes: readonly string[]; readonly more: boolean }
  | TooLittle;

/** Too few rows, or too few of the rarer outcome, to tell anything from chance. */
export interface TooLittle {
  readonly code: 'tooLittle';
  readonly rows: number;
  readonly fewer: number;
}

/**
 * Under these, what is found is chance: of 50 rows of the rarer outcome ten are judged in each of five parts, and the area
 * under the curve is known to a standard error of about 0.04 (Hanley and McNeil 1982, doi 10.1148/radiology.143.1.7063747).
 */
export const leastRows = 200;
export const leastOfEach = 50;

/** Outcomes that mean yes, whichever is the rarer. */
const yes =
  /^(yes|y|true|1|won|win|success|bought|converted|是|有|真|对|對|赢|赢单|贏|贏單|成交|已成交|购买|購買)$/i;

/**
 * Reads a column of two outcomes; the one that says yes is asked for, else the rarer one. Rows that are blank are not
 * learned from, unless the column holds one word only: then blank is the other outcome.
 * @param asked The outcome that is asked for, where a person chose: all others are the other one.
 */
export const outcome = (cells: readonly Cell[], asked?: string): Outcome | OutcomeFault => {
  const texts = cells.map(cellText);
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  const words = [...counts.keys()];
  const blanksCount = words.length === 1;
  const positive = asked ?? positiveOf(counts);
  if (positive === null || (words.length < 2 && (words.length === 0 || !texts.includes('')))) {
    return { code: 'notTwoOutcomes', outcomes: words.slice(0, 5), more: words.length > 5 };
  }
  const known = texts.flatMap((text, row) => (text !== '' || blanksCount ? [row] : []));
  const positives = counts.get(positive) ?? 0;
  const fewer = Math.min(positives, known.length - positives);
  if (known.length < leastRows || fewer < leastOfEach)
    return { code: 'tooLittle', rows: known.length, fewer };
  const hits = Uint8Array.from(texts, (text) => (text === positive ? 1 : 0));
  return { positive, rows: Int32Array.from(known), hits, positives };
};

/** The outcome that says yes, else the rarer one; null where there are more than two. */
const positiveOf = (counts: ReadonlyMap<string, number>): string | null => {
  if (counts.size > 2) return null;
  const byCount = [...counts].sort(([a, some], [b, others]) => some - others || (a < b ? -1 : 1));
  return byCount.find(([word]) => yes.test(word))?.[0] ?? byCount[0]?.[0] ?? null;
};
