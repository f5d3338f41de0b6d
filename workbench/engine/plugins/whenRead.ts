/**
 * Computing when it is read. The engine computes after every command whatever depends on it, whether anybody looks or
 * not. A model that is opened with `computes: 'when read'` notes what is out of date, and computes a sheet, with every
 * sheet that its formulas read, when a cell of it is asked for. What comes out is the same.
 */
import { type CellPosition, CompiledFormula, type CoreViewCommand, registries, type UID } from '../load.ts';
import { type NewRows, type Outdated, outdatedSheets, type Told } from './outdatedSheets.ts';

/** What a model's `custom` tells this plugin. */
export interface Computing {
  readonly computes?: 'at once' | 'when read';
}

/** Commands whose handlers read no computed cell: before any other, everything is computed that is out of date. */
const unseeing: ReadonlySet<string> = new Set([
  'START',
  'UNDO',
  'REDO',
  'EVALUATE_CELLS',
  'UPDATE_CELL',
  'WRITE_CELLS',
  'DELETE_CONTENT',
  'SET_FORMATTING',
  'SET_BORDER',
  'SET_ZONE_BORDERS',
  'ADD_COLUMNS_ROWS',
  'REMOVE_COLUMNS_ROWS',
  'RESIZE_COLUMNS_ROWS',
  'HIDE_COLUMNS_ROWS',
  'UNHIDE_COLUMNS_ROWS',
  'FREEZE_ROWS',
  'FREEZE_COLUMNS',
  'MOVE_RANGES',
  'CREATE_TABLE',
  'REMOVE_TABLE',
  'CREATE_CHART',
  'UPDATE_CHART',
  'DELETE_CHART',
  'CREATE_FIGURE',
  'UPDATE_FIGURE',
  'DELETE_FIGURE',
  'CREATE_NAMED_RANGE',
  'UPDATE_NAMED_RANGE',
  'DELETE_NAMED_RANGE',
  'CREATE_SHEET',
  'DUPLICATE_SHEET',
  'DELETE_SHEET',
  'RENAME_SHEET',
  'ACTIVATE_SHEET',
  'MOVE_SHEET',
  'HIDE_SHEET',
  'SHOW_SHEET',
  'COLOR_SHEET',
  'SET_ANCHOR',
  'REMOVE_ANCHOR',
  'ADD_DATA_VALIDATION_RULE',
  'REMOVE_DATA_VALIDATION_RULE',
  'ADD_CONDITIONAL_FORMAT',
  'REMOVE_CONDITIONAL_FORMAT',
]);

/** Commands that move what is in view: what they show is computed as any other cell that is read. */
const looking: ReadonlySet<string> = new Set([
  'RESIZE_SHEETVIEW',
  'SET_VIEWPORT_OFFSET',
  'SHIFT_VIEWPORT_DOWN',
  'SHIFT_VIEWPORT_UP',
]);

type Getters = Parameters<typeof CompiledFormula.Compile>[2];

/** What the engine's plugin answers of computed cells; private in its types, or absent. */
interface Answering {
  readonly evaluator: Told & { getEvaluatedCell(position: CellPosition): unknown };
  readonly getters: Getters;
}

/** By its first argument: a position, a sheet, or a sheet and a formula. */
const answers = {
  getEvaluatedCells: (outdated: Outdated, sheetId: UID) => outdated.read(sheetId),
  getEvaluatedCellsPositions: (outdated: Outdated, sheetId: UID) => outdated.read(sheetId),
  getSpreadZone: (outdated: Outdated, { sheetId }: CellPosition) => outdated.read(sheetId),
  getArrayFormulaSpreadingOn: (outdated: Outdated, { sheetId }: CellPosition) => outdated.read(sheetId),
  isArrayFormulaSpillBlocked: (outdated: Outdated, { sheetId }: CellPosition) => outdated.read(sheetId),
  evaluateFormulaResult: (outdated: Outdated, sheetId: UID, formula: string, getters: Getters) =>
    outdated.readFor(sheetId, () => CompiledFormula.Compile(formula, sheetId, getters)),
  evaluateCompiledFormula: (outdated: Outdated, sheetId: UID, formula: CompiledFormula) =>
    outdated.readFor(sheetId, () => formula),
  exportForExcel: (outdated: Outdated) => outdated.readAll(),
} as const;

type Answer = (first: never, second: unknown, third: unknown) => unknown;
type Before = (outdated: Outdated, first: never, second: unknown, getters: Getters) => void;

/** Computes before each answer what it is about. */
const computeBefore = (plugin: Answering): Outdated => {
  const outdated = outdatedSheets(plugin.evaluator);
  const methods = plugin as unknown as Record<string, Answer>;
  for (const [name, given] of Object.entries(answers)) {
    const before = given as Before;
    const answer = methods[name];
    if (!answer) throw new Error(`The engine answers no ${name}`);
    methods[name] = (first, second, third) => {
      before(outdated, first, second, plugin.getters);
      return answer.call(plugin, first, second, third);
    };
  }
  // What is asked more often than all else, without the detour.
  methods.getEvaluatedCell = (position: CellPosition) => {
    outdated.read(position.sheetId);
    return plugin.evaluator.getEvaluatedCell(position);
  };
  return outdated;
};

/** Private in the engine's types. */
interface Rebuilding {
  shouldRebuildDependenciesGraph: boolean;
}

/** The sheets of which the command inserts, removes or moves cells; null where more may change. */
const sheetsOf = (command: CoreViewCommand): readonly UID[] | null => {
  switch (command.type) {
    case 'ADD_COLUMNS_ROWS':
    case 'REMOVE_COLUMNS_ROWS':
      return [command.sheetId];
    case 'MOVE_RANGES':
      return [command.sheetId, command.targetSheetId];
    default:
      return null;
  }
};

/** Rows that the command adds below all others. */
const rowsBelow = (command: CoreViewCommand, getters: Getters): NewRows | undefined => {
  if (command.type !== 'ADD_COLUMNS_ROWS' || command.dimension !== 'ROW') return undefined;
  const { sheetId, base, quantity, position } = command;
  const isBelow = position === 'after' && base === getters.getNumberRows(sheetId) - 1;
  return isBelow ? { first: base + 1, count: quantity } : undefined;
};

export const installWhenRead = (): void => {
  const registry = registries.coreViewsPluginRegistry;
  const Evaluation = registry.get('evaluation');
  class EvaluationWhenRead extends Evaluation {
    readonly #outdated: Outdated | null;
    constructor(config: ConstructorParameters<typeof Evaluation>[0]) {
      super(config);
      const { computes }: Computing = config.custom;
      this.#outdated = computes === 'when read' ? computeBefore(this as unknown as Answering) : null;
    }
    override beforeHandle(cmd: CoreViewCommand): void {
      if (looking.has(cmd.type)) {
        super.beforeHandle(cmd);
        return;
      }
      if (!unseeing.has(cmd.type)) this.#outdated?.readAll();
      this.#outdated?.hold(true);
      const engine = this as unknown as Rebuilding;
      const wasOutdated = engine.shouldRebuildDependenciesGraph;
      engine.shouldRebuildDependenciesGraph = false;
      super.beforeHandle(cmd);
      if (engine.shouldRebuildDependenciesGraph)
        this.#outdated?.restructure(sheetsOf(cmd), rowsBelow(cmd, this.getters));
      engine.shouldRebuildDependenciesGraph ||= wasOutdated;
    }
    override finalize(): void {
      super.finalize();
      this.#outdated?.hold(false);
    }
  }
  registry.replace('evaluation', EvaluationWhenRead);
};
