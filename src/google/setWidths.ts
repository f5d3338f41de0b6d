type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Sets the widths of columns side by side; neighbours of one width share a call.
 * @param start 1-based first column.
 * @param widths Pixels, a column each; null leaves the column as it is.
 */
export const setWidths = (sheet: Sheet, start: number, widths: readonly (number | null)[]): void => {
  for (const { from, count, width } of widthCalls(widths)) sheet.setColumnWidths(start + from, count, width);
};

interface WidthCall {
  /** 0-based among the columns given. */
  readonly from: number;
  readonly count: number;
  readonly width: number;
}

export const widthCalls = (widths: readonly (number | null)[]): readonly WidthCall[] => {
  const calls: { from: number; count: number; width: number }[] = [];
  widths.forEach((width, index) => {
    const last = calls[calls.length - 1];
    if (width === null) return;
    if (last && last.width === width && last.from + last.count === index) last.count++;
    else calls.push({ from: index, count: 1, width });
  });
  return calls;
};
