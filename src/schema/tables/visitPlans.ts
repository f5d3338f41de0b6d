import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R89: return visits by segment: whoever is in it is called on so often. */
export const visitPlans = {
  name: 'VisitPlans',
  version: 1,
  title: 'subject',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'VP' },
    /** Name of the segment. */
    segment: { kind: 'pick', from: 'Segments', required: true },
    every: { kind: 'integer', min: 1, max: 3650, required: true },
    channel: { kind: 'choice', of: ['call', 'email', 'visit', 'meeting'], required: true },
    /** What the follow-up is called. */
    subject: { kind: 'text', required: true, width: 260 },
    /** Whether a survey goes with it. */
    survey: { kind: 'flag' },
    active: { kind: 'flag' },
    /** The first visits are spread over the interval from this day on. */
    since: { kind: 'day', form: false },
    note: text,
  },
} as const satisfies Table;

export type VisitPlan = RowOf<typeof visitPlans>;
