import { teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

export const campaignNoteKinds = ['cost', 'competitor', 'market', 'risk', 'result'] as const;

/** R41, R46: what a campaign really cost, what competitors did meanwhile, what changed, what is risky, what came of it. */
export const campaignNotes = {
  name: 'CampaignNotes',
  version: 1,
  title: 'text',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'MN' },
    campaign: { kind: 'ref', to: 'Campaigns', required: true },
    campaignName: { kind: 'nameOf', of: 'campaign', form: false, width: 200 },
    kind: { kind: 'choice', of: campaignNoteKinds, required: true },
    happenedOn: { kind: 'day', required: true },
    /** Of a cost, what was paid. */
    amount: { kind: 'money' },
    text: { kind: 'text', lines: true, required: true, width: 320 },
    by: teamMember,
  },
} as const satisfies Table;

export type CampaignNote = RowOf<typeof campaignNotes>;
