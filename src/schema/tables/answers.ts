import { customerName, source, teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R91: the five dimensions of satisfaction. */
export const dimensions = ['product', 'service', 'price', 'communication', 'experience'] as const;
export type Dimension = (typeof dimensions)[number];

const score = { kind: 'integer', min: 1, max: 5 } as const;

/** R90, R91: what customers answered, 1 to 5 in each dimension, by form or by phone; 5 is best. */
export const answers = {
  name: 'SurveyAnswers',
  version: 1,
  title: 'comment',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'AN' },
    /** Blank where a form was sent off without telling whose it is. */
    customer: { kind: 'ref', to: 'Customers' },
    customerName,
    /** The case or order about which they were asked: its id, or what else gave rise to it. */
    about: text,
    answeredOn: { kind: 'day', required: true },
    product: score,
    service: score,
    price: score,
    communication: score,
    experience: score,
    comment: { kind: 'text', lines: true, width: 280 },
    via: { kind: 'choice', of: ['form', 'phone'], form: false },
    by: teamMember,
    source,
  },
} as const satisfies Table;

export type Answer = RowOf<typeof answers>;
