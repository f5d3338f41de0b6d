import type { campaigning as english } from '../en/campaigning.ts';

export const campaigning: Record<keyof typeof english, string> = {
  'campaign.title': '市場活動',
};
