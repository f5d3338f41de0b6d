import type { Removal } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { archive } from '../../schema/tables/archive.ts';
import { archivedRows, heightsAsked, titleOf } from './archivedRows.ts';
import type { ArchiveNeeds } from './archiveNeeds.ts';
import { arrivals, clearFormulas, cutRows } from './cutRows.ts';
import { deleteRows } from './deleteRows.ts';
import { type Leaving, leavingRows } from './leavingRows.ts';
import { settleCut } from './settleCut.ts';
import { soon } from './soon.ts';

/**
 * Writes whole rows to the archive, one of its rows each, and moves them to the columns beside: with looks, validation
 * and text with parts of different looks. A person who types into such a row types into the one or into the other, and
 * what arrived is looked at. Then the emptied rows are deleted, and the formulas beside are taken out, so that they do
 * not run there.
 */
export const takeRows = (needs: ArchiveNeeds, removals: readonly Removal[], intent: string): void => {
  const { looked, packed } = soon(() => lookAtThem(needs, removals));
  if (packed.length === 0) return;
  const newIds = needs.ids.make(archive.columns.id.prefix, packed.length, new Set());
  const about = { at: needs.clock.now(), by: needs.who(), intent };
  needs.tables.insert(
    archive,
    packed.map((row, index) => ({ id: newIds[index] ?? '', ...about, ...row })),
  );
  const first = needs.tables.find(archive, newIds[0] ?? '')?.at;
  if (first === undefined) throw new Refusal('heldConflict', { tab: needs.vocabulary.tab(archive.name) });
  let next = 0;
  const slotted = looked.map((one) => ({
    ...one,
    slots: new Map(one.ids.map((id) => [id, { entry: newIds[next] ?? '', place: first + next++ }])),
  }));
  moveAway(needs, slotted);
  needs.audit.note(
    looked.flatMap(({ table, look, ids, rows }) =>
      rows.map((row, index) => ({
        action: 'remove' as const,
        table: table.name,
        row: ids[index] ?? '',
        before: titleOf(look, table, row),
      })),
    ),
  );
};

const lookAtThem = (needs: ArchiveNeeds, removals: readonly Removal[]) => {
  const looked = removals.flatMap(({ table, ids }) => leavingRows(needs, table, ids) ?? []);
  const count = looked.reduce((sum, { rows }) => sum + rows.length, 0);
  return { looked, packed: looked.flatMap((one) => archivedRows(one, count <= heightsAsked)) };
};

const moveAway = (needs: ArchiveNeeds, leaving: readonly Leaving[]): void => {
  const to = needs.tabs.get(archive.name);
  cutRows(to, leaving);
  const arrived = arrivals(to, leaving);
  SpreadsheetApp.flush();
  for (const one of leaving) {
    const { look, around, ids, grid } = settleCut(needs, to, one, arrived);
    deleteRows(one.table, look, around, ids, needs.audit, grid);
    needs.tables.forget(one.table);
  }
  clearFormulas(to, arrived.values());
};
