export const contractRequests = {} as const;
