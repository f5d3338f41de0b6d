import type { ReadAs } from '../../domain/mining/minedField.ts';
import { quoted } from '../sheetNames.ts';

/** A column of the scorecard, and where its points stand on the tab: rows are 1-based. */
export interface ScoreTerm {
  /** The customer's cell as part of a formula. */
  readonly value: string;
  readonly as: ReadAs;
  /** Rows of bounds or values; none where every filled cell counts alike. */
  readonly rows: { readonly first: number; readonly last: number } | null;
  /** Row of the points of a blank cell. */
  readonly blank: number;
  /** Row of the points of any other value, of a category. */
  readonly other: number;
}

interface Given {
  /** The tab of the scorecard as a formula prefix. */
  readonly scorecard: string;
  /** The one cell that holds today. */
  readonly today: string;
  /** The sheet's words for a tick and none. */
  readonly words: { readonly yes: string; readonly no: string };
}

/** R34: the points of every row, added up: looked up on the tab of the scorecard, so that they can be changed there. */
export const scoreFormula = (terms: readonly ScoreTerm[], given: Given): string =>
  terms.length === 0 ? '0' : terms.map((term) => printed(term, given)).join('+');

const printed = ({ value, as, rows, blank, other }: ScoreTerm, given: Given): string => {
  const cell = (row: number): string => `${given.scorecard}$C$${row}`;
  const block = rows && `${given.scorecard}$B$${rows.first}:$C$${rows.last}`;
  const read = readers[as](`IFERROR(${value})`, given);
  if (as === 'text' || as === 'flag') {
    const found = block === null ? cell(other) : `IFERROR(VLOOKUP(v,${block},2,FALSE),${cell(other)})`;
    return `LET(v,${read},IF(v="",${cell(blank)},${found}))`;
  }
  // Below the first bound counts with it.
  const found = rows && block ? `IFERROR(VLOOKUP(v,${block},2,TRUE),${cell(rows.first)})` : cell(blank);
  return `LET(v,${read},IF(ISNUMBER(v),${found},${cell(blank)}))`;
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
