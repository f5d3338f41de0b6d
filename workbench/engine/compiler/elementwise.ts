/**
 * Functions whose value for a row depends on nothing but the cells of that row: no time, no chance, no place, no other
 * rows. One that is missing here is computed as a whole each time.
 */
export const elementwiseForms: ReadonlySet<string> = new Set(['IF', 'IFS', 'SWITCH', 'IFERROR', 'IFNA']);

export const elementwiseFunctions: ReadonlySet<string> = new Set(
  (
    'ABS CEILING DATE DATEVALUE DAY EDATE EOMONTH EXACT EXP FIND FLOOR HOUR INT ISBLANK ISDATE ISERR ISERROR ISLOGICAL ' +
    'ISNA ISNONTEXT ISNUMBER ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MINUTE MOD MONTH NORM.DIST NORM.S.DIST NOT POWER ' +
    'PROPER QUOTIENT REGEXMATCH REGEXREPLACE RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SIGN SQRT SUBSTITUTE TO_TEXT TRIM ' +
    'TRUNC UPPER VALUE WEEKDAY YEAR'
  ).split(' '),
);
