import { lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R83, R86: what a contract brings about: milestones, payments due and received, project, purchase and stock steps. */
export const contractSteps = {
  name: 'ContractSteps',
  version: 1,
  title: 'subject',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'H' },
    contract: { kind: 'ref', to: 'Contracts', required: true },
    contractName: { kind: 'nameOf', of: 'contract', form: false },
    kind: {
      kind: 'choice',
      of: ['milestone', 'payment', 'receipt', 'project', 'purchase', 'stock'],
      required: true,
    },
    subject: { kind: 'text', required: true, width: 260 },
    dueOn: { kind: 'day' },
    amount: { kind: 'money' },
    /** Milestones and steps: done; receipts: money in. */
    doneOn: { kind: 'day' },
    /** Number or address of it elsewhere. */
    link: text,
    /** R86: how far arrears were dunned, and when last. */
    dunning: { kind: 'integer', min: 0, max: 9, form: false },
    dunnedOn: { kind: 'day', form: false },
    note: lines,
  },
} as const satisfies Table;

export type ContractStep = RowOf<typeof contractSteps>;
