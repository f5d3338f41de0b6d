import { teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/**
 * R16–R25, R29, R105: a segment a row: its name, what its rule says, how its customers are served, how their value is to
 * be lifted. The rule itself is the formula of the segment's column in the tab Scores.
 */
export const segments = {
  name: 'Segments',
  version: 1,
  title: 'name',
  visible: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'S' },
    name: { kind: 'text', required: true, width: 200 },
    family: {
      kind: 'choice',
      of: [
        'own',
        'rfm',
        'pareto',
        'value',
        'relationship',
        'lifeCycle',
        'behaviour',
        'demographic',
        'psychographic',
        'mining',
      ],
      form: false,
      width: 200,
    },
    /** The rule as a sentence. */
    sentence: { kind: 'text', lines: true, form: false, width: 560 },
    /** Live figures: formulas. */
    customers: { kind: 'integer', form: false },
    value: { kind: 'money', form: false },
    share: { kind: 'number', share: true, form: false },
    /** R29: days from one visit to the next at most. */
    rhythm: { kind: 'integer', min: 1, max: 3650 },
    channel: { kind: 'choice', of: ['call', 'email', 'visit', 'meeting', 'message', 'selfService'] },
    /** A customer and year, in the business's currency. */
    budget: { kind: 'money' },
    /** Hours until the first answer. */
    responseHours: { kind: 'number', min: 0 },
    strategy: { kind: 'text', lines: true, width: 240 },
    proposition: { kind: 'text', lines: true, width: 240 },
    experience: { kind: 'text', lines: true, width: 240 },
    owner: teamMember,
    dueOn: { kind: 'day' },
  },
} as const satisfies Table;

export type Segment = RowOf<typeof segments>;
