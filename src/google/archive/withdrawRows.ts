import type { Withdrawal } from '../../ports.ts';
import { archive } from '../../schema/tables/archive.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { stretches } from '../stretches.ts';
import { type ArchiveNeeds, keptFrom } from './archiveNeeds.ts';
import { clearRows } from './clearRows.ts';
import { cutAway } from './cutAway.ts';
import { blocksOf } from './cutRows.ts';
import { deleteRows } from './deleteRows.ts';
import { dropRows } from './dropRows.ts';
import { formulasIn, type Leaving, leavingRows, rowOf } from './leavingRows.ts';
import { isBlank, lastFilled } from './lookAtRows.ts';
import type { Emptied } from './settleCut.ts';
import { shrinkTab } from './shrinkTab.ts';

/**
 * Takes inserted rows away again; see the port. Rows go the way of all that is deleted, through the archive, so that
 * nothing is lost of what a person types into them meanwhile; those that arrive there as they were looked at are
 * dropped. Rows at the bottom are not deleted: their cells get their looks back, and the grid shrinks to what it was.
 */
export const withdrawRows = (
  needs: ArchiveNeeds,
  table: AnyTable,
  ids: readonly string[],
  { intent, grid, unchanged }: Withdrawal,
): readonly string[] => {
  const first = leavingRows(needs, table, ids);
  if (!first) return [];
  // Told by this look: what is typed later is found when it arrives.
  needs.tables.looked(table, first.look);
  const same = new Set(unchanged());
  const going = first.ids.filter((id) => same.has(id) && !holdsTheirs(first, rowOf(first, id)));
  const low = atTheBottom(first, going);
  const others = going.filter((id) => !low.includes(id));
  if (others.length > 0) remove(needs, only(first, others), intent);
  const last = others.length === 0 ? first : leavingRows(needs, table, low);
  if (last && low.length > 0) {
    const bottom = only(last, low);
    if (bottom.rows.some((row) => hasFormulas(bottom, row))) remove(needs, clearRows(needs, bottom), intent);
    else empty(needs, bottom, intent);
    shrinkTab(bottom.look.sheet, grid);
  }
  needs.tables.forget(table);
  return first.ids.filter((id) => !going.includes(id));
};

const only = (leaving: Leaving, ids: readonly string[]): Leaving => {
  const wanted = new Set(ids);
  const isOwn = (index: number): boolean => wanted.has(leaving.ids[index] ?? '');
  return {
    ...leaving,
    ids: leaving.ids.filter((_, index) => isOwn(index)),
    rows: leaving.rows.filter((_, index) => isOwn(index)),
  };
};

const hasFormulas = (leaving: Leaving, row: number): boolean =>
  formulasIn(leaving, row).some((formula) => formula !== '');

/** Whether a column of theirs holds something that somebody typed in this row. */
const holdsTheirs = (leaving: Leaving, row: number): boolean => {
  const { values, columns } = leaving.look;
  const ours = new Set(Object.values(columns));
  const formulas = formulasIn(leaving, row);
  return (values[row - 1] ?? []).some(
    (value, column) => !ours.has(column) && !isBlank(value) && value !== false && !formulas[column],
  );
};

/** Those of the rows below which nothing stands. */
const atTheBottom = (leaving: Leaving, ids: readonly string[]): readonly string[] => {
  const rows = ids.map((id) => rowOf(leaving, id)).sort((a, b) => a - b);
  const last = lastFilled(leaving.look);
  const bottom = stretches(rows).find(({ start, length }) => start + length - 1 === last);
  return bottom ? ids.filter((id) => rowOf(leaving, id) >= bottom.start) : [];
};

/** Deletes rows that stand among others. */
const remove = (needs: ArchiveNeeds, leaving: Leaving, intent: string): void =>
  cut(needs, leaving, intent, ({ look, around, ids, grid }) =>
    deleteRows(leaving.table, look, around, ids, needs.audit, grid),
  );

/** Leaves the rows blank, with their looks and validation. */
const empty = (needs: ArchiveNeeds, leaving: Leaving, intent: string): void => {
  const width = leaving.look.values[0]?.length ?? 1;
  const { PASTE_FORMAT, PASTE_DATA_VALIDATION } = SpreadsheetApp.CopyPasteType;
  cut(needs, leaving, intent, ({ look, ids, slots }) => {
    const to = needs.tabs.get(archive.name);
    const rows = ids.map((id) => look.rows.get(id)?.[0] ?? 0);
    for (const { row, place, length } of blocksOf({ ids, rows, slots })) {
      const [from, back] = [to.getRange(place, keptFrom, length, width), look.sheet.getRange(row, 1)];
      for (const type of [PASTE_FORMAT, PASTE_DATA_VALIDATION]) from.copyTo(back, type, false);
    }
  });
};

/** Rows that arrived as they were looked at are not kept. */
const cut = (
  needs: ArchiveNeeds,
  leaving: Leaving,
  intent: string,
  then: (emptied: Emptied & Pick<Leaving, 'slots'>) => void,
): void => {
  if (leaving.ids.length === 0) return;
  let edited: ReadonlySet<string> = new Set();
  const gone = cutAway(
    needs,
    () => [leaving],
    intent,
    ({ slots }, emptied) => {
      edited = emptied.edited;
      then({ ...emptied, slots });
    },
  );
  const entries = gone.flatMap(({ slots }) => [...slots]);
  dropRows(
    needs,
    archive,
    entries.filter(([id]) => !edited.has(id)).map(([, { entry }]) => entry),
  );
};
