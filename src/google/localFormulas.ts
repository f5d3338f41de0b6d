import { tellsCommas, withCommas, withPoints } from '../schema/localFormula.ts';

/** The one way of formulas into cells and out of them: scripts write and read them as people of the locale type them. */
export interface LocalFormulas {
  /** A formula of ours, or a part of one, as this spreadsheet's locale writes it. */
  put(formula: string): string;
  /** Formulas that stand in cells of one tab as we keep them. */
  read(formulas: readonly string[]): readonly string[];
}

/** @param locale of the spreadsheet: asking may cost a call, which formulas that were read before save. */
export const openLocalFormulas = (locale: () => string): LocalFormulas => {
  let commas: boolean | null = null;
  const hasCommas = (): boolean => {
    commas ??= decimalComma(locale());
    return commas;
  };
  return {
    put: (formula) => {
      if (commas === false || !/[.,]/.test(formula)) return formula;
      const other = withCommas(formula);
      return other !== formula && hasCommas() ? other : formula;
    },
    read: (formulas) => {
      commas ??= tellsCommas(formulas.filter((formula) => formula !== ''));
      if (commas === false) return formulas;
      return formulas.map((formula) => {
        if (!/[,;\\]/.test(formula)) return formula;
        const other = withPoints(formula);
        return other !== formula && hasCommas() ? other : formula;
      });
    },
  };
};

/** As Unicode CLDR has it. */
const decimalComma = (locale: string): boolean => {
  try {
    return (0.5).toLocaleString(locale.replace('_', '-')).includes(',');
  } catch {
    return false;
  }
};
