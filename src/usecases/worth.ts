import { addDays } from '../domain/days.ts';
import type { Standing } from '../domain/register/customerFile.ts';
import type { Day } from '../schema/day.ts';
import { type RhythmReason, rhythmReason } from './value/rhythmReason.ts';

/** R18, R23: what a customer has been worth, and the segment with its reason. */
export interface Worth {
  /** Won opportunities, and their sum in the business's currency. */
  readonly orders: number;
  readonly value: number;
  readonly lastOn: Day | null;
  /** As the tab of segments names it. */
  readonly segment: string;
  /** Why it is in that segment: parts of a sentence, which the page says in its own language. */
  readonly why: readonly Reason[];
  /** R102: how they are used to buying; null while that is not known. */
  readonly rhythm: RhythmReason | null;
}

export interface Reason {
  readonly key: 'card.why.none' | 'card.why.recency' | 'card.why.frequency' | 'card.why.value';
  readonly values: Readonly<Record<string, number>>;
}

export const worthOf = (standing: Standing, today: Day): Worth => {
  const { recency, frequency, monetary, segment, rhythm } = standing;
  return {
    orders: frequency,
    value: monetary,
    lastOn: recency === null ? null : addDays(today, -Math.round(recency)),
    segment,
    why: reasons(standing),
    rhythm: recency === null || rhythm === null ? null : rhythmReason({ ...rhythm, sinceLast: recency }),
  };
};

const reasons = ({ recency, frequency, r, f, m }: Standing): readonly Reason[] =>
  recency === null || r === null || f === null || m === null
    ? [{ key: 'card.why.none', values: {} }]
    : [
        { key: 'card.why.recency', values: { n: Math.round(recency), score: r } },
        { key: 'card.why.frequency', values: { n: frequency, score: f } },
        { key: 'card.why.value', values: { score: m } },
      ];
