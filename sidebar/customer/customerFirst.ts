/** The fields of a customer that nearly everybody fills in, in the order in which they stand in forms. */
export const customerFirst = ['name', 'type', 'status', 'phone', 'email', 'owner'] as const;
