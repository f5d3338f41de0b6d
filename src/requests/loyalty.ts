export const loyaltyRequests = {} as const;
