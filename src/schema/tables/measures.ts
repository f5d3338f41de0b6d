import { lines, teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';
import { dimensions } from './answers.ts';

/**
 * R91: the second measure beside each dimension of the surveys: product inspection, service monitoring, market prices,
 * communication log, experience review; on the same scale, 1 to 5.
 */
export const measures = {
  name: 'Measures',
  version: 1,
  title: 'dimension',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'ME' },
    dimension: { kind: 'choice', of: dimensions, required: true },
    measuredOn: { kind: 'day', required: true },
    value: { kind: 'number', min: 1, max: 5, required: true },
    by: teamMember,
    note: lines,
  },
} as const satisfies Table;

export type Measure = RowOf<typeof measures>;
