/**
 * Validations that Sheets has and Excel has not, as formulas on the first cell. The one for dates is how exported
 * files have it (docs/differences/xlsx.md).
 */
interface CustomCriterion {
  readonly type: 'dateIsValid' | 'containsText' | 'notContainsText' | 'isEqualText' | 'isEmail' | 'isLink';
  /** @param text a text literal with its quotes */
  readonly formula: (cell: string, text: string) => string;
}

export const customCriteria: readonly CustomCriterion[] = [
  {
    type: 'dateIsValid',
    formula: (cell) =>
      `OR(NOT(ISERROR(DATEVALUE(${cell}))), AND(ISNUMBER(${cell}), LEFT(CELL("format", ${cell}))="D"))`,
  },
  { type: 'containsText', formula: (cell, text) => `NOT(ISERROR(SEARCH((${text}),(${cell}))))` },
  { type: 'notContainsText', formula: (cell, text) => `ISERROR(SEARCH((${text}),(${cell})))` },
  { type: 'isEqualText', formula: (cell, text) => `AND(ISTEXT(${cell}),${cell}=(${text}))` },
  { type: 'isEmail', formula: (cell) => `IFERROR(ISEMAIL(${cell}), TRUE)` },
  { type: 'isLink', formula: (cell) => `IFERROR(ISURL(${cell}), TRUE)` },
];

/** The criterion that a formula of a file stands for, with its text; null if it is none of these. */
export const readCustomCriterion = (
  formula: string,
  cell: string,
): { readonly type: CustomCriterion['type']; readonly values: string[] } | null => {
  const plain = withoutBlanks(formula);
  const literal = /"((?:[^"]|"")*)"/.exec(formula);
  for (const { type, formula: written } of customCriteria) {
    if (plain === withoutBlanks(written(cell, ''))) return { type, values: [] };
    const takesText = written(cell, '"?"') !== written(cell, '');
    if (takesText && literal && plain === withoutBlanks(written(cell, literal[0]))) {
      return { type, values: [(literal[1] ?? '').replaceAll('""', '"')] };
    }
  }
  return null;
};

const withoutBlanks = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|\s+|\$/g, (part) => (part.startsWith('"') ? part : '')).toUpperCase();
