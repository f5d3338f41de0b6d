import { lines, teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R111: why and for what people are trained, by whom, with what, at what cost, and what came of it. */
export const trainings = {
  name: 'Trainings',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'TR' },
    name: { kind: 'text', required: true, width: 240 },
    need: lines,
    goal: lines,
    happensOn: { kind: 'day' },
    status: { kind: 'choice', of: ['planned', 'held', 'cancelled'], required: true },
    owner: teamMember,
    trainer: text,
    trainees: lines,
    material: lines,
    budget: { kind: 'money' },
    cost: { kind: 'money' },
    evaluation: lines,
  },
} as const satisfies Table;

export type Training = RowOf<typeof trainings>;
