import { Refusal } from '../../schema/refusal.ts';
import type { Sheet } from './look.ts';
import { refuseProtected } from './writeCells.ts';

/**
 * Makes blank rows below the row `after`, 1-based.
 * @returns false where a person deleted rows meanwhile, so that the tab is smaller than that: it is to be looked at anew.
 * @throws Refusal `protectedRange`.
 */
export const growTab = (sheet: Sheet, after: number, count: number): boolean => {
  try {
    refuseProtected(sheet, () => sheet.insertRowsAfter(after, count));
    return true;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return false;
  }
};
