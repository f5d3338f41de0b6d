import type { Archive } from '../ports.ts';
import { archive } from '../schema/tables/archive.ts';
import type { ArchiveNeeds } from './archive/archiveNeeds.ts';
import { dropRows } from './archive/dropRows.ts';
import { putRowsBack } from './archive/putRowsBack.ts';
import { takeRows } from './archive/takeRows.ts';
import { withdrawRows } from './archive/withdrawRows.ts';

/** Rows that were deleted, kept whole in the tab Archive. */
export const openArchive = (needs: ArchiveNeeds): Archive => ({
  take: (removals, intent) => takeRows(needs, removals, intent),
  putBack: (intent, again) => putRowsBack(needs, intent, again ?? false),
  forget: (table, id) => {
    const kept = needs.tables.columns(archive, ['table', 'row']);
    const own = kept.filter((one) => one.table === table.name && one.row === id);
    dropRows(
      needs,
      archive,
      own.map((one) => one.id),
    );
  },
  drop: (table, ids) => dropRows(needs, table, ids),
  withdraw: (table, ids, how) => withdrawRows(needs, table, ids, how),
});
