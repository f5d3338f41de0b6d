import { lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/**
 * Changes of several tables, each written here before it is made: what a killed run left is finished from it, and undo
 * reads it. The JSON of a long one goes on in further rows.
 */
export const journal = {
  name: 'Journal',
  version: 1,
  title: 'about',
  visible: false,
  lazy: true,
  forScript: true,
  columns: {
    id: { kind: 'id', prefix: 'J' },
    /** The id of the first row of the intent. */
    intent: { kind: 'text', required: true },
    part: { kind: 'integer', min: 0, required: true },
    at: { kind: 'instant' },
    by: text,
    action: {
      kind: 'choice',
      of: [
        'import',
        'merge',
        'rename',
        'complete',
        'log',
        'remove',
        'erase',
        'restore',
        'adopt',
        'clean',
        'followUp',
        'sale',
        'handover',
        'loyalty',
        'undo',
      ],
    },
    about: text,
    state: { kind: 'choice', of: ['begun', 'done', 'undone', 'held'] },
    data: lines,
  },
} as const satisfies Table;

export type JournalRow = RowOf<typeof journal>;
