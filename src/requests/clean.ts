/** What the clean-up dialog asks. */
export const cleanRequests = {} as const;
