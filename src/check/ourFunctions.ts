/** The functions that Clientele's own formulas call: a test holds the list to be whole. */
export const ourFunctions: readonly string[] =
  `ABS ADDRESS ARRAYFORMULA ARRAY_CONSTRAIN AVERAGE AVERAGEIF AVERAGEIFS CHAR COLUMN
COUNT COUNTA COUNTIF COUNTIFS COUNTUNIQUE DATE DAY EDATE EOMONTH EXACT FILTER FIND IF IFERROR IFNA INDEX INT ISERROR ISNUMBER
LAMBDA LARGE LET LN LOWER MAP MATCH MAX MEDIAN MIN MOD MONTH N NA NORM.S.DIST PERCENTILE QUERY REGEXREPLACE ROUND ROUNDUP ROW
ROWS SEARCH SEQUENCE SIGN SORT SPLIT SQRT SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT TODAY TRIM UNIQUE VALUE VLOOKUP XLOOKUP
YEAR`.split(/\s+/);

/** The functions that a formula calls. */
export const functionsIn = (formula: string): readonly string[] =>
  [...formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/([A-Z][A-Z0-9._]*)\(/gi)].map(([, name = '']) =>
    name.toUpperCase(),
  );
