/** The clean-up dialog: duplicates and faulty cells. */
export const clean = {} as const;
