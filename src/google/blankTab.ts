type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * A tab to fill under this title. A blank one is what a killed run left; any other is somebody's own, and ours gets a
 * title beside it.
 */
export const blankTab = (book: Spreadsheet, title: string, insert: (title: string) => Sheet): Sheet => {
  const standing = book.getSheetByName(title);
  if (standing?.getLastRow() === 0) return standing;
  return insert(standing ? `${title} (Clientele)` : title);
};
