/** The customer card: what it knows of a customer besides the register. */
export const card = {} as const;
