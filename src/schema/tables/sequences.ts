import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** What enrols a customer. */
export const sequenceTriggers = [
  'birthday',
  'order',
  'review',
  'returnVisit',
  'dunning',
  'lead',
  'quoteSent',
  'manual',
] as const;

/** R86, R89, R90, R95, R103: what is written to a customer, step by step, once something gave rise to it. */
export const sequences = {
  name: 'Sequences',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'SQ' },
    name: { kind: 'text', required: true, width: 220 },
    trigger: { kind: 'choice', of: sequenceTriggers, required: true },
    /** Days after the order: of a review, a return visit. */
    after: { kind: 'integer', min: 0, max: 3650 },
    on: { kind: 'flag' },
    /** What happened before it was switched on enrols nobody. */
    since: { kind: 'day', form: false },
    /** Only customers of this segment. */
    segment: { kind: 'ref', to: 'Segments' },
    segmentName: { kind: 'nameOf', of: 'segment', form: false },
    /** Whether an opportunity that is won, lost or suspended ends it too; a reply always does. */
    endsOn: { kind: 'choice', of: ['replyOrDeal', 'reply'] },
    note: text,
  },
} as const satisfies Table;

export type Sequence = RowOf<typeof sequences>;
