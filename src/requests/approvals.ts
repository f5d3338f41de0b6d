export const approvalRequests = {} as const;
