import { Refusal } from '../../schema/refusal.ts';
import { archive } from '../../schema/tables/archive.ts';
import { soon } from '../soon.ts';
import { archivedRows, heightsAsked } from './archivedRows.ts';
import type { ArchiveNeeds } from './archiveNeeds.ts';
import { arrivals, clearFormulas, cutRows } from './cutRows.ts';
import type { Leaving } from './leavingRows.ts';
import { type Emptied, settleCut } from './settleCut.ts';

/**
 * Writes whole rows to the archive, one of its rows each, and moves them to the columns beside: with looks, validation
 * and text with parts of different looks. A person who types into such a row types into the one or into the other, and
 * what arrived is looked at. Formulas beside are taken out at the end, so that they do not run there.
 * @param look Looks at the rows that are to go, table by table.
 * @param then What is done with the emptied rows of a table.
 * @returns the rows as they were looked at.
 */
export const cutAway = (
  needs: ArchiveNeeds,
  look: () => readonly Leaving[],
  intent: string,
  then: (leaving: Leaving, emptied: Emptied) => void,
): readonly Leaving[] => {
  const { looked, packed } = soon(() => packedOf(look()));
  if (packed.length === 0) return [];
  const newIds = needs.ids.make(archive.columns.id.prefix, packed.length, new Set());
  const about = { at: needs.clock.now(), by: needs.who(), intent };
  needs.tables.insert(
    archive,
    packed.map((row, index) => ({ id: newIds[index] ?? '', ...about, ...row })),
  );
  const first = needs.tables.place(archive, newIds[0] ?? '');
  if (first === null) throw new Refusal('heldConflict', { tab: needs.vocabulary.tab(archive.name) });
  let next = 0;
  const slotted = looked.map((one) => ({
    ...one,
    slots: new Map(one.ids.map((id) => [id, { entry: newIds[next] ?? '', place: first + next++ }])),
  }));
  moveAway(needs, slotted, then);
  return slotted;
};

const packedOf = (looked: readonly Leaving[]) => {
  const count = looked.reduce((sum, { rows }) => sum + rows.length, 0);
  return { looked, packed: looked.flatMap((one) => archivedRows(one, count <= heightsAsked)) };
};

const moveAway = (
  needs: ArchiveNeeds,
  leaving: readonly Leaving[],
  then: (leaving: Leaving, emptied: Emptied) => void,
): void => {
  const to = needs.tabs.get(archive.name);
  cutRows(to, leaving);
  const arrived = arrivals(to, leaving);
  SpreadsheetApp.flush();
  for (const one of leaving) {
    then(one, settleCut(needs, to, one, arrived));
    needs.tables.forget(one.table);
  }
  clearFormulas(to, arrived.values());
};
