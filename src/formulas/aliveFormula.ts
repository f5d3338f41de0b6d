/** Ranges or cells, one a name. */
export interface AliveRanges {
  /** Repeat purchases. */
  readonly frequency: string;
  /** Weeks from the first purchase to the last, and to today. */
  readonly recency: string;
  readonly age: string;
}

/** Cells of the fitted parameters. */
export interface AliveParameters {
  readonly r: string;
  readonly alpha: string;
  readonly a: string;
  readonly b: string;
}

/**
 * The probability of being alive as a formula, for use inside ARRAYFORMULA or for one row; domain/value/probabilityAlive.ts
 * says the same. Blank for who never bought, 1 for who bought once. Without lambda, and without a number that overflows.
 */
export const aliveFormula = (
  { frequency, recency, age }: AliveRanges,
  { r, alpha, a, b }: AliveParameters,
): string => {
  const staying = `((${alpha}+${recency})/(${alpha}+${age}))^(${r}+${frequency})`;
  const alive = `${staying}/(${staying}+${a}/(${b}+${frequency}-1))`;
  return `IF(${frequency}="","",IF(${frequency}=0,1,${alive}))`;
};
