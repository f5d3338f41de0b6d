export const campaignRequests = {} as const;
