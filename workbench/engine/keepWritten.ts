/** Formulas are shown as they were typed, spaces, line breaks and unknown functions included, as Sheets shows them. */
import { CompiledFormula, type FormulaCell, stores } from './load.ts';

type ToFormulaString = CompiledFormula['toFormulaString'];
type GetTokens = (
  this: CompiledFormula,
  ...args: Parameters<ToFormulaString>
) => readonly { readonly value: string }[];

/** o-spreadsheet drops spaces when it writes a formula out, and reformats it when a person edits it. */
export const keepWritten = (): void => {
  CompiledFormula.prototype.toFormulaString = function toFormulaString(getters, option) {
    if (this.isBadExpression) return this.normalizedFormula;
    // Private in the engine's types; the method that is replaced here calls it the same way.
    const { getTokens } = this as unknown as { getTokens: GetTokens };
    return getTokens
      .call(this, getters, option)
      .map((token) => token.value)
      .join('');
  };
  // Private in the engine's types as well. Its own reformatting parses the formula, which it may not be able to.
  const composer = stores.CellComposerStore.prototype as unknown as { getPrettifiedFormula: Prettified };
  composer.getPrettifiedFormula = function getPrettifiedFormula(cell) {
    return cell.compiledFormula.toFormulaString(this.getters);
  };
};

type Prettified = (this: { readonly getters: Parameters<ToFormulaString>[0] }, cell: FormulaCell) => string;
