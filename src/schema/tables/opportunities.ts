import type { RowOf, Table } from '../table.ts';

/** R50–R57: a possible sale, from prospecting to won or lost. */
export const opportunities = {
  name: 'Opportunities',
  version: 2,
  title: 'number',
  visible: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'O' },
    /** The business's own number of it, as its files know it. */
    number: { kind: 'text' },
    /** Blank where the file named no account: shown as what it is, assigned later. */
    customer: { kind: 'ref', to: 'Customers' },
    customerName: { kind: 'nameOf', of: 'customer', form: false, width: 220 },
    product: { kind: 'pick', from: 'Products' },
    owner: { kind: 'pick', from: 'Team' },
    stage: { kind: 'choice', of: ['prospecting', 'engaging', 'won', 'lost'], required: true },
    openedOn: { kind: 'day' },
    closedOn: { kind: 'day' },
    value: { kind: 'money' },
    /** The value is the list price, not an agreed one. */
    estimated: { kind: 'flag' },
    source: { kind: 'choice', of: ['campaign', 'own', 'import', 'sample'] },
    /** R38: who else was in the running, won or lost. */
    competitor: { kind: 'text' },
  },
} as const satisfies Table;

export type Opportunity = RowOf<typeof opportunities>;
