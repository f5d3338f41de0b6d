import { teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';
import { casePriorities } from './cases.ts';

/** R87, R88: how soon cases of each priority are answered and resolved, in hours of service, and who hears of a breach. */
export const serviceLevels = {
  name: 'ServiceLevels',
  version: 1,
  title: 'priority',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'SV' },
    priority: { kind: 'choice', of: casePriorities, required: true },
    answerHours: { kind: 'number', min: 0, max: 10_000, required: true },
    resolveHours: { kind: 'number', min: 0, max: 10_000, required: true },
    /** Blank: whom the owner of the case reports to; else the owner of the business. */
    escalateTo: teamMember,
    note: text,
  },
} as const satisfies Table;

export type ServiceLevel = RowOf<typeof serviceLevels>;
