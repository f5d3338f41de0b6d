export const serviceRequests = {} as const;
