import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R50: who works here, in what role, for whom. */
export const team = {
  name: 'Team',
  version: 3,
  title: 'name',
  visible: false,
  columns: {
    id: { kind: 'id', prefix: 'T' },
    name: { kind: 'text', required: true, width: 180 },
    email: { kind: 'email', width: 220 },
    role: { kind: 'choice', of: ['owner', 'manager', 'salesperson', 'reader'] },
    manager: text,
    region: text,
    active: { kind: 'flag' },
    note: text,
    department: { kind: 'pick', from: 'Departments' },
    /** From the first day to the last one away, whoever stands in gets what would have come to them. */
    awayFrom: { kind: 'day' },
    awayUntil: { kind: 'day' },
    substitute: text,
  },
} as const satisfies Table;

export type TeamMember = RowOf<typeof team>;
