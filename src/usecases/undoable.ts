import type { Deed } from '../domain/journal/deed.ts';
import { asHeld, fingerprint } from '../domain/journal/fingerprint.ts';
import type { Mend } from '../domain/journal/mend.ts';
import type { Values } from '../domain/journal/step.ts';
import type { Shop } from '../ports.ts';
import { referencesTo } from '../schema/derive/references.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { standingRows } from './standingRows.ts';

/** A row that undo leaves as it is, because somebody changed it since. */
export interface Kept {
  readonly table: TableName;
  readonly id: string;
  /** The column that was changed; null where the row as a whole was, is gone, or others refer to it. */
  readonly column: string | null;
}

export interface Undoable {
  /** The deeds, without the rows that are kept. */
  readonly deeds: readonly Deed[];
  readonly kept: readonly Kept[];
}

/**
 * Which of the deeds of an undo would go over somebody's later work.
 * @param back Rows that the undo itself puts back: they need not stand yet.
 */
export const undoable = (shop: Shop, deeds: readonly Deed[], back: ReadonlySet<string>): Undoable => {
  const withdrawn = new Set(
    deeds.flatMap((deed) => (deed.do === 'withdraw' ? deed.rows.map(([id]) => id) : [])),
  );
  const standing = standingOf(shop, deeds);
  const checked = deeds.map((deed): Undoable => {
    if (deed.do === 'change') return changeBack(deed, back, standing.get(deed.table) ?? new Map());
    if (deed.do === 'withdraw') return withdrawal(shop, deed, withdrawn);
    if (deed.do === 'mend') return unmending(shop, deed);
    return { deeds: [deed], kept: [] };
  });
  return { deeds: checked.flatMap((one) => one.deeds), kept: checked.flatMap(({ kept }) => kept) };
};

type Standing = ReadonlyMap<string, Values>;

/** The rows of each table that is changed, in the columns that any of the deeds changes: read once for all of them. */
const standingOf = (shop: Shop, deeds: readonly Deed[]): ReadonlyMap<TableName, Standing> => {
  const columns = new Map<TableName, Set<string>>();
  for (const deed of deeds) {
    if (deed.do !== 'change') continue;
    columns.set(deed.table, new Set([...(columns.get(deed.table) ?? []), ...Object.keys(deed.patch)]));
  }
  return new Map([...columns].map(([table, names]) => [table, standingRows(shop, table, [...names])]));
};

const changeBack = (
  deed: Extract<Deed, { do: 'change' }>,
  back: ReadonlySet<string>,
  rows: Standing,
): Undoable => {
  const { table, patch, before } = deed;
  const kept = deed.ids.flatMap((id): Kept[] => {
    if (back.has(id)) return [];
    const now = rows.get(id);
    if (!now) return [{ table, id, column: null }];
    return Object.keys(patch)
      .filter((column) => {
        const held = asHeld(now[column]);
        return held !== asHeld(before[column]) && held !== asHeld(patch[column]);
      })
      .map((column) => ({ table, id, column }));
  });
  const gone = new Set(kept.map(({ id }) => id));
  const ids = deed.ids.filter((id) => !gone.has(id));
  return { deeds: ids.length > 0 ? [{ ...deed, ids }] : [], kept };
};

const withdrawal = (
  shop: Shop,
  deed: Extract<Deed, { do: 'withdraw' }>,
  withdrawn: ReadonlySet<string>,
): Undoable => {
  const { table } = deed;
  const rows = standingRows(shop, table);
  const needed = referredTo(shop, table, withdrawn);
  const stays = deed.rows.filter(([id, print]) => {
    const row = rows.get(id);
    return row !== undefined && (fingerprint(table, row) !== print || needed.has(id));
  });
  const kept = stays.map(([id]): Kept => ({ table, id, column: null }));
  const gone = new Set(kept.map(({ id }) => id));
  return { deeds: [{ ...deed, rows: deed.rows.filter(([id]) => !gone.has(id)) }], kept };
};

/** A cell that shows something else by now stays, and so does a new id to which rows refer. */
const unmending = (shop: Shop, deed: Mend): Undoable => {
  const { table, cell } = deed;
  const needed = cell.column === 'id' && referredTo(shop, table, new Set()).has(cell.shown);
  if (!needed && shop.survey.kept(tables[table], cell) !== null) return { deeds: [deed], kept: [] };
  return { deeds: [], kept: [{ table, id: cell.id ?? cell.shown, column: cell.column }] };
};

/** Rows of the table to which rows refer that are not withdrawn with them. */
const referredTo = (shop: Shop, table: TableName, withdrawn: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    referencesTo(table).flatMap((reference) =>
      [...standingRows(shop, reference.table, [reference.column])]
        .filter(([id]) => !withdrawn.has(id))
        .map(([, row]) => String(row[reference.column] ?? '')),
    ),
  );
