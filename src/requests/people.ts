/** What the people of a customer asks. */
export const peopleRequests = {} as const;
