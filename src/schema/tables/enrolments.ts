import { customer, customerName, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** Why an enrolment ended. */
export const endings = [
  'done',
  'replied',
  'optedOut',
  'complained',
  'deal',
  'settled',
  'lost',
  'stopped',
  'gone',
] as const;

/** Who is in which sequence, and at which step. One row a customer, sequence and occasion, for ever. */
export const enrolments = {
  name: 'Enrolments',
  version: 1,
  title: 'sequenceName',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'EN' },
    sequence: { kind: 'ref', to: 'Sequences', required: true },
    sequenceName: { kind: 'nameOf', of: 'sequence', form: false, width: 220 },
    customer,
    customerName,
    /** What gave rise to it: the id of a row, or a word and a year. */
    occasion: { kind: 'text', required: true },
    /** The position of the step that is next. */
    step: { kind: 'integer', min: 1, max: 99 },
    nextOn: { kind: 'day' },
    state: { kind: 'choice', of: ['running', 'ended'], required: true },
    why: { kind: 'choice', of: endings },
    /** Places of the next mail for which nothing is known: it waits for them. */
    missing: text,
    startedOn: { kind: 'day', required: true },
    startedAt: { kind: 'instant', required: true },
    endedAt: { kind: 'instant' },
  },
} as const satisfies Table;

export type Enrolment = RowOf<typeof enrolments>;
