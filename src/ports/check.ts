/** What the check of an installation does to the services it asks. */
import type { Moment } from '../check/cellCase.ts';
import type { Shown } from '../check/documented.ts';
import type { KeptCell } from '../schema/meantCell.ts';

/** What is written from A1 on, and what is read. */
export interface ScratchBlock {
  readonly values: readonly (readonly (string | number | boolean | Moment)[])[];
  /** Number formats of the first column, from A1 down. */
  readonly formats: readonly string[];
  /**
   * Formulas in the first column to the right of the values, a row each; blank where there is none. Then these are read.
   * They and those among the values are of en_US, and written as the sheet's locale writes them; without them all is
   * written as it is.
   */
  readonly formulas?: readonly string[];
}

/** What stands in the cells after a flush; moments in the spreadsheet's zone. */
export interface ScratchCells {
  readonly values: readonly (readonly KeptCell[])[];
  readonly shown: readonly (readonly string[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
}

export interface Check {
  /** Locale and zone of the spreadsheet, and the zone of the script. */
  place(): { readonly locale: string; readonly zone: string; readonly scriptZone: string };
  /**
   * Works with a tab of its own, which is hidden and goes at the end whatever happens; one that a killed check left goes
   * before. Nobody else's tab is touched: ours is known by its sheet id.
   */
  onScratch<T>(title: (isTaken: (title: string) => boolean) => string, work: () => T): T;
  /** Writes on the scratch tab, flushes, reads; as many calls however many cells. */
  cells(block: ScratchBlock, width: number): ScratchCells;
  /** @throws what the service throws. */
  ask(name: string): Shown;
}
