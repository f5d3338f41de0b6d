export const boardRequests = {} as const;
