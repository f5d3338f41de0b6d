import type { Audit, Happening } from '../ports.ts';

/** The log of who changed what, in the tab Log. */
export const openAudit = (): Audit => {
  const noted: Happening[] = [];
  return {
    note: (happenings) => {
      noted.push(...happenings);
    },
    write: () => {
      noted.length = 0;
    },
  };
};
