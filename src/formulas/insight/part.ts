/** A tab of insight is put together of parts, one below the other. */
import { columnLetters } from '../../schema/derive/columnLetters.ts';
import type { MeasureKind } from '../scores/measures.ts';
import type { SummaryChart, SummaryTab } from '../summaryTab.ts';

export interface Part {
  readonly cells: SummaryTab['cells'];
  readonly formats?: SummaryTab['formats'];
  readonly headers?: readonly string[];
  readonly numberHeaders?: readonly string[];
  readonly headings?: readonly string[];
  readonly figures?: readonly string[];
  readonly large?: readonly string[];
  readonly quiet?: readonly string[];
  readonly framed?: readonly string[];
  readonly scales?: readonly string[];
  readonly charts?: readonly SummaryChart[];
}

/** What a column of a list holds. */
export type ColumnKind = MeasureKind | 'month';

/** Number formats; those of the business's currency and of the sheet's locale go by their names: see patterns.ts. */
const formats: Readonly<Record<ColumnKind, string | null>> = {
  number: '#,##0',
  decimal: '#,##0.0',
  money: 'money',
  share: '0.0%',
  day: 'day',
  month: 'month',
  text: null,
};

export const cell = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** @param height null for all rows from `row` on. */
export const range = (column: number, row: number, width: number, height: number | null): string =>
  `${cell(column, row)}:${columnLetters(column + width - 1)}${height === null ? '' : row + height - 1}`;

/** Where a list has its header, and the most rows below it; null where nothing follows it. */
export interface Place {
  readonly left?: number;
  readonly top: number;
  readonly rows: number | null;
}

/** A cell that shows what a formula says. */
export const formula = (column: number, row: number, put: string) => ({
  at: cell(column, row),
  put: `=${put}`,
});

/** A list whose formula spills its header too: `columns` are of these kinds, from the column `left` on. */
export const list = ({ left = 0, top, rows }: Place, columns: readonly ColumnKind[], put: string): Part => ({
  cells: [formula(left, top, put)],
  headers: [range(left, top, columns.length, 1)],
  numberHeaders: columns.flatMap((kind, index) => (kind === 'text' ? [] : [cell(left + index, top)])),
  formats: columns.flatMap((kind, index) => {
    const format = formats[kind];
    return format === null ? [] : [{ range: range(left + index, top + 1, 1, rows), format }];
  }),
});

/** All parts as one tab. */
export const tabOf = (
  frame: Pick<SummaryTab, 'name' | 'version' | 'widths' | 'rows' | 'columns'>,
  parts: readonly Part[],
): SummaryTab => ({
  ...frame,
  visible: true,
  frozenRows: 1,
  cells: parts.flatMap(({ cells }) => cells),
  formats: parts.flatMap((part) => part.formats ?? []),
  headers: parts.flatMap((part) => part.headers ?? []),
  numberHeaders: parts.flatMap((part) => part.numberHeaders ?? []),
  headings: parts.flatMap((part) => part.headings ?? []),
  figures: parts.flatMap((part) => part.figures ?? []),
  large: parts.flatMap((part) => part.large ?? []),
  quiet: parts.flatMap((part) => part.quiet ?? []),
  framed: parts.flatMap((part) => part.framed ?? []),
  scales: parts.flatMap((part) => part.scales ?? []),
  charts: parts.flatMap((part) => part.charts ?? []),
});
