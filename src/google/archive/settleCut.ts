import { Refusal } from '../../schema/refusal.ts';
import { archive } from '../../schema/tables/archive.ts';
import { valuesOf } from '../store/look.ts';
import { sameCell } from '../store/sameCell.ts';
import { stretches } from '../stretches.ts';
import { archivedRows, asCell, heightsAsked } from './archivedRows.ts';
import { type ArchiveNeeds, keptFrom } from './archiveNeeds.ts';
import { type Arrival, type Edit, editsOf } from './asArrived.ts';
import { arrivals, cutRows } from './cutRows.ts';
import { isBlankLine, withHoles } from './holes.ts';
import { insertRow } from './insertRow.ts';
import { formulasIn, type Leaving, leavingRows, rowOf } from './leavingRows.ts';
import { columnNow, idsNow, isBlank, type Look, lookAtRows, type Rows } from './lookAtRows.ts';
import { columnsThen, headingOf, readPacked, repacked } from './packedRow.ts';
import { type Guard, guardOf, placeOf } from './putRowBack.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that are to be deleted: emptied ones under the ids of those that stood in them. */
export interface Emptied {
  readonly look: Look;
  readonly around: Guard;
  readonly ids: readonly string[];
  /** Rows of the tab. */
  readonly grid: number;
  /** Ids of rows into which a person typed between the look and the cut: the archive has what was typed. */
  readonly edited: ReadonlySet<string>;
}

const mostTries = 4;

/**
 * Looks whether the rows that were meant arrived in the archive as they were looked at, and left nothing behind: two
 * calls. Where rows or columns had moved before the cut, what was cut instead goes back, and it is done again. What a
 * person typed before the cut is kept in the archive with the row and told in the log; what stands in an emptied row
 * by now stays there.
 * @param arrived By place; what arrives instead is put in here.
 */
export const settleCut = (
  needs: ArchiveNeeds,
  to: Sheet,
  first: Leaving,
  arrived: Map<number, Arrival>,
): Emptied => {
  const asMeant = first.ids.every((id) => editsIn(first, id, arrived).length === 0);
  const column = asMeant ? columnNow(first.look) : null;
  if (column && standStill(first, column.rows) && isEmptied(first))
    return { ...first, grid: column.grid, edited: new Set() };
  const edited = new Set<string>();
  let pending: Leaving | null = first;
  for (let tries = 0; pending && tries < mostTries; tries++) {
    const leaving: Leaving = pending;
    const now = lookAtRows(leaving.look.sheet, leaving.table, needs.vocabulary);
    const strays = leaving.ids.filter((id) => !isRight(leaving, now, id, arrived));
    for (const id of leaving.ids)
      if (!strays.includes(id) && keepEdits(needs, leaving, id, arrived)) edited.add(id);
    for (const id of strays) putCutBack(to, leaving, now, id, arrived);
    pending = leavingRows(needs, leaving.table, strays, leaving.slots);
    if (!pending) break;
    keepAfresh(needs, pending);
    cutRows(to, [pending]);
    for (const [place, arrival] of arrivals(to, [pending])) arrived.set(place, arrival);
  }
  if (pending) throw held(needs, first);
  SpreadsheetApp.flush();
  return { ...emptied(needs, first), edited };
};

const held = ({ audit }: ArchiveNeeds, { table, ids, look }: Leaving): Refusal => {
  audit.note(ids.map((id) => ({ action: 'held', table: table.name, row: id })));
  return new Refusal('heldConflict', { tab: look.sheet.getName() });
};

const lineOf = (leaving: Leaving, id: string): readonly unknown[] =>
  leaving.look.values[rowOf(leaving, id) - 1] ?? [];

const editsIn = (leaving: Leaving, id: string, came: ReadonlyMap<number, Arrival>): readonly Edit[] => {
  const [row, arrival] = [rowOf(leaving, id), came.get(leaving.slots.get(id)?.place ?? 0)];
  return arrival ? editsOf(lineOf(leaving, id), formulasIn(leaving, row), row, arrival) : [];
};

/** Whether every other row stands where it stood, and none of ours does. */
const standStill = ({ look, ids }: Leaving, now: Rows): boolean => {
  const gone = new Set(ids);
  return [...look.rows].every(
    ([id, rows]) => String(now.get(id) ?? '') === (gone.has(id) ? '' : String(rows)),
  );
};

/** Rows between the first and the last of a table's that are read as one. */
const readAsOne = 500;

/** Whether nothing stands any more where the rows stood. */
const isEmptied = ({ look: { sheet }, rows }: Leaving): boolean => {
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const spans = bottom - top < readAsOne ? [{ start: top, length: bottom - top + 1 }] : stretches(rows);
  const meant = new Set(rows);
  return spans.every(({ start, length }) => {
    const lines = valuesOf(sheet, `${start}:${start + length - 1}`);
    return lines?.every((line, index) => !meant.has(start + index) || isBlankLine(line)) ?? false;
  });
};

/** Whether it was the row of this id, with its columns as they were looked at, that was cut. */
const isRight = (leaving: Leaving, now: Look, id: string, came: ReadonlyMap<number, Arrival>): boolean => {
  const { look, slots } = leaving;
  const cells = came.get(slots.get(id)?.place ?? 0)?.values ?? [];
  if (String(cells[look.key] ?? '').trim() !== id) return false;
  const then = columnsThen(headingOf(look), now);
  const line = lineOf(leaving, id);
  const alike = (places: readonly (number | null)[]): number =>
    line.filter((cell, column) => sameCell(cell, cells[places[column] ?? -1])).length;
  return alike(line.map((_, column) => column)) >= alike(then);
};

/**
 * What was typed before the cut is in the archive by now: its own cell tells of it as well, and the log.
 * @returns whether anything was.
 */
const keepEdits = (
  { tables, audit }: ArchiveNeeds,
  leaving: Leaving,
  id: string,
  came: ReadonlyMap<number, Arrival>,
): boolean => {
  const edits = editsIn(leaving, id, came);
  const entry = leaving.slots.get(id)?.entry ?? '';
  const whole = edits.length > 0 ? readPacked(tables.find(archive, entry)?.row.data ?? '') : null;
  const { table, look } = leaving;
  if (!whole) return edits.length > 0;
  const data = asCell(repacked(whole, edits), () => look.sheet.getName());
  tables.change(archive, [{ id: entry, patch: { data } }]);
  const named = new Map(Object.entries(look.columns).map(([name, column]) => [column, name]));
  audit.note(
    edits.map(({ column, after, formula }) => ({
      action: 'held',
      table: table.name,
      row: id,
      column: named.get(column) ?? String(look.values[0]?.[column] ?? ''),
      before: formula || String(after ?? ''),
    })),
  );
  return true;
};

/** Rows that were looked at anew are written to the archive anew. */
const keepAfresh = ({ tables }: ArchiveNeeds, leaving: Leaving): void => {
  const entries = archivedRows(leaving, leaving.ids.length <= heightsAsked).map(
    ({ row, position, data }) => ({
      id: leaving.slots.get(row)?.entry ?? '',
      patch: { position, data },
    }),
  );
  tables.change(archive, entries);
};

/** What was cut in the stead of a row goes back to where it was cut, or below the neighbour that it had. */
const putCutBack = (
  to: Sheet,
  leaving: Leaving,
  now: Look,
  id: string,
  came: ReadonlyMap<number, Arrival>,
): void => {
  const { look, slots } = leaving;
  const place = slots.get(id)?.place ?? 0;
  const width = look.values[0]?.length ?? 1;
  const cells = (came.get(place)?.values ?? []).slice(0, width);
  if (isBlankLine(cells)) return;
  let row = rowOf(leaving, id);
  if (!isBlankLine(now.values[row - 1]?.slice(0, width))) {
    const own = look.rows.get(String(cells[look.key] ?? '').trim());
    row = placeOf(look, idsNow(look), own?.[0] ?? row);
    insertRow(look.sheet, row);
  }
  to.getRange(place, keptFrom, 1, width).moveTo(look.sheet.getRange(row, 1));
};

/** Finds the emptied rows by a look of their own. One into which a person typed since stays, and is told. */
const emptied = (
  { vocabulary, audit }: ArchiveNeeds,
  { table, look: was, ids }: Leaving,
): Omit<Emptied, 'edited'> => {
  const now = lookAtRows(was.sheet, table, vocabulary);
  const look: Look = { ...now, rows: withHoles(now, was, ids) };
  const found = ids.filter((id) => look.rows.has(id));
  const known = new Set(was.values.map((line) => JSON.stringify(line)));
  const typed = now.values.filter(
    (line) => isBlank(line[now.key]) && !isBlankLine(line) && !known.has(JSON.stringify(line)),
  );
  if (found.length < ids.length)
    audit.note(
      typed.map((line) => ({
        action: 'held',
        table: table.name,
        before: line.filter((cell) => !isBlank(cell)).join(' '),
      })),
    );
  return {
    look,
    around: guardOf(
      look,
      found.map((id) => look.rows.get(id)?.[0] ?? 0),
    ),
    ids: found,
    grid: columnNow(look).grid,
  };
};
