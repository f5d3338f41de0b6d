import { type Amount, all, blank, type Cases, column, compare, number } from './expression.ts';
import type { SegmentName } from './rfm.ts';

/** The percentiles that part customers into five scores. */
export const percentiles = [0.2, 0.4, 0.6, 0.8] as const;

const thresholds = (measure: string): readonly Amount[] =>
  percentiles.map((_, index) => column(`${measure}${index + 1}`));

/** 5 for the fifth of customers who bought last, 1 for those who bought longest ago; days of recency. */
export const recencyScore: Amount = {
  kind: 'arithmetic',
  of: '-',
  a: number(5),
  b: { kind: 'above', amount: column('recency'), thresholds: thresholds('recency') },
};

/** 1 to 5, 5 for the fifth who bought most often, or for most. */
export const scoreOf = (measure: 'frequency' | 'monetary'): Amount => ({
  kind: 'arithmetic',
  of: '+',
  a: number(1),
  b: { kind: 'above', amount: column(measure), thresholds: thresholds(measure) },
});

const r = column('r');
/** Mean of the scores of frequency and monetary value. */
const fm: Amount = {
  kind: 'arithmetic',
  of: '/',
  a: { kind: 'arithmetic', of: '+', a: column('f'), b: column('m') },
  b: number(2),
};

/** The usual named cells of the grid of recency against frequency and value; the first that fits counts. */
export const segmentRule: Cases<SegmentName> = {
  cases: [
    { when: blank(r), gives: 'noPurchase' },
    { when: all(compare(r, '>=', number(4)), compare(fm, '>=', number(4))), gives: 'champions' },
    { when: all(compare(r, '<=', number(1)), compare(fm, '>=', number(4))), gives: 'cannotLose' },
    { when: all(compare(r, '>=', number(3)), compare(fm, '>=', number(3))), gives: 'loyal' },
    { when: all(compare(r, '<=', number(2)), compare(fm, '>=', number(3))), gives: 'atRisk' },
    { when: all(compare(r, '>=', number(4)), compare(fm, '>=', number(2))), gives: 'potentialLoyal' },
    { when: compare(r, '>=', number(5)), gives: 'newcomers' },
    { when: compare(r, '>=', number(4)), gives: 'promising' },
    { when: compare(r, '>=', number(3)), gives: 'needAttention' },
    { when: compare(r, '>=', number(2)), gives: 'aboutToSleep' },
  ],
  otherwise: 'hibernating',
};
