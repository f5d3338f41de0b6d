/** How many formulas have been replaced so far: a spreadsheet with another number on record is looked at once. */
export const formulasVersion = 3;
