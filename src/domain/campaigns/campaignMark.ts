import type { Campaign } from '../../schema/tables/campaigns.ts';

/** What of a campaign is approved: where one of these changes, the approval no longer holds. */
const approved = [
  'name',
  'kind',
  'goal',
  'scope',
  'startsOn',
  'endsOn',
  'budget',
  'segment',
  'product',
  'mostInvitees',
  'template',
] as const satisfies readonly (keyof Campaign)[];

export const campaignMark = (campaign: Campaign): string =>
  JSON.stringify(approved.map((column) => campaign[column]));
