import type { AnyTable } from '../../schema/tables.ts';
import { aligned } from './aligned.ts';
import { arrived } from './arrived.ts';
import { type Formulas, formulaOf, formulasAt } from './formulas.ts';
import { cellAt, type Ground, idIn, keyOf, type Look, lookAt, rowsById, type Sheet } from './look.ts';
import { columnAt, isNew, placeOf, strayRow, unnamed } from './places.ts';
import { backOf, sameCell } from './sameCell.ts';
import { type CellValue, refuseProtected, writeCells } from './writeCells.ts';

/** What a cell is to hold: a value, or a formula of theirs that is put back, in R1C1. */
export type Content = { readonly value: CellValue } | { readonly formula: string };

/** A cell to be written, known by its row's id and its column and not by its place. */
export interface Wish {
  /** '' for a row that has none: the blank row `row`, 0-based, in which a write went astray. */
  readonly id: string;
  readonly row?: number;
  /** One of our columns by name, or one of theirs by `=` and its header. */
  readonly column: string;
  readonly content: Content;
  /** Written only where the cell holds this: what went astray into it, and nothing that a person typed since. */
  readonly instead?: CellValue;
  /** Written only where the cell still holds this: what a person typed since then stays. */
  readonly was?: unknown;
}

/** What came of one round of writing. */
export interface Outcome {
  /** Those that did not arrive. */
  readonly again: readonly Wish[];
  /** What was hit in their stead, as it is to be put back. */
  readonly restore: readonly Wish[];
  /** Those that hit a cell of which nothing is known: it cannot be put back. */
  readonly lost: readonly Wish[];
}

interface Aim {
  readonly wish: Wish;
  readonly row: number;
  readonly column: number;
}

const noFormulas: Formulas = { left: 0, lines: [] };
const done: Outcome = { again: [], restore: [], lost: [] };

/**
 * Writes the wishes where their rows and columns stand in `seen`, then looks whether they still stand there: as long
 * as they do, the write went where it was meant to. Three calls: what formulas stand there, the write, the look.
 * Wishes whose row or column is gone are dropped.
 */
export const put = (ground: Ground, table: AnyTable, seen: Look, wishes: readonly Wish[]): Outcome => {
  const sheet = ground.tabs.get(table.name);
  const aims = aimsOf(table, seen, wishes);
  if (aims.length === 0) return done;
  // In a tab that only the script reads nobody has formulas.
  const formulas = 'forScript' in table ? noFormulas : formulasAt(sheet, aims, seen);
  if (!formulas) return { ...done, again: wishes };
  write(sheet, aims);
  if (
    arrived(
      sheet,
      table,
      seen,
      aims.map(({ wish: { id }, row, column }) => ({ id, row, column })),
    )
  )
    return done;
  return strayed(ground, table, seen, formulas, aims);
};

const aimsOf = (table: AnyTable, seen: Look, wishes: readonly Wish[]): readonly Aim[] => {
  const rows = rowsById(seen, table);
  return wishes.flatMap((wish) => {
    const column = placeOf(seen, wish.column);
    if (column === undefined) return [];
    const row = wish.id === '' ? strayRow(seen, table, wish, column) : rows.get(wish.id);
    if (row === undefined) return [];
    const holds = cellAt(seen, row, column);
    if (wish.instead !== undefined && !sameCell(holds, wish.instead)) return [];
    if ('was' in wish && !sameCell(holds, wish.was)) return [];
    return [{ wish, row, column }];
  });
};

const write = (sheet: Sheet, aims: readonly Aim[]): void => {
  const values = aims.flatMap(({ wish: { content }, row, column }) =>
    'value' in content ? [{ row, column, value: content.value }] : [],
  );
  if (values.length > 0) writeCells(sheet, values);
  for (const { wish, row, column } of aims) {
    const { content } = wish;
    if ('formula' in content)
      refuseProtected(sheet, () => sheet.getRange(row + 1, column + 1).setFormulaR1C1(content.formula));
  }
};

/** Finds out what a write did of which rows or columns moved meanwhile. */
const strayed = (
  ground: Ground,
  table: AnyTable,
  looked: Look,
  formulas: Formulas,
  aims: readonly Aim[],
): Outcome => {
  const now = lookAt(ground, table, Object.keys(looked.columns));
  const seen = aligned(looked, now, table);
  const [before, rows] = [rowsById(seen, table), rowsById(now, table)];
  const again: Wish[] = [];
  const restore: Wish[] = [];
  const lost: Wish[] = [];
  const meant = new Map(
    aims.map(({ wish: { id, column, content } }) => [
      `${id}/${column}`,
      'value' in content ? content.value : '',
    ]),
  );
  const written = new Map(
    aims.flatMap(({ wish: { content }, row, column }) =>
      'value' in content ? [[`${row}/${column}`, content.value] as const] : [],
    ),
  );
  const late = formulasAt(ground.tabs.get(table.name), aims, now) ?? formulas;
  /** Whether the cell that was hit held the same already, and no formula: then nothing is lost. */
  const stoodThere = ({ row, column: at }: Aim, value: CellValue): boolean => {
    const id = idIn(cellAt(now, row, now.columns[keyOf(table)] ?? 0));
    const [from, place] = [before.get(id), placeOf(seen, columnAt(now, at) ?? '')];
    if (from === undefined || place === undefined || !sameCell(cellAt(now, row, at), value)) return false;
    return (
      sameCell(cellAt(seen, from, place), value) &&
      formulaOf(formulas, late, before, rows, id, place, at) === ''
    );
  };
  for (const aim of aims) {
    const { wish } = aim;
    if (!('value' in wish.content)) {
      again.push(wish);
      continue;
    }
    const { value } = wish.content;
    const row = wish.id === '' ? undefined : rows.get(wish.id);
    const column = placeOf(now, wish.column);
    const was = before.get(wish.id);
    const old = was === undefined ? undefined : cellAt(seen, was, aim.column);
    if (row !== undefined && column !== undefined && sameCell(cellAt(now, row, column), value)) {
      // It stands where it belongs, and did not before: it arrived, and moved with its row.
      if (!sameCell(old, value)) continue;
    }
    // What is to go out of a blank row is looked for again, where that may stand now.
    if ((row !== undefined || wish.id === '') && column !== undefined) again.push(wish);
    const hit = hitBy(table, seen, now, before, aim, value, meant, written);
    if (hit === null) {
      if (value !== '' && !stoodThere(aim, value)) lost.push(wish);
      continue;
    }
    if (hit.id === '' || placeOf(seen, hit.column) === undefined) {
      restore.push({ ...hit, content: { value: '' }, instead: value });
      continue;
    }
    const [from, place] = [before.get(hit.id) ?? 0, placeOf(seen, hit.column) ?? 0];
    const formula = formulaOf(formulas, late, before, rows, hit.id, place, placeOf(now, hit.column) ?? 0);
    const cell = cellAt(seen, from, place);
    restore.push({
      id: hit.id,
      column: hit.column,
      content: formula === '' ? { value: backOf(cell) } : { formula },
      instead: hit.holds ?? value,
    });
  }
  return { again, restore, lost };
};

const isMeant = (meant: ReadonlyMap<string, CellValue>, cell: string, value: CellValue): boolean =>
  meant.has(cell) && sameCell(meant.get(cell), value);

interface Hit {
  readonly id: string;
  readonly row?: number;
  readonly column: string;
  /** What it holds, where that is not what was written. */
  readonly holds?: CellValue;
}

/**
 * The cell that holds, now, what went astray, and did not before; null where there is no telling.
 * @param meant What was to be written, by `id/column`: such a cell is hit by what was meant for another one.
 * @param written What was written in the same breath, by 0-based `row/column`: a blank row may have got several.
 */
const hitBy = (
  table: AnyTable,
  seen: Look,
  now: Look,
  before: ReadonlyMap<string, number>,
  aim: Aim,
  value: CellValue,
  meant: ReadonlyMap<string, CellValue>,
  written: ReadonlyMap<string, CellValue>,
): Hit | null => {
  const key = (now.columns[keyOf(table)] ?? 0) - now.left;
  const hits: Hit[] = [];
  const heldElse = (from: number, place: number | undefined, column: string, at: number): boolean =>
    place === undefined
      ? value !== '' && column === unnamed && isNew(now, at, written)
      : !sameCell(cellAt(seen, from, place), value);
  now.lines.forEach((line, row) => {
    if (row === 0 || !line) return;
    line.forEach((cell, offset) => {
      if (!sameCell(cell, value)) return;
      const column = columnAt(now, offset + now.left);
      const id = idIn(line[key]);
      if (column === null || isMeant(meant, `${id}/${column}`, value)) return;
      const from = before.get(id);
      const place = placeOf(seen, column);
      if (id === '') {
        // Rows may have moved between two writes of one breath: then it got only some of them.
        const astray = (one: unknown, at: number): boolean =>
          sameCell(one, '') || sameCell(one, written.get(`${row}/${at + now.left}`) ?? '');
        const alone = value !== '' && line.every((one, at) => at === offset || astray(one, at));
        if (alone) hits.push({ id, row, column });
      } else if (from !== undefined && heldElse(from, place, column, offset + now.left)) {
        // Of several cells that hold the same, as blank ones, it is the one where it was written.
        const isThere = row === aim.row && offset + now.left === aim.column;
        hits[isThere ? 'unshift' : 'push']({ id, column });
      }
    });
  });
  return (
    hits.find(({ id, row }) => id !== '' || row === aim.row) ??
    hits[0] ??
    converted(seen, now, key, before, aim, value)
  );
};

/** The cell that stands where it was written, where its format made something else of the value: text of a day. */
const converted = (
  seen: Look,
  now: Look,
  key: number,
  before: ReadonlyMap<string, number>,
  { row, column: at }: Aim,
  value: CellValue,
): Hit | null => {
  const [id, column, holds] = [idIn(now.lines[row]?.[key]), columnAt(now, at), cellAt(now, row, at)];
  const [from, place] = [before.get(id), column === null ? undefined : placeOf(seen, column)];
  if (column === null || from === undefined || place === undefined) return null;
  const isOther = holds instanceof Date !== value instanceof Date || typeof holds !== typeof value;
  // A value, as it was read.
  return isOther && !sameCell(holds, cellAt(seen, from, place))
    ? { id, column, holds: holds as CellValue }
    : null;
};
