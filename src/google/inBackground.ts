type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes a tab; since a new one comes into view, the cell that the person had selected is shown again. */
export const inBackground = (book: Spreadsheet, make: () => Sheet): Sheet => {
  const cell = book.getActiveRange();
  const sheet = make();
  cell?.activate();
  return sheet;
};
