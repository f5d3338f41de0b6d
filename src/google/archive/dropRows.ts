import type { AnyTable } from '../../schema/tables.ts';
import type { ArchiveNeeds } from './archiveNeeds.ts';
import { deleteRows } from './deleteRows.ts';
import { leavingRows } from './leavingRows.ts';

/** Deletes rows without keeping them; see the port. */
export const dropRows = (needs: ArchiveNeeds, table: AnyTable, ids: readonly string[]): void => {
  const leaving = leavingRows(needs, table, ids);
  if (!leaving) return;
  deleteRows(table, leaving.look, leaving.around, leaving.ids, needs.audit);
  needs.tables.forget(table);
};
