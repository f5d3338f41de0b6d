/** Campaigns: their tables, their page. */
export const campaigning = {
  'campaign.title': 'Campaigns',
} as const;
