/**
 * The lateness of domain/value/rhythm.ts as a formula, for use inside ARRAYFORMULA: blank without a rhythm, 0 on the day
 * of a purchase. Ranges or cells: days since the last purchase; median and spread of the logarithms of the gaps.
 */
export const latenessFormula = (recency: string, log: string, spread: string): string =>
  `IFERROR(IF(${recency}>0,NORM.S.DIST((LN(IF(${recency}>0,${recency},1))-${log})/${spread},TRUE),IF(ISNUMBER(${spread}),0,)))`;
