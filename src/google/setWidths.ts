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

/** The commonest width for all of them first where that takes fewer calls, then the others in runs. */
export const widthCalls = (widths: readonly (number | null)[]): readonly WidthCall[] => {
  const plain = runsOf(widths);
  const common = commonest(widths);
  if (common === null || widths.includes(null)) return plain;
  const rest = runsOf(widths.map((width) => (width === common ? null : width)));
  const painted = [{ from: 0, count: widths.length, width: common }, ...rest];
  return painted.length < plain.length ? painted : plain;
};

const commonest = (widths: readonly (number | null)[]): number | null => {
  const counts = new Map<number | null, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
};

const runsOf = (widths: readonly (number | null)[]): readonly WidthCall[] => {
  const calls: { from: number; count: number; width: number }[] = [];
  widths.forEach((width, index) => {
    const last = calls[calls.length - 1];
    if (width === null) return;
    if (last && last.width === width && last.from + last.count === index) last.count++;
    else calls.push({ from: index, count: 1, width });
  });
  return calls;
};
