/** What the customer card beyond the register asks. */
export const cardRequests = {} as const;
