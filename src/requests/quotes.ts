export const quoteRequests = {} as const;
