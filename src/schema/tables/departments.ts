import { lines, teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R12, R50: the parts of the business that share its customers. */
export const departments = {
  name: 'Departments',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'D' },
    name: { kind: 'text', required: true, width: 180 },
    head: teamMember,
    parent: text,
    note: lines,
  },
} as const satisfies Table;

export type Department = RowOf<typeof departments>;
