import { asHeld } from '../domain/journal/fingerprint.ts';
import type { Values } from '../domain/journal/step.ts';
import type { Happening, Problem, Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import type { PatchOf } from '../schema/table.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';

export interface WantedChange {
  readonly id: string;
  readonly patch: Values;
  readonly before: Values;
}

/**
 * Writes the cells that are still as in `before`. One that holds what it shall hold is left; one that holds anything
 * else was changed by a person meanwhile: it stays, and the log says so. Of a large tab only the columns that change
 * are looked at.
 */
export const applyChanges = (shop: Shop, name: TableName, wanted: readonly WantedChange[]): void => {
  const [one, other] = wanted;
  if (one && other) changeMany(shop, name, wanted);
  else if (one) changeOne(shop, name, one);
};

const changeOne = (shop: Shop, name: TableName, one: WantedChange): void => {
  try {
    shop.tables.edit(
      tables[name],
      one.id,
      (found) => patchOf(shop, name, one, asShown(found)),
      changed(name, [one]),
    );
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'rowGone') throw error;
    hold(shop, name, one, Object.keys(one.patch), null);
  }
};

const changeMany = (shop: Shop, name: TableName, wanted: readonly WantedChange[]): void =>
  shop.tables.editAll(tables[name], changed(name, wanted), (stands) =>
    wanted.flatMap((one) => {
      const found = stands(one.id);
      if (!found) hold(shop, name, one, Object.keys(one.patch), null);
      const patch = found && patchOf(shop, name, one, asShown(found));
      return patch ? [{ id: one.id, patch }] : [];
    }),
  );

/** The columns that change; what is not one of the table's, as in an old journal, is no column to read. */
const changed = (name: TableName, wanted: readonly WantedChange[]) =>
  [...new Set(wanted.flatMap(({ patch }) => Object.keys(patch)))].filter(
    (column) => column in tables[name].columns,
  ) as never[];

/** The row with what stands in cells that cannot be read as their kind: blank to the script, but a person's own. */
const asShown = ({ row, problems }: { readonly row: object; readonly problems: readonly Problem[] }) => ({
  ...row,
  ...Object.fromEntries(problems.map(({ column, found }) => [column, found])),
});

/** What is to be written of it, given what stands; null for nothing. */
const patchOf = (
  shop: Shop,
  name: TableName,
  wanted: WantedChange,
  now: Readonly<Record<string, unknown>>,
): PatchOf<AnyTable> | null => {
  const open = Object.keys(wanted.patch).filter(
    (column) => asHeld(now[column]) !== asHeld(wanted.patch[column]),
  );
  const held = open.filter((column) => asHeld(now[column]) !== asHeld(wanted.before[column]));
  hold(shop, name, wanted, held, now);
  const free = open.filter((column) => !held.includes(column));
  if (free.length === 0) return null;
  // The values were read as the kinds of these columns by whoever made the step.
  return Object.fromEntries(
    free.map((column) => [column, wanted.patch[column] ?? null]),
  ) as PatchOf<AnyTable>;
};

/** @param now The row as it stands; null where it is gone. */
const hold = (
  shop: Shop,
  table: TableName,
  { id, patch }: WantedChange,
  columns: readonly string[],
  now: Readonly<Record<string, unknown>> | null,
): void =>
  shop.audit.note(
    columns.map(
      (column): Happening => ({
        action: 'held',
        table,
        row: id,
        column,
        before: now ? asHeld(now[column]) : '',
        after: asHeld(patch[column]),
      }),
    ),
  );
