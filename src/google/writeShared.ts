type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Most ranges in one list: a list of thousands is one call, but its addresses are text that has to travel. */
const rangesAList = 1000;

/**
 * Puts one value into a column of scattered rows, in one call for a thousand stretches of rows.
 * @param letters The column, as addresses name it.
 */
export const writeShared = (
  sheet: Sheet,
  letters: string,
  blocks: readonly { readonly row: number; readonly count: number }[],
  value: string | number | boolean | Date,
): void => {
  const addresses = blocks.map(({ row, count }) => `${letters}${row}:${letters}${row + count - 1}`);
  for (let from = 0; from < addresses.length; from += rangesAList) {
    sheet.getRangeList(addresses.slice(from, from + rangesAList)).setValue(value);
  }
};
