/** What the dialog for backup, restore, export and erasure asks. */
export const safetyRequests = {} as const;
