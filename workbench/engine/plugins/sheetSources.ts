/** Which sheets the formulas of a sheet read, as they name them. */
import type { CellPosition, CompiledFormula, FormulaCell, UID } from '../load.ts';

type Cell = { readonly isFormula: false } | FormulaCell;

export interface SourceGetters {
  getSheetIds(): readonly UID[];
  tryGetSheet(id: UID): unknown;
  getCells(sheetId: UID): readonly Cell[];
  getCell(position: CellPosition): Cell | undefined;
  getNamedRanges(): readonly { readonly name: string }[];
}

export interface SheetSources {
  /** The sheets and whatever they read, directly or not. */
  of(sheetIds: Iterable<UID>): ReadonlySet<UID>;
  /** The sheets that a formula names; all where it may read any. */
  named(formula: CompiledFormula): readonly UID[];
  /** A cell was written: what a sheet reads may be more than before. */
  add(position: CellPosition): void;
  forget(sheetId: UID): void;
  forgetAll(): void;
}

/** What reads cells that its formula does not name: some functions, `A1:INDEX(…)`, `A1#`. */
const anywhere = /\b(INDIRECT|OFFSET|PIVOT|EVALUATION|SHEETS?|CELL|FORMULATEXT)\b|:\s*[A-Z(]|\)\s*:|#/i;

export const sheetSources = (getters: SourceGetters): SheetSources => {
  /** By sheet; null where its formulas may read any. */
  const known = new Map<UID, Set<UID> | null>();

  const sheetsOf = (formula: CompiledFormula): readonly UID[] | null =>
    anywhere.test(formula.normalizedFormula) ||
    getters.getNamedRanges().some(({ name }) => formula.usesSymbol(name))
      ? null
      : formula.rangeDependencies.map(({ sheetId }) => sheetId);

  const withFormula = (sheets: Set<UID>, formula: CompiledFormula): Set<UID> | null => {
    const more = sheetsOf(formula);
    for (const sheetId of more ?? []) sheets.add(sheetId);
    return more && sheets;
  };

  const sourcesOf = (sheetId: UID): Set<UID> | null => {
    const remembered = known.get(sheetId);
    if (remembered !== undefined) return remembered;
    let sheets: Set<UID> | null = new Set();
    for (const cell of getters.getCells(sheetId))
      if (cell.isFormula && sheets) sheets = withFormula(sheets, cell.compiledFormula);
    known.set(sheetId, sheets);
    return sheets;
  };

  return {
    of: (sheetIds) => {
      const found = new Set(sheetIds);
      for (const sheetId of found) {
        const isThere = getters.tryGetSheet(sheetId) !== undefined;
        const sources = isThere ? sourcesOf(sheetId) : [];
        if (sources === null) return new Set(getters.getSheetIds());
        if (!isThere) found.delete(sheetId);
        for (const source of sources) found.add(source);
      }
      return found;
    },
    named: (formula) => sheetsOf(formula) ?? getters.getSheetIds(),
    add: (position) => {
      const cell = getters.getCell(position);
      const sheets = known.get(position.sheetId);
      if (cell?.isFormula && sheets) known.set(position.sheetId, withFormula(sheets, cell.compiledFormula));
    },
    forget: (sheetId) => {
      known.delete(sheetId);
    },
    forgetAll: () => known.clear(),
  };
};
