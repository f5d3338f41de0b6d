/** Whether a formula names what was deleted: Sheets puts this in its place. */
export const isBroken = (formula: string): boolean => formula.includes('#REF!');
