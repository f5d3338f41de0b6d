import { tellsCommas, withCommas, withPoints } from '../schema/localFormula.ts';

/** The one way of formulas into cells and out of them: scripts write and read them as people of the locale type them. */
export interface LocalFormulas {
  /** A formula of ours, or a part of one, as this spreadsheet's locale writes it. */
  put(formula: string): string;
  /** What people typed, as we keep it. */
  meant(typed: string): string;
  /** The same of formulas in cells that are ours: by them the locale is told. */
  read(formulas: readonly string[]): readonly string[];
}

/** @param locale of the spreadsheet: asking may cost a call, which formulas that were read before save. */
export const openLocalFormulas = (locale: () => string): LocalFormulas => {
  let commas: boolean | null = null;
  const hasCommas = (): boolean => {
    commas ??= decimalComma(locale());
    return commas;
  };
  const meant = (typed: string): string => {
    if (commas === false || !/[,;\\]/.test(typed)) return typed;
    const other = withPoints(typed);
    return other !== typed && hasCommas() ? other : typed;
  };
  return {
    put: (formula) => {
      if (commas === false || !/[.,]/.test(formula)) return formula;
      const other = withCommas(formula);
      return other !== formula && hasCommas() ? other : formula;
    },
    meant,
    read: (formulas) => {
      commas ??= tellsCommas(formulas.filter((formula) => formula !== ''));
      return formulas.map(meant);
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
