import type { ReadAs } from '../../domain/mining/minedField.ts';
import { quoted } from '../sheetNames.ts';

/** A column of the scorecard. Its rows on the tab are known by what it is called: people may sort them. */
export interface ScoreTerm {
  /** What stands in the first column of its rows. */
  readonly label: string;
  /** The customer's cell as part of a formula. */
  readonly value: string;
  readonly as: ReadAs;
  /** Whether it has bounds, or values; else every filled cell counts alike. */
  readonly told: boolean;
}

interface Given {
  /** The tab of the scorecard as a formula prefix. */
  readonly scorecard: string;
  /** The one cell that holds today. */
  readonly today: string;
  /** The sheet's words for a tick and none, a blank cell, and any other value. */
  readonly words: {
    readonly yes: string;
    readonly no: string;
    readonly blank: string;
    readonly other: string;
  };
}

/**
 * R34: the points of every row, added up: looked up on the tab of the scorecard, so that they can be changed there. Blank where
 * the tab, or all that it says of a column, is gone.
 */
export const scoreFormula = (terms: readonly ScoreTerm[], given: Given): string =>
  `IFERROR(${terms.length === 0 ? '0' : terms.map((term) => printed(term, given)).join('+')},"")`;

/** XLOOKUP takes text as it is written, where VLOOKUP takes `*` and `?` for anything. */
const printed = ({ label, value, as, told }: ScoreTerm, given: Given): string => {
  const { scorecard, words } = given;
  const [of, from, points] = ['A', 'B', 'C'].map((letter) => `${scorecard}$${letter}:$${letter}`);
  const pointsOf = (key: string, none: string): string =>
    `XLOOKUP(${key},INDEX(lines,,1),INDEX(lines,,2)${none})`;
  const begin = `LET(v,${readers[as](`IFERROR(${value})`, given)},lines,FILTER({${from},${points}},${of}=${quoted(label)}),`;
  const blank = pointsOf(quoted(words.blank), '');
  if (as === 'text' || as === 'flag') {
    const other = `IFERROR(${pointsOf(quoted(words.other), '')},0)`;
    return `${begin}blank,${blank},other,${other},IF(v="",blank,${pointsOf('v', ',other')}))`;
  }
  if (!told) return `${begin}blank,${blank},IF(ISNUMBER(v),blank,blank))`;
  // Below the first bound counts with it.
  const bounds = 'bounds,FILTER(lines,ISNUMBER(INDEX(lines,,1))),least,MIN(INDEX(bounds,,1))';
  const found = 'XLOOKUP(IF(v<least,least,v),INDEX(bounds,,1),INDEX(bounds,,2),,-1)';
  return `${begin}blank,${blank},${bounds},IF(ISNUMBER(v),${found},blank))`;
};

/** The cell as it was learned from; see src/domain/mining/minedColumn.ts. */
const readers: Readonly<Record<ReadAs, (value: string, given: Given) => string>> = {
  number: (value) => value,
  text: (value) => `TRIM(${value}&"")`,
  flag: (value, { words }) => `IF(${value}=TRUE,${quoted(words.yes)},${quoted(words.no)})`,
  year: (value) => `IF(ISNUMBER(${value}),YEAR(${value}),"")`,
  daysAgo: (value, { today }) =>
    `IF(ISNUMBER(${value}),IF(INT(${value})>${today},"",${today}-INT(${value})),"")`,
};
