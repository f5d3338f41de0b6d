import type { Audit } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { type Stretch, stretches } from '../stretches.ts';
import { idsNow, type Look, type Rows } from './lookAtRows.ts';
import { type Guard, putRowBack } from './putRowBack.ts';

const mostTries = 4;

/**
 * Deletes the rows of these ids, the lowest first, and looks whether it was they that went: a person may have moved
 * rows between the look and the deletion. A row that went instead is put back from what was read, with its values and
 * formulas, and the deletion is done again.
 * @throws Refusal `heldConflict` where rows do not come to rest; what was deleted wrongly is back then.
 */
export const deleteRows = (
  table: AnyTable,
  look: Look,
  around: Guard,
  ids: readonly string[],
  audit: Audit,
): void => {
  let rows = ids.flatMap((id) => look.rows.get(id)?.[0] ?? []);
  for (let tries = 0; tries < mostTries; tries++) {
    const runs = stretches([...rows].sort((a, b) => a - b));
    for (const { start, length } of [...runs].reverse()) look.sheet.deleteRows(start, length);
    let now = idsNow(look);
    const standing = ids.filter((id) => count(now, id) >= count(look.rows, id));
    for (const id of wronglyGone(look, new Set(ids), now, standing.length, runs)) {
      putRowBack(look, around, now, look.rows.get(id)?.[0] ?? 0);
      audit.note([{ action: 'restore', table: table.name, row: id }]);
      now = idsNow(look);
    }
    if (standing.length === 0) return;
    rows = standing.flatMap((id) => now.get(id)?.[0] ?? []);
  }
  audit.note(ids.map((id) => ({ action: 'held', table: table.name, row: id })));
  throw new Refusal('heldConflict', { tab: look.sheet.getName() });
};

const count = (rows: Rows, id: string): number => rows.get(id)?.length ?? 0;

/**
 * Ids that went though nobody meant them, as many as rows of ours still stand: those that stood in the gap that the
 * deletion left, else those nearest to it. A person may have deleted others meanwhile: these are not among them. Where
 * all of ours are gone, it is the one right below them, in case a person deleted ours and the deletion hit the next.
 */
const wronglyGone = (
  look: Look,
  targets: ReadonlySet<string>,
  now: Rows,
  standing: number,
  runs: readonly Stretch[],
): readonly string[] => {
  const gone = [...look.rows]
    .filter(([id]) => !targets.has(id) && count(now, id) < count(look.rows, id))
    .map(([id, [row = 0]]) => ({ id, row }));
  if (standing === 0)
    return gone
      .filter(({ row }) => runs.some(({ start, length }) => row === start + length))
      .map(({ id }) => id);
  const gaps = gapsOf(look, now, runs);
  const away = (row: number): number =>
    gaps.some(({ above, below }) => row > above && row < below)
      ? 0
      : Math.min(...runs.map(({ start }) => Math.abs(row - start)));
  return gone
    .sort((a, b) => away(a.row) - away(b.row))
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
