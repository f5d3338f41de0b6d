import { teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** What the register itself can tell of a campaign; `hand`: somebody judges. */
export const campaignChecks = [
  'hand',
  'planned',
  'approved',
  'invited',
  'answered',
  'cost',
  'watched',
  'result',
] as const;

/**
 * R48: the standard process of campaigns and what must be true at each step. Rows without a campaign are the standard,
 * which the business edits; a row with one is a step that was done, as the standard read then.
 */
export const campaignSteps = {
  name: 'CampaignSteps',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'MP' },
    campaign: { kind: 'ref', to: 'Campaigns' },
    campaignName: { kind: 'nameOf', of: 'campaign', form: false, width: 200 },
    position: { kind: 'integer', min: 1, max: 1000 },
    name: { kind: 'text', required: true, width: 220 },
    rule: { kind: 'text', lines: true, width: 360 },
    check: { kind: 'choice', of: campaignChecks },
    doneOn: { kind: 'day', form: false },
    by: { ...teamMember, form: false },
  },
} as const satisfies Table;

export type CampaignStep = RowOf<typeof campaignSteps>;
