import type { Removal } from '../../ports.ts';
import { titleOf } from './archivedRows.ts';
import type { ArchiveNeeds } from './archiveNeeds.ts';
import { cutAway } from './cutAway.ts';
import { deleteRows } from './deleteRows.ts';
import { leavingRows } from './leavingRows.ts';

/** Moves whole rows to the archive and deletes the emptied ones; see the port. */
export const takeRows = (needs: ArchiveNeeds, removals: readonly Removal[], intent: string): void => {
  const look = () => removals.flatMap(({ table, ids }) => leavingRows(needs, table, ids) ?? []);
  const taken = cutAway(needs, look, intent, ({ table }, { look: now, around, ids, grid }) =>
    deleteRows(table, now, around, ids, needs.audit, grid),
  );
  needs.audit.note(
    taken.flatMap(({ table, look: was, ids, rows }) =>
      rows.map((row, index) => ({
        action: 'remove' as const,
        table: table.name,
        row: ids[index] ?? '',
        before: titleOf(was, table, row),
      })),
    ),
  );
};
