import type { SummaryChart, SummaryTab } from '../formulas/summaryTab.ts';
import { columnIndex } from '../schema/derive/columnLetters.ts';
import { isBroken } from '../schema/isBroken.ts';
import type { LocalFormulas } from './localFormulas.ts';
import { setFormats } from './setFormats.ts';
import { setWidths } from './setWidths.ts';
import { headerColour } from './tableTab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Fills a tab of formulas that is blank: new, or left unfinished by a killed run. Elsewhere a formula that somebody
 * deleted is put back into its empty cell, and one of an earlier version that stands as it was written gives way to that
 * of today; a cell that holds anything else is theirs and stays. The cells come last: where they stand, everything else
 * does.
 */
export const ensureSummaryTab = (
  sheet: Sheet,
  wanted: SummaryTab,
  isNew: boolean,
  formulas: LocalFormulas,
): 'made' | 'kept' | 'repaired' => {
  const tab = asTyped(wanted, formulas);
  if (!isNew && sheet.getLastRow() > 0) return refill(sheet, tab) ? 'repaired' : 'kept';
  if (!isNew) for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  setFormats(sheet, tab.formats);
  // A hidden tab is for the formulas of the others: its looks are not worth a call.
  if (tab.visible) dress(sheet, tab);
  for (const chart of tab.charts) insertChart(sheet, chart);
  const protection = sheet.protect();
  protection.setWarningOnly(true);
  if (!tab.visible) sheet.hideSheet();
  fillAtOnce(sheet, tab);
  return 'made';
};

const dress = (sheet: Sheet, tab: SummaryTab): void => {
  sheet
    .getRangeList([...tab.headers])
    .setFontWeight('bold')
    .setBackground(headerColour)
    .setWrap(true);
  if (tab.numberHeaders.length > 0)
    sheet.getRangeList([...tab.numberHeaders]).setHorizontalAlignment('right');
  const widths = Array.from({ length: tab.columns }, (_, index) => tab.widths[index + 1] ?? null);
  setWidths(sheet, 1, widths);
  sheet.setFrozenRows(tab.frozenRows);
  if (tab.frozenColumns) sheet.setFrozenColumns(tab.frozenColumns);
  emphasise(sheet, tab);
};

/** What only some tabs have: headings, large figures, coloured maps. */
const emphasise = (sheet: Sheet, tab: SummaryTab): void => {
  const { headings = [], figures = [], large = [], scales = [] } = tab;
  const sized = [
    [headings, 12],
    [figures, 14],
    [large, 18],
  ] as const;
  for (const [ranges, size] of sized)
    if (ranges.length > 0)
      sheet
        .getRangeList([...ranges])
        .setFontSize(size)
        .setFontWeight('bold')
        .setHorizontalAlignment('left');
  if (scales.length > 0)
    sheet.setConditionalFormatRules(scales.map((range) => scaleOf(sheet.getRange(range))));
  explain(sheet, tab);
};

/** What stands around a figure, and in which frame. */
const explain = (sheet: Sheet, { quiet = [], framed = [] }: SummaryTab): void => {
  if (quiet.length > 0)
    sheet
      .getRangeList([...quiet])
      .setFontSize(9)
      .setFontColor(quietInk)
      .setVerticalAlignment('top');
  if (framed.length > 0) {
    const line = SpreadsheetApp.BorderStyle.SOLID;
    sheet.getRangeList([...framed]).setBorder(true, true, true, true, null, null, frameColour, line);
  }
};

const quietInk = '#5f6368';
const frameColour = '#dadce0';

const scaleOf = (range: GoogleAppsScript.Spreadsheet.Range) =>
  SpreadsheetApp.newConditionalFormatRule()
    .setGradientMinpoint(scale.low)
    .setGradientMaxpoint(scale.high)
    .setRanges([range])
    .build();

const scale = { low: '#ffffff', high: '#8ecfb0' } as const;

const refill = (sheet: Sheet, tab: SummaryTab): boolean => {
  const width = sheet.getMaxColumns();
  const wanted = Math.max(...tab.cells.map(({ at }) => placeOf(at).column));
  // A newer version has more columns.
  if (wanted > width) sheet.insertColumnsAfter(width, wanted - width);
  const lowest = Math.max(...tab.cells.map(({ at }) => placeOf(at).row));
  const all = sheet.getRange(1, 1, Math.min(sheet.getMaxRows(), lowest), Math.max(width, wanted));
  const [values, formulas] = [all.getValues(), all.getFormulas()];
  const lost = tab.cells.filter(({ at, put, former = [] }) => {
    const { row, column } = placeOf(at);
    const formula = formulas[row - 1]?.[column - 1] ?? '';
    // A column that it named was deleted: what is left of the formula can be no one's.
    const broken = isBroken(formula);
    // By the words of a hidden tab its columns are found.
    const ours = isFormula(put) || !tab.visible;
    if (formula !== '' && former.some((one) => plainFormula(one) === plainFormula(formula))) return true;
    return ours && (broken || (formula === '' && (values[row - 1]?.[column - 1] ?? '') === ''));
  });
  for (const { at, put } of lost) fill(sheet, at, put);
  return lost.length > 0;
};

/** Puts the cells of `after` where `before` put others and where these still stand. */
export const repoint = (sheet: Sheet, before: SummaryTab, after: SummaryTab, local: LocalFormulas): void => {
  const was = new Map(asTyped(before, local).cells.map(({ at, put }) => [at, put]));
  const moved = asTyped(after, local).cells.filter(({ at, put }) => isFormula(put) && was.get(at) !== put);
  if (moved.length === 0) return;
  const height = Math.max(...moved.map(({ at }) => placeOf(at).row));
  const width = Math.max(...moved.map(({ at }) => placeOf(at).column));
  const formulas = sheet.getRange(1, 1, height, width).getFormulas();
  for (const { at, put } of moved) {
    const { row, column } = placeOf(at);
    if (plainFormula(formulas[row - 1]?.[column - 1]) === plainFormula(was.get(at))) fill(sheet, at, put);
  }
};

/**
 * The tab with its formulas as people of the sheet's locale type them. One that stands as we keep it, which such a locale
 * cannot read, gives way.
 */
export const asTyped = (tab: SummaryTab, { put }: LocalFormulas): SummaryTab => ({
  ...tab,
  cells: tab.cells.map((cell) => {
    if (!isFormula(cell.put)) return cell;
    const [typed, former = []] = [put(cell.put), cell.former];
    const unreadable = typed === cell.put ? [] : [cell.put, ...former];
    return { ...cell, put: typed, former: [...former.map(put), ...unreadable] };
  }),
});

/** A formula without the quotes and blanks that Sheets adds or leaves out as it likes. */
const plainFormula = (formula: string | number | undefined): string =>
  String(formula ?? '').replace(/['\s]/g, '');

/** All cells of the tab in one write; what stands between them is blank, as it was. */
const fillAtOnce = (sheet: Sheet, tab: SummaryTab): void => {
  const grid = gridOf(tab);
  sheet.getRange(1, 1, grid.length, grid[0]?.length ?? 1).setValues(grid);
};

/** What a tab's cells hold, as one block from its first cell on. */
export const gridOf = (tab: SummaryTab): (string | number)[][] => {
  const places = tab.cells.map(({ at, put }) => ({ ...placeOf(at), put }));
  const height = Math.max(...places.map(({ row }) => row));
  const width = Math.max(...places.map(({ column }) => column));
  const grid = Array.from({ length: height }, (): (string | number)[] => new Array(width).fill(''));
  for (const { row, column, put } of places) grid[row - 1]?.splice(column - 1, 1, put);
  return grid;
};

/** 1-based row and column of an address such as `B12`. */
const placeOf = (at: string): { row: number; column: number } => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  return { row: Number(digits), column: columnIndex(letters) + 1 };
};

const isFormula = (put: string | number): put is string => typeof put === 'string' && put.startsWith('=');

const fill = (sheet: Sheet, at: string, put: string | number): void => {
  const range = sheet.getRange(at);
  if (isFormula(put)) range.setFormula(put);
  else range.setValue(put);
};

const chartTypes = {
  column: () => Charts.ChartType.COLUMN,
  bar: () => Charts.ChartType.BAR,
  line: () => Charts.ChartType.LINE,
  pie: () => Charts.ChartType.PIE,
} as const;

const insertChart = (sheet: Sheet, chart: SummaryChart): void => {
  const builder = sheet.newChart().setChartType(chartTypes[chart.kind]());
  for (const range of chart.ranges) builder.addRange(sheet.getRange(range));
  const built = builder
    .setPosition(chart.at.row, chart.at.column, 0, 0)
    .setNumHeaders(1)
    .setOption('title', chart.title)
    // Else numbers in the first column would be drawn as a series.
    .setOption('useFirstColumnAsDomain', true)
    .setOption('width', chart.size.width)
    .setOption('height', chart.size.height)
    .setOption('legend', { position: 'none' })
    .build();
  sheet.insertChart(built);
};
