import type { Audit } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { soon } from '../soon.ts';
import { type Stretch, stretches } from '../stretches.ts';
import { count, withHoles } from './holes.ts';
import { columnNow, idsNow, type Look, type Rows, rowsById } from './lookAtRows.ts';
import { type Guard, putRowBack } from './putRowBack.ts';

const mostTries = 4;

/**
 * Deletes the rows of these ids, the lowest first, and looks whether it was they that went: a person may have moved
 * rows between the look and the deletion. A row that went instead is put back from what was read, with its values and
 * formulas, and the deletion is done again.
 * @param grid For rows that were emptied, of which the look tells where they stand: rows of the tab before the deletion.
 * @throws Refusal `heldConflict` where rows do not come to rest; what was deleted wrongly is back then.
 */
export const deleteRows = (
  table: AnyTable,
  look: Look,
  around: Guard,
  ids: readonly string[],
  audit: Audit,
  grid?: number,
): void => {
  const targets = new Set(ids);
  // Those that a person deleted stay away.
  const away = new Set(ids);
  const rowsNow = grid === undefined ? () => idsNow(look) : () => withEmptied(look, ids);
  let rows = ids.flatMap((id) => look.rows.get(id)?.[0] ?? []);
  let room = grid;
  for (let tries = 0; tries < mostTries; tries++) {
    const runs = stretches([...rows].sort((a, b) => a - b));
    for (const run of [...runs].reverse()) deleteRun(look.sheet, run);
    const column = columnNow(look);
    if (isDone(look, targets, column.rows)) return;
    let now = rowsNow();
    const standing = ids.filter((id) => count(now, id) >= count(look.rows, id));
    // Where nobody else inserted or deleted a row, each one that is gone went with ours.
    const alone = room !== undefined && column.grid === room - rows.length;
    const wrong = wronglyGone(look, away, now, alone ? Number.POSITIVE_INFINITY : standing.length, runs);
    for (const id of wrong) {
      putRowBack(look, around, now, look.rows.get(id)?.[0] ?? 0);
      audit.note([{ action: 'restore', table: table.name, row: id }]);
      now = rowsNow();
    }
    for (const id of look.rows.keys()) if (count(now, id) < count(look.rows, id)) away.add(id);
    rows = standing.flatMap((id) => now.get(id)?.[0] ?? []);
    if (rows.length === 0) return;
    room = column.grid + wrong.length;
  }
  audit.note(ids.map((id) => ({ action: 'held', table: table.name, row: id })));
  throw new Refusal('heldConflict', { tab: look.sheet.getName() });
};

/**
 * Passed over where the tab has become smaller than that: whether the rows went is looked at afterwards. Google keeps a row
 * that is not frozen: where all of them are to go, a blank one is made first.
 */
const deleteRun = (sheet: Look['sheet'], { start, length }: Stretch): void => {
  try {
    sheet.deleteRows(start, length);
  } catch (error) {
    const [last, room] = [start + length - 1, sheet.getMaxRows()];
    if (last > room) return;
    if (start > 2 || last < room) throw error;
    sheet.insertRowsAfter(room, 1);
    sheet.deleteRows(start, length);
  }
};

/** Whether no row went that was not meant, and none of those that were meant stands. */
const isDone = (look: Look, targets: ReadonlySet<string>, now: Rows): boolean =>
  [...look.rows.keys()].every((id) => count(now, id) < count(look.rows, id) === targets.has(id));

/** Where the rows stand now, emptied ones too. */
const withEmptied = (look: Look, ids: readonly string[]): Rows => {
  const values = soon(() => look.sheet.getDataRange().getValues());
  const now = { ...look, values, rows: rowsById(values.map((line) => line[look.key])) };
  return withHoles(now, look, ids);
};

/**
 * Ids that went though nobody meant them, as many as rows of ours still stand: those that stood in the gap that the
 * deletion left, else those nearest to it. A person may have deleted others meanwhile: these are not among them. Where
 * all of ours are gone, it is the one right below them, in case a person deleted ours and the deletion hit the next.
 */
const wronglyGone = (
  look: Look,
  away: ReadonlySet<string>,
  now: Rows,
  standing: number,
  runs: readonly Stretch[],
): readonly string[] => {
  const gone = [...look.rows]
    .filter(([id]) => !away.has(id) && count(now, id) < count(look.rows, id))
    .map(([id, [row = 0]]) => ({ id, row }));
  if (standing === 0)
    return gone
      .filter(({ row }) => runs.some(({ start, length }) => row === start + length))
      .map(({ id }) => id);
  const gaps = gapsOf(look, now, runs);
  const distance = (row: number): number =>
    gaps.some(({ above, below }) => row > above && row < below)
      ? 0
      : Math.min(...runs.map(({ start }) => Math.abs(row - start)));
  return gone
    .sort((a, b) => distance(a.row) - distance(b.row))
    .slice(0, standing)
    .map(({ id }) => id);
};

/** The rows, as they were counted before, between which each deletion took something away. */
const gapsOf = (
  look: Look,
  now: Rows,
  runs: readonly Stretch[],
): readonly { readonly above: number; readonly below: number }[] => {
  const idAt = new Map([...now].flatMap(([id, rows]) => rows.map((row) => [row, id] as const)));
  const before = (row: number): number | undefined => look.rows.get(idAt.get(row) ?? '')?.[0];
  let deleted = 0;
  return runs.map(({ start, length }) => {
    const place = start - deleted;
    deleted += length;
    return { above: before(place - 1) ?? 1, below: before(place) ?? Number.POSITIVE_INFINITY };
  });
};
