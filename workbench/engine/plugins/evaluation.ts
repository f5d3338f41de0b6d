/**
 * Blanks: o-spreadsheet shows a formula's blank result as 0, and so does a spill of blank cells. On Sheets both are
 * blank. Its evaluation plugin is replaced in the registry by one whose evaluator keeps blanks.
 */

import { type CellPosition, type EvaluatedCell, registries } from '../load.ts';
import type { Cell } from '../values.ts';
import type { Recalculating } from './evaluator.ts';
import { recalculateLess } from './recalculation.ts';
import { type SheetChanges, sheetChanges } from './sheetChanges.ts';

/** The format is never undefined: the engine does not keep a cell that has neither value nor format. */
const blankCell = (position: CellPosition, format: string | undefined): EvaluatedCell => ({
  value: null,
  format: format ?? '',
  formattedValue: '',
  position,
  type: 'empty' as EvaluatedCell['type'] & 'empty', // an enum of strings that exists in types only
  isAutoSummable: true,
  defaultAlign: 'left',
});

const keepBlanks = (evaluator: Recalculating): void => {
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell) => {
    const context = evaluator.compilationParams.evalContext;
    context.blankRoot = false;
    const result = compute(position, cell);
    const isBlank = context.blankRoot === true;
    context.blankRoot = false;
    return isBlank ? blankCell(position, cell.format) : result;
  };
  const spread = evaluator.spreadValues.bind(evaluator);
  evaluator.spreadValues = (position, table) => {
    const set = spread(position, table);
    return (col, row) => {
      const cell: Cell | undefined = table[col]?.[row];
      if (cell && cell.value !== null && cell.value !== undefined) set(col, row);
    };
  };
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

/** Fields that are private in the engine's types. */
const privately = (plugin: object): Private => plugin as unknown as Private;

export const installEvaluation = (): void => {
  const registry = registries.coreViewsPluginRegistry;
  const Evaluation = registry.get('evaluation');
  class SheetsEvaluation extends Evaluation {
    readonly #changes: SheetChanges;
    constructor(config: ConstructorParameters<typeof Evaluation>[0]) {
      super(config);
      const { evaluator } = privately(this);
      keepBlanks(evaluator);
      recalculateLess(evaluator);
      this.#changes = sheetChanges(evaluator);
    }
    override beforeHandle(cmd: Parameters<InstanceType<typeof Evaluation>['beforeHandle']>[0]): void {
      if (!this.#changes.takes(cmd)) super.beforeHandle(cmd);
    }
    override handle(cmd: Parameters<InstanceType<typeof Evaluation>['handle']>[0]): void {
      if (!this.#changes.covers(cmd)) super.handle(cmd);
    }
    override finalize(): void {
      // Where the engine begins anew in any case, this is part of it.
      if (!privately(this).shouldRebuildDependenciesGraph) this.#changes.carryOut();
      this.#changes.forget();
      super.finalize();
    }
  }
  registry.replace('evaluation', SheetsEvaluation);
};
