/** What the dialog that takes over a tab asks. */
export const adoptRequests = {} as const;
