/**
 * Sheets that come, go or are renamed. The engine computes every cell of every sheet anew then, which for a backup of a
 * dozen tabs means a dozen times the whole spreadsheet. Where no formula asks for a sheet by its name, nothing but the
 * new sheet is to be computed.
 */
import type { UID } from '../load.ts';
import type { Recalculating } from './evaluator.ts';
import { formulasOf } from './formulaCells.ts';

interface Command {
  readonly type: string;
  readonly sheetId?: UID;
  readonly sheetIdTo?: UID;
}

export interface SheetChanges {
  /** Whether the command is dealt with here; told before anything is changed. */
  takes(command: Command): boolean;
  /** Whether the command fills a sheet that is computed as a whole. */
  covers(command: Command): boolean;
  carryOut(): void;
  forget(): void;
}

export const sheetChanges = (evaluator: Recalculating): SheetChanges => {
  const { getters } = evaluator;
  const added = new Set<UID>();
  let isChanged = false;
  const takes = ({ type, sheetId, sheetIdTo }: Command): boolean => {
    switch (type) {
      case 'CREATE_SHEET':
      case 'RENAME_SHEET':
        return !asksByName(getters);
      case 'DUPLICATE_SHEET':
        if (sheetIdTo === undefined || asksByName(getters)) return false;
        added.add(sheetIdTo);
        return true;
      case 'DELETE_SHEET':
        if (sheetId === undefined || asksByName(getters) || isRead(evaluator, sheetId)) return false;
        added.delete(sheetId);
        return true;
      default:
        return false;
    }
  };
  return {
    takes: (command) => {
      const taken = takes(command);
      isChanged ||= taken && command.type !== 'RENAME_SHEET';
      return taken;
    },
    covers: ({ type, sheetId }) => type === 'UPDATE_CELL' && sheetId !== undefined && added.has(sheetId),
    carryOut: () => {
      if (!isChanged) return;
      readAnewWhoReadsWhat(evaluator);
      if (added.size > 0) evaluator.evaluateSheets(added);
    },
    forget: () => {
      isChanged = false;
      added.clear();
    },
  };
};

/** The engine forgets with it which formulas spill and which are blocked; those of other sheets still are. */
const readAnewWhoReadsWhat = (evaluator: Recalculating): void => {
  const { spreadingRelations, getters } = evaluator;
  const blocked = [...evaluator.blockedArrayFormulas];
  evaluator.buildDependencyGraph();
  evaluator.spreadingRelations = spreadingRelations;
  for (const position of blocked)
    if (getters.tryGetSheet(position.sheetId)) evaluator.blockedArrayFormulas.add(position);
};

/** Whether a formula's value may depend on how a sheet is called, or on which there are. */
const asksByName = (getters: Recalculating['getters']): boolean =>
  getters
    .getSheetIds()
    .some((sheetId) =>
      formulasOf(getters, sheetId).some(
        ({ compiledFormula }) =>
          compiledFormula.rangeDependencies.some((range) => range.invalidSheetName !== undefined) ||
          /\b(INDIRECT|SHEETS?|CELL|ADDRESS|FORMULATEXT|EVALUATION)\b/i.test(
            compiledFormula.normalizedFormula,
          ),
      ),
    );

/** Whether another sheet's formula reads cells of this one. */
const isRead = (evaluator: Recalculating, sheetId: UID): boolean =>
  Object.values(evaluator.formulaDependencies().forest[sheetId] ?? {}).some((column) =>
    column
      .query(evaluator.getters.getSheetZone(sheetId))
      .some(({ dependents }) => dependents.sheetId !== sheetId),
  );
