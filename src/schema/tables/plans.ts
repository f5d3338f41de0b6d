import { lines, teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R108: what is to be reached, with what, until when, and how it is watched. */
export const plans = {
  name: 'Plans',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'PL' },
    name: { kind: 'text', required: true, width: 240 },
    goal: { kind: 'text', lines: true, required: true, width: 300 },
    resources: lines,
    owner: teamMember,
    status: { kind: 'choice', of: ['planned', 'underWay', 'done', 'dropped'], required: true },
    startsOn: { kind: 'day' },
    endsOn: { kind: 'day' },
    monitoring: lines,
    reviewOn: { kind: 'day' },
    /** R109: the review that it takes over from. */
    basis: { kind: 'ref', to: 'EffectReviews' },
  },
} as const satisfies Table;

export type Plan = RowOf<typeof plans>;
