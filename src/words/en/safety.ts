/** Backup, restore, export, erasure, the log. */
export const safety = {} as const;
