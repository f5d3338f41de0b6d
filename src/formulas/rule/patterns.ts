import type { TestName } from './rule.ts';
import { tokensOf } from './tokens.ts';

const plain = 'LET(v,IFERROR(@),';
const text = 'LET(v,LOWER(TRIM(IFERROR(@))),';
const number = (test: string): string => `${plain}ISNUMBER(v)*${test})`;
const day = (test: string): string => `${plain}d,#,ISNUMBER(v)*${test})`;
const ranked = (by: string, count: string): string =>
  `${plain}w,IF(ISNUMBER(v),v,),ISNUMBER(v)*(v${by}(w,${count}),v)))`;
const share = 'ROUNDUP(?*COUNT(w)/100,0)';

/**
 * A test as a formula, both for printing and for reading back: `@` is the field, `#` today, `?` what the test compares
 * with, and what stands in brackets is repeated for each of several. Each is elementwise inside ARRAYFORMULA and gives
 * 1, 0, TRUE or FALSE a row. AND and OR would fold the range, COUNTIF and MATCH take wildcards, `=` may fold accents, a
 * text is above every number: hence these forms. An error in a cell counts as a blank.
 */
export const patterns: Readonly<Record<TestName, string>> = {
  below: number('(v<?)'),
  atMost: number('(v<=?)'),
  above: number('(v>?)'),
  atLeast: number('(v>=?)'),
  equal: number('(v=?)'),
  unequal: number('(v<>?)'),
  between: number('(v>=?)*(v<=?)'),
  oneOf: `${text}0[+EXACT(v,LOWER(?))]>0)`,
  noneOf: `${text}0[+EXACT(v,LOWER(?))]=0)`,
  contains: `${text}0[+ISNUMBER(FIND(LOWER(?),v))]>0)`,
  begins: `${text}0[+(IFERROR(FIND(LOWER(?),v),0)=1)]>0)`,
  before: number('(v<DATE(?))'),
  from: number('(v>=DATE(?))'),
  last: day('(v>=d-?)*(v<d+1)'),
  next: day('(v>=d)*(v<d+1+?)'),
  ago: day('(v<d-?)'),
  // The year is this one, or the next where the day is over.
  yearly: `${plain}d,#,IFERROR(ISNUMBER(v)*(DATE(YEAR(d)+(DATE(YEAR(d),MONTH(v),DAY(v))<d),MONTH(v),DAY(v))<=d+?),0))`,
  blank: `${plain}TRIM(v)="")`,
  filled: `${plain}TRIM(v)<>"")`,
  yes: `${plain}v=TRUE)`,
  no: `${plain}v<>TRUE)`,
  // Where fewer have a number, the n-th is an error and all of them belong.
  top: ranked('>=IFERROR(LARGE', '?'),
  bottom: ranked('<=IFERROR(SMALL', '?'),
  topPercent: ranked('>=IFERROR(LARGE', share),
  bottomPercent: ranked('<=IFERROR(SMALL', share),
};

export const patternTokens = (test: TestName): readonly string[] => {
  const known = split.get(test);
  if (known) return known;
  const tokens = tokensOf(patterns[test]) ?? [];
  split.set(test, tokens);
  return tokens;
};

const split = new Map<TestName, readonly string[]>();
