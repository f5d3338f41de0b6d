export const mailRequests = {} as const;
