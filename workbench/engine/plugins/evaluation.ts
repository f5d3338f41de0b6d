/**
 * The engine's evaluation plugin is replaced in its registry by one whose evaluator computes less (recalculation.ts) and
 * keeps blanks: o-spreadsheet shows a formula's blank result as 0, and so does a spill of blank cells. On Sheets both
 * are blank.
 */

import { type Model, registries, type UID } from '../load.ts';
import type { Recalculating } from './evaluator.ts';
import { recalculateLess } from './recalculation.ts';
import { type SheetChanges, sheetChanges } from './sheetChanges.ts';
import { type TimedFormulas, timedFormulas } from './timedFormulas.ts';

const findSpillsOfBlanks = (evaluator: Recalculating): void => {
  // The engine asks this of empty cells never; here an empty cell may belong to a spill.
  evaluator.getArrayFormulaSpreadingOn = (position) => {
    const zone = { top: position.row, bottom: position.row, left: position.col, right: position.col };
    for (const formula of evaluator.spreadingRelations.searchFormulaPositionsSpreadingOn(
      position.sheetId,
      zone,
    )) {
      if (!evaluator.blockedArrayFormulas.has(formula)) return formula;
    }
    return undefined;
  };
};

interface Private {
  readonly evaluator: Recalculating;
  readonly shouldRebuildDependenciesGraph: boolean;
}

interface NoteGetters {
  getNotesOf(sheetId: UID): unknown[];
}

/** Room for what a reader makes of each row of a sheet, for as long as none of its cells shows something else. */
// Registered at run time; the engine's own types do not know it.
export const notesOf = (model: Model, sheetId: UID): unknown[] =>
  (model.getters as unknown as NoteGetters).getNotesOf(sheetId);

/** Fields that are private in the engine's types. */
const privately = (plugin: object): Private => plugin as unknown as Private;

export const installEvaluation = (): void => {
  const registry = registries.coreViewsPluginRegistry;
  const Evaluation = registry.get('evaluation');
  class SheetsEvaluation extends Evaluation {
    static override getters = [
      ...Evaluation.getters,
      'getTimedFormulas',
      'getNotesOf',
    ] as typeof Evaluation.getters;
    readonly #changes: SheetChanges;
    readonly #timed: TimedFormulas;
    constructor(config: ConstructorParameters<typeof Evaluation>[0]) {
      super(config);
      const { evaluator } = privately(this);
      findSpillsOfBlanks(evaluator);
      recalculateLess(evaluator);
      this.#changes = sheetChanges(evaluator);
      this.#timed = timedFormulas(evaluator);
    }
    getTimedFormulas(): ReturnType<TimedFormulas['all']> {
      return this.#timed.all();
    }
    getNotesOf(sheetId: UID): unknown[] {
      return privately(this).evaluator.evaluatedCells.notesOf(sheetId);
    }
    override beforeHandle(cmd: Parameters<InstanceType<typeof Evaluation>['beforeHandle']>[0]): void {
      if (!this.#changes.takes(cmd)) super.beforeHandle(cmd);
    }
    override handle(cmd: Parameters<InstanceType<typeof Evaluation>['handle']>[0]): void {
      this.#timed.look(cmd);
      if (!this.#changes.covers(cmd)) super.handle(cmd);
    }
    override finalize(): void {
      if (privately(this).shouldRebuildDependenciesGraph) this.#timed.forget();
      // Where the engine begins anew in any case, this is part of it.
      if (!privately(this).shouldRebuildDependenciesGraph) this.#changes.carryOut();
      this.#changes.forget();
      super.finalize();
    }
  }
  registry.replace('evaluation', SheetsEvaluation);
};
