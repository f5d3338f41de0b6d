/** The formulas that depend on the time, known without a look at every cell. */
import type { FormulaCell, Model } from '../load.ts';
import type { Recalculating } from './evaluator.ts';
import { formulasOf } from './formulaCells.ts';

/** Functions whose value changes though nothing is edited. */
export const timedFunctions = ['TODAY', 'NOW', 'RAND', 'RANDARRAY', 'RANDBETWEEN'] as const;

export interface TimedFormulas {
  all(): readonly FormulaCell[];
  /** A cell may hold something else. */
  look(command: { readonly type: string }): void;
  forget(): void;
}

export const timedFormulas = ({ getters }: Recalculating): TimedFormulas => {
  let known: Set<FormulaCell['id']> | null = null;
  const everyFormula = () => getters.getSheetIds().flatMap((sheetId) => formulasOf(getters, sheetId));
  const isTimed = (cell: { readonly isFormula: boolean }): cell is FormulaCell =>
    cell.isFormula && timedFunctions.some((name) => (cell as FormulaCell).compiledFormula.usesSymbol(name));
  return {
    all: () => {
      known ??= new Set(
        everyFormula()
          .filter(isTimed)
          .map(({ id }) => id),
      );
      return [...known].flatMap((id) => {
        const cell = getters.tryGetCellPosition(id) && getters.getCell(getters.getCellPosition(id));
        return cell && isTimed(cell) ? [cell] : [];
      });
    },
    look: (command) => {
      if (known === null || command.type !== 'UPDATE_CELL' || !('content' in command)) return;
      // The engine's own command, which names its cell.
      const cell = getters.getCell(command as unknown as Parameters<typeof getters.getCell>[0]);
      if (cell && isTimed(cell)) known.add(cell.id);
    },
    forget: () => {
      known = null;
    },
  };
};

interface TimedGetters {
  getTimedFormulas(): readonly FormulaCell[];
}

// Registered at run time; the engine's own types do not know it.
export const getTimedFormulas = (model: Model): readonly FormulaCell[] =>
  (model.getters as unknown as TimedGetters).getTimedFormulas();
