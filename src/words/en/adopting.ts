/** Taking over a tab of theirs. */
export const adopting = {} as const;
