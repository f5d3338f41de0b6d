/** Spills by the formula that spreads them; each is asked for by its sheet, of which most hold few. */
import type { CellPosition, UID } from '../load.ts';
import { meet, numberOf, type Place } from './places.ts';
import type { Spill } from './spill.ts';

export interface SpillSet {
  add(spill: Spill): void;
  /** What the formula spreads. */
  of(formula: CellPosition): Spill | undefined;
  all(): Iterable<Spill>;
  /** The same as `of`; it is in the set no more. */
  take(formula: CellPosition): Spill | undefined;
  /** Those that spread into the place. */
  over(place: Place): readonly Spill[];
  clear(): void;
}

export const spillSet = (): SpillSet => {
  const sheets = new Map<UID, Map<number, Spill>>();
  return {
    add: (spill) => {
      const { formula } = spill;
      const spills = sheets.get(formula.sheetId) ?? new Map<number, Spill>();
      sheets.set(formula.sheetId, spills.set(numberOf(formula), spill));
    },
    of: (formula) => sheets.get(formula.sheetId)?.get(numberOf(formula)),
    *all() {
      for (const spills of sheets.values()) yield* spills.values();
    },
    take: (formula) => {
      const spills = sheets.get(formula.sheetId);
      // Of a hundred thousand cells that are computed few spread anything.
      if (spills === undefined || spills.size === 0) return undefined;
      const key = numberOf(formula);
      const spill = spills.get(key);
      spills.delete(key);
      return spill;
    },
    over: ({ sheetId, zone }) => {
      const found: Spill[] = [];
      for (const spill of sheets.get(sheetId)?.values() ?? []) if (meet(spill.zone, zone)) found.push(spill);
      return found;
    },
    clear: () => sheets.clear(),
  };
};
