import { languages } from '../../words/languages.ts';
import { teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R1, R3, R7, R13, R16: the register. Persons and organisations alike. */
export const customers = {
  name: 'Customers',
  version: 4,
  title: 'name',
  visible: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'C' },
    name: { kind: 'text', required: true, width: 200 },
    type: { kind: 'choice', of: ['organisation', 'person'] },
    status: { kind: 'choice', of: ['lead', 'new', 'existing', 'returning', 'lost'] },
    owner: teamMember,
    phone: { kind: 'phone' },
    email: { kind: 'email' },
    sector: text,
    country: text,
    foundedIn: { kind: 'integer', min: 1000, max: 2200 },
    employees: { kind: 'integer', min: 0 },
    revenue: { kind: 'number', min: 0 },
    parent: text,
    source: {
      kind: 'choice',
      of: ['import', 'referral', 'web', 'social', 'event', 'campaign', 'own', 'sample'],
    },
    note: { kind: 'text', lines: true, width: 240 },
    addedOn: { kind: 'day', form: false },
    /** The business's own number of the customer. */
    number: text,
    bornOn: { kind: 'day' },
    sex: { kind: 'choice', of: ['female', 'male', 'other'] },
    /** A year, in the business's currency. */
    income: { kind: 'money' },
    education: { kind: 'choice', of: ['school', 'vocational', 'bachelor', 'master', 'doctor'] },
    maritalStatus: { kind: 'choice', of: ['single', 'married', 'divorced', 'widowed'] },
    monthlySpend: { kind: 'money' },
    /** R32: the name of the customer who brought them. */
    referredBy: text,
    /** R19, R22: what matters to them most. */
    focus: { kind: 'choice', of: ['quality', 'service', 'time', 'price'] },
    /** In which they are written to; blank: the sheet’s. */
    language: { kind: 'choice', of: languages },
  },
} as const satisfies Table;

export type Customer = RowOf<typeof customers>;
