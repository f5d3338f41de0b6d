export const sequenceRequests = {} as const;
