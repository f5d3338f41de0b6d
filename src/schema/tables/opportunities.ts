import { customerName, lines, teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R50–R57: a possible sale, from prospecting to won or lost. */
export const opportunities = {
  name: 'Opportunities',
  version: 4,
  title: 'number',
  visible: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'O' },
    /** The business's own number of it, as its files know it. */
    number: text,
    /** Blank where the file named no account: shown as what it is, assigned later. */
    customer: { kind: 'ref', to: 'Customers' },
    customerName,
    product: { kind: 'pick', from: 'Products' },
    owner: teamMember,
    value: { kind: 'money' },
    openedOn: { kind: 'day' },
    /** When it is expected to close. */
    expectedOn: { kind: 'day' },
    // A move writes the next eight: side by side they are written in one call.
    closedOn: { kind: 'day' },
    /** A row of Stages: open ones in their order, won, lost, suspended, terminated. */
    stage: { kind: 'pick', from: 'Stages', required: true },
    /** R57, R58: of a resting one the stage in which it goes on, and when it is to be looked at again; why it rests or was ended. */
    resumesIn: { kind: 'text', form: false },
    wakeOn: { kind: 'day', form: false },
    reason: { kind: 'text', form: false },
    /** R60, R61: the review of a closed one: who won it, why it went so, what we learn of it. */
    winner: { kind: 'text', form: false },
    why: { ...lines, form: false },
    lessons: { ...lines, form: false },
    /** In which stage it stood when last looked at, and since when: what changed since goes into the history. */
    knownStage: { kind: 'text', form: false },
    stageSince: { kind: 'instant', form: false },
    /** The value is the list price, not an agreed one. */
    estimated: { kind: 'flag' },
    source: { kind: 'choice', of: ['campaign', 'own', 'import', 'sample'] },
    /** R38: who else was in the running, won or lost. */
    competitor: text,
    /** R53: who else of us is on it, names parted by commas. */
    team: text,
    /** R72: the dealer through whom it is sold; blank where we sell it ourselves. */
    soldThrough: text,
    campaign: text,
    /** What it has cost us so far. */
    cost: { kind: 'money' },
  },
} as const satisfies Table;

export type Opportunity = RowOf<typeof opportunities>;
