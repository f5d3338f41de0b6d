export const goalRequests = {} as const;
