import { customerName, lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R90: what customers wrote about us elsewhere. */
export const onlineReviews = {
  name: 'OnlineReviews',
  version: 1,
  title: 'site',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'OW' },
    site: { kind: 'text', required: true, width: 160 },
    reviewedOn: { kind: 'day', required: true },
    stars: { kind: 'number', min: 0, max: 5, required: true },
    /** Where it is known who wrote it. */
    customer: { kind: 'ref', to: 'Customers' },
    customerName,
    text: { kind: 'text', lines: true, width: 320 },
    link: text,
    reply: lines,
  },
} as const satisfies Table;

export type OnlineReview = RowOf<typeof onlineReviews>;
