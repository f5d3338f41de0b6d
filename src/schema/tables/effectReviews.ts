import type { RowOf, Table } from '../table.ts';

/** R109: what was tried, a figure before and after, what we make of it, and what the next plan takes over. */
export const effectReviews = {
  name: 'EffectReviews',
  version: 1,
  title: 'what',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'ER' },
    what: { kind: 'text', required: true, width: 280 },
    plan: { kind: 'ref', to: 'Plans' },
    planName: { kind: 'nameOf', of: 'plan', form: false, width: 200 },
    reviewedOn: { kind: 'day', required: true },
    measure: { kind: 'text', width: 180 },
    before: { kind: 'number' },
    after: { kind: 'number' },
    verdict: { kind: 'choice', of: ['worked', 'partly', 'failed'] },
    takeOver: { kind: 'text', lines: true, width: 300 },
  },
} as const satisfies Table;

export type EffectReview = RowOf<typeof effectReviews>;
