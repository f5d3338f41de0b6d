import { customerName, lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';
import { formKinds } from './forms.ts';

/** What arrived by a form, each row once: the ledger of what was read, and of what waits for a person. */
export const formAnswers = {
  name: 'FormAnswers',
  version: 2,
  title: 'customerName',
  visible: false,
  lazy: true,
  forScript: true,
  columns: {
    id: { kind: 'id', prefix: 'FZ' },
    kind: { kind: 'choice', of: formKinds, required: true },
    /** When it was sent off, as the tab of answers says. */
    at: { kind: 'text', required: true },
    /** Tells its contents from others’. */
    print: text,
    customer: { kind: 'ref', to: 'Customers' },
    customerName,
    /** Open where somebody has to decide on it; unknown where its customer is not in the register. */
    state: { kind: 'choice', of: ['read', 'open', 'done', 'unknown'], required: true },
    /** JSON: what arrived, by field. */
    data: lines,
    campaign: { kind: 'ref', to: 'Campaigns' },
  },
} as const satisfies Table;

export type FormAnswer = RowOf<typeof formAnswers>;
