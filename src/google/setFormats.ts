import type { SummaryTab } from '../formulas/summaryTab.ts';

/** Sets number formats: one call for all ranges of a format. */
export const setFormats = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  formats: SummaryTab['formats'],
): void => {
  const ranges = new Map<string, string[]>();
  for (const { range, format } of formats) ranges.set(format, [...(ranges.get(format) ?? []), range]);
  for (const [format, alike] of ranges) sheet.getRangeList(alike).setNumberFormat(format);
};
