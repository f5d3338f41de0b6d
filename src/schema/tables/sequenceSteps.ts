import { lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** The steps of sequences: wait, look at the condition, then act or go on elsewhere. */
export const sequenceSteps = {
  name: 'SequenceSteps',
  version: 1,
  title: 'sequenceName',
  visible: false,
  lazy: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'SS' },
    sequence: { kind: 'ref', to: 'Sequences', required: true },
    sequenceName: { kind: 'nameOf', of: 'sequence', form: false, width: 220 },
    position: { kind: 'integer', min: 1, max: 99, required: true },
    /** Days after the step before, or after the enrolment. */
    wait: { kind: 'integer', min: 0, max: 3650 },
    /** The condition as a sentence; blank: always. */
    condition: { ...lines, form: false, width: 320 },
    /** The same as the script reads it: a rule, JSON. */
    rule: { ...lines, form: false },
    action: { kind: 'choice', of: ['mail', 'followUp', 'stop'], required: true },
    template: { kind: 'ref', to: 'MailTemplates' },
    templateName: { kind: 'nameOf', of: 'template', form: false, width: 220 },
    /** Of a follow-up for whoever owns the customer. */
    subject: text,
    /** The position of a later step that comes where the condition does not hold; blank: the next one. */
    otherwise: { kind: 'integer', min: 1, max: 99 },
  },
} as const satisfies Table;

export type SequenceStep = RowOf<typeof sequenceSteps>;
