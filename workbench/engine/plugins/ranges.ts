/**
 * What formulas read of ranges. A column is put together once and kept until a cell of it changes; where nothing has
 * changed formulas get the very same arrays, by which they know that they need not compute anything again.
 */

import { alike } from '../alike.ts';
import { markReference } from '../compiler/reference.ts';
import type { CellPosition, Range, UID, Zone } from '../load.ts';
import { merged } from '../merged.ts';
import { blank, type Cell, type Table } from '../values.ts';
import { blankOf } from './blankOf.ts';
import type { CoreColumns } from './coreColumns.ts';
import { isAtWork, type Recalculating } from './evaluator.ts';
import type { Place } from './places.ts';
import type { Spill } from './spill.ts';

export interface Ranges {
  /** The cells of the place may show something else. */
  forget(place: Place): void;
  clear(): void;
}

/** Part of a column, or all of it. */
interface Span {
  readonly sheetId: UID;
  readonly col: number;
  readonly top: number;
  readonly bottom: number;
}

interface Known extends Span {
  cells: Cell[];
  /** Rows to read again; null for all. */
  stale: Set<number> | null;
}

/** More rows than this are not read one by one. */
const fewRows = 200;

export const rememberRanges = (
  evaluator: Recalculating,
  core: CoreColumns,
  /** The formulas to be computed that may spread into the place, and whether one that does is being computed. */
  waiting: (place: Place) => { readonly formulas: readonly CellPosition[]; readonly isOpen: boolean },
): Ranges => {
  /** By sheet and column. */
  const spans = new Map<UID, (Map<number, Known> | undefined)[]>();
  const tables = new Map<string, { readonly from: readonly Cell[][]; readonly table: Table }>();

  const composed = (span: Span): Cell[] => {
    const { sheetId, col, top, bottom } = span;
    const { filled: all, formats } = core.of(sheetId, col);
    const filled = within(all, top, bottom);
    const own = filled.map((row) => evaluator.computeAndSave({ sheetId, col, row }));
    const spills = evaluator.evaluatedCells.spillsIn(sheetId, col);
    const whole = spills.length === 1 && spills[0] ? wholeSpan(spills[0], span, filled, own) : undefined;
    if (whole) return whole;
    const cells = new Array<Cell>(bottom - top + 1).fill(blank);
    for (let row = top; row <= Math.min(bottom, formats.length - 1); row++)
      if (formats[row]) cells[row - top] = blankOf(formats[row]);
    for (const spill of spills) copySpill(spill, span, cells);
    filled.forEach((row, at) => {
      cells[row - top] = own[at] ?? blank;
    });
    return cells;
  };

  const reread = ({ sheetId, col, top, cells, stale }: Known): Cell[] => {
    let patched: Cell[] | null = null;
    const { formats } = core.of(sheetId, col);
    for (const row of stale ?? []) {
      const position = { sheetId, col, row };
      const found = evaluator.computeCell(position);
      if (found.value !== null && !evaluator.evaluatedCells.has(position))
        evaluator.evaluatedCells.set(position, found);
      const cell = found.value === null ? blankOf(found.format || formats[row]) : found;
      if (alike(cells[row - top], cell)) continue;
      patched ??= cells.slice();
      patched[row - top] = cell;
    }
    return patched ?? cells;
  };

  const spansOf = ({ sheetId, col }: Span): Map<number, Known> => {
    const columns = spans.get(sheetId) ?? [];
    spans.set(sheetId, columns);
    columns[col] ??= new Map();
    return columns[col];
  };

  const cellsOf = (span: Span): Cell[] => {
    const { sheetId, col, top, bottom } = span;
    const { formulas, isOpen } = waiting({ sheetId, zone: { top, bottom, left: col, right: col } });
    for (const formula of formulas) if (!isAtWork(evaluator, formula)) evaluator.computeAndSave(formula);
    const key = top * mostRows + bottom;
    const known = spansOf(span).get(key);
    if (known?.stale?.size === 0) return known.cells;
    const cells = known?.stale ? reread(known) : merged(known?.cells ?? [], composed(span));
    if (isOpen) spansOf(span).delete(key);
    else spansOf(span).set(key, { ...span, cells, stale: openRows(span) });
    return cells;
  };

  /** Formulas that are being computed: what they show now they show for those only whom they read themselves. */
  const openRows = ({ sheetId, col, top, bottom }: Span): Set<number> => {
    const rows = new Set<number>();
    for (const id of evaluator.cellsBeingComputed) {
      const at = evaluator.getters.getCellPosition(id);
      if (at.sheetId === sheetId && at.col === col && at.row >= top && at.row <= bottom) rows.add(at.row);
    }
    return rows;
  };

  const read = ({ sheetId, zone }: Range): Table => {
    const sheet = evaluator.getters.getSheetZone(sheetId);
    const [right, bottom] = [Math.min(zone.right, sheet.right), Math.min(zone.bottom, sheet.bottom)];
    const key = `${sheetId} ${zone.top} ${zone.left} ${bottom} ${right}`;
    const from: Cell[][] = [];
    for (let col = zone.left; col <= right; col++)
      from.push(cellsOf({ sheetId, col, top: zone.top, bottom }));
    const known = tables.get(key);
    if (known?.from.every((cells, at) => cells === from[at])) return known.table;
    tables.set(key, { from, table: markReference(from, { sheetId, zone }) });
    return from;
  };

  const update = evaluator.updateCompilationParameters.bind(evaluator);
  evaluator.updateCompilationParameters = () => {
    update();
    const { ensureRange } = evaluator.compilationParams;
    evaluator.compilationParams.ensureRange = (range) =>
      // The engine's type forbids `format: undefined`, its code does not.
      isPlain(evaluator, range) ? (read(range) as ReturnType<typeof ensureRange>) : ensureRange(range);
  };

  return {
    forget: ({ sheetId, zone }) => {
      const columns = spans.get(sheetId) ?? [];
      for (let col = zone.left; col <= Math.min(zone.right, columns.length - 1); col++)
        for (const known of columns[col]?.values() ?? []) forgetRows(known, zone);
    },
    clear: () => {
      spans.clear();
      tables.clear();
    },
  };
};

const isPlain = ({ getters }: Recalculating, { sheetId, zone, invalidSheetName }: Range): boolean => {
  if (invalidSheetName || getters.tryGetSheet(sheetId) === undefined) return false;
  const sheet = getters.getSheetZone(sheetId);
  return (
    zone.left <= sheet.right &&
    zone.top <= sheet.bottom &&
    zone.left >= 0 &&
    zone.top >= 0 &&
    zone.left <= zone.right &&
    zone.top <= zone.bottom
  );
};

/** Google's own limit is 10 million cells. */
const mostRows = 10_000_000;

const forgetRows = (known: Known, { top, bottom }: Zone): void => {
  const [first, last] = [Math.max(top, known.top), Math.min(bottom, known.bottom)];
  if (known.stale === null || first > last) return;
  if (last - first >= fewRows) known.stale = null;
  else for (let row = first; row <= last; row++) known.stale.add(row);
};

/** Ascending numbers from `first` to `last`. */
const within = (rows: readonly number[], first: number, last: number): readonly number[] =>
  (rows[0] ?? first) >= first && (rows.at(-1) ?? last) <= last
    ? rows
    : rows.filter((row) => row >= first && row <= last);

/** The array of a spill that fills exactly this and leaves room for nothing else. */
const wholeSpan = (
  spill: Spill,
  { col, top, bottom }: Span,
  filled: readonly number[],
  own: readonly Cell[],
): Cell[] | undefined => {
  const { zone, formula, seen } = spill;
  if (zone.top !== top || zone.bottom !== bottom || !spill.isWhole) return undefined;
  const cells = seen[col - zone.left];
  const isFirst = col === formula.col;
  if (filled.length !== (isFirst ? 1 : 0) || (isFirst && own[0] !== cells?.[0])) return undefined;
  // Nobody changes what a formula has given.
  return cells as Cell[];
};

const copySpill = (spill: Spill, { col, top, bottom }: Span, cells: Cell[]): void => {
  const seen = spill.seen[col - spill.zone.left] ?? [];
  const [first, last] = [Math.max(top, spill.zone.top), Math.min(bottom, spill.zone.bottom)];
  for (let row = first; row <= last; row++) {
    const cell = seen[row - spill.zone.top];
    if (cell && cell.value !== null && spill.shows(col, row)) cells[row - top] = cell;
  }
};
