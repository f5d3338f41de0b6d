/** o-spreadsheet drops spaces and line breaks when it writes a formula out; Sheets shows it as it was typed. */
import { CompiledFormula } from './load.ts';

type ToFormulaString = CompiledFormula['toFormulaString'];
type GetTokens = (
  this: CompiledFormula,
  ...args: Parameters<ToFormulaString>
) => readonly { readonly value: string }[];

export const keepSpaces = (): void => {
  CompiledFormula.prototype.toFormulaString = function toFormulaString(getters, option) {
    if (this.isBadExpression) return this.normalizedFormula;
    // Private in the engine's types; the method that is replaced here calls it the same way.
    const { getTokens } = this as unknown as { getTokens: GetTokens };
    return getTokens
      .call(this, getters, option)
      .map((token) => token.value)
      .join('');
  };
};
