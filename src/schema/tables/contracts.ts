import { customer, customerName, lines, teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R81–R85: what was agreed; its milestones, payments and links stand in ContractSteps. */
export const contracts = {
  name: 'Contracts',
  version: 1,
  title: 'number',
  visible: false,
  lazy: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'Z' },
    number: text,
    name: { kind: 'text', width: 220 },
    customer,
    customerName,
    opportunity: { kind: 'ref', to: 'Opportunities', choose: true },
    opportunityName: { kind: 'nameOf', of: 'opportunity', form: false },
    quote: { kind: 'ref', to: 'Quotes', choose: true },
    quoteName: { kind: 'nameOf', of: 'quote', form: false },
    owner: teamMember,
    stage: { kind: 'pick', from: 'ContractStages', required: true, form: false },
    /** In which stage it stood when last looked at, and since when: what changed since goes into the history. */
    knownStage: { kind: 'text', form: false },
    stageSince: { kind: 'instant', form: false },
    signedOn: { kind: 'day' },
    startsOn: { kind: 'day' },
    endsOn: { kind: 'day' },
    renewal: { kind: 'choice', of: ['none', 'byHand', 'automatic'] },
    /** Days of notice before it ends. */
    notice: { kind: 'integer', min: 0, max: 3650 },
    value: { kind: 'money' },
    /** Service is stopped for arrears since then. */
    stoppedOn: { kind: 'day', form: false },
    body: lines,
    note: lines,
  },
} as const satisfies Table;

export type Contract = RowOf<typeof contracts>;
