import { customerName, teamMember, text } from '../columns.ts';
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
    number: text,
    /** Blank where the file named no account: shown as what it is, assigned later. */
    customer: { kind: 'ref', to: 'Customers' },
    customerName,
    product: { kind: 'pick', from: 'Products' },
    owner: teamMember,
    stage: { kind: 'choice', of: ['prospecting', 'engaging', 'won', 'lost'], required: true },
    openedOn: { kind: 'day' },
    closedOn: { kind: 'day' },
    value: { kind: 'money' },
    /** The value is the list price, not an agreed one. */
    estimated: { kind: 'flag' },
    source: { kind: 'choice', of: ['campaign', 'own', 'import', 'sample'] },
    /** R38: who else was in the running, won or lost. */
    competitor: text,
  },
} as const satisfies Table;

export type Opportunity = RowOf<typeof opportunities>;
