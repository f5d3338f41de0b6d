import type { RowOf, Table } from '../table.ts';
import { stageRules } from './stages.ts';

/** R81, R82, R85: where a contract can stand. */
export const contractStages = {
  name: 'ContractStages',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'CS' },
    name: { kind: 'text', required: true, width: 180 },
    means: {
      kind: 'choice',
      of: ['draft', 'review', 'approved', 'signed', 'planned', 'started', 'completed', 'closed'],
      required: true,
    },
    ...stageRules,
  },
} as const satisfies Table;

export type ContractStage = RowOf<typeof contractStages>;
