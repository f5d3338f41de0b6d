import { lines, text } from '../columns.ts';
import type { Column, RowOf, Table } from '../table.ts';

/** What the business says of a stage, of opportunities and of contracts alike. */
export const stageRules = {
  /** Where it stands among the others, from 1. */
  position: { kind: 'integer', min: 1 },
  /** What must hold before one leaves it. */
  exitRule: lines,
  /** Longest stay, days: beyond it, what stands there is marked as rotting. */
  longest: { kind: 'integer', min: 1 },
  /** People and means set aside for it. */
  resources: text,
  /** Whether somebody must approve before one enters it. */
  approval: { kind: 'flag' },
} as const satisfies Readonly<Record<string, Column>>;

/** R54, R57, R62, R65, R66: where an opportunity can stand; the business names and orders them as it likes. */
export const stages = {
  name: 'Stages',
  version: 1,
  title: 'name',
  visible: false,
  columns: {
    id: { kind: 'id', prefix: 'E' },
    name: { kind: 'text', required: true, width: 180 },
    /** What it is to the reckoning, whatever its name. */
    means: { kind: 'choice', of: ['open', 'won', 'lost', 'suspended', 'terminated'], required: true },
    /** How likely what stands here is won. */
    probability: { kind: 'number', min: 0, max: 1, share: true },
    /** R65: which customers it is that stand here. */
    class: { kind: 'choice', of: ['potential', 'hopeful', 'nearly'] },
    /** R66: visits a week, and hours in which they get an answer. */
    visits: { kind: 'number', min: 0 },
    response: { kind: 'integer', min: 1 },
    ...stageRules,
  },
} as const satisfies Table;

export type Stage = RowOf<typeof stages>;
