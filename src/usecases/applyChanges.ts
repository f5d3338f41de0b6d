import { asHeld } from '../domain/journal/fingerprint.ts';
import type { Values } from '../domain/journal/step.ts';
import type { Happening, Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import type { PatchOf } from '../schema/table.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import { standingRows } from './standingRows.ts';

export interface WantedChange {
  readonly id: string;
  readonly patch: Values;
  readonly before: Values;
}

/** Up to so many rows are each looked up alone; for more, the columns are read once. */
const fewRows = 2;

/**
 * Writes the cells that are still as in `before`. One that holds what it shall hold is left; one that holds anything
 * else was changed by a person meanwhile: it stays, and the log says so.
 */
export const applyChanges = (shop: Shop, name: TableName, wanted: readonly WantedChange[]): void => {
  if (wanted.length > fewRows) changeMany(shop, name, wanted);
  else for (const one of wanted) changeOne(shop, name, one);
};

const changeOne = (shop: Shop, name: TableName, one: WantedChange): void => {
  try {
    shop.tables.edit(tables[name], one.id, ({ row, problems }) => {
      const unreadable = new Map(problems.map(({ column, found }) => [column, found]));
      return patchOf(shop, name, one, { ...row, ...Object.fromEntries(unreadable) });
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'rowGone') throw error;
    hold(shop, name, one, Object.keys(one.patch), null);
  }
};

const changeMany = (shop: Shop, name: TableName, wanted: readonly WantedChange[]): void => {
  const columns = [...new Set(wanted.flatMap(({ patch }) => Object.keys(patch)))];
  const standing = standingRows(shop, name, columns);
  const unread = unreadable(shop, name, wanted);
  const changes = wanted.flatMap((one) => {
    const row = standing.get(one.id);
    if (!row) hold(shop, name, one, Object.keys(one.patch), null);
    const patch = row ? patchOf(shop, name, one, { ...row, ...unread.get(one.id) }) : null;
    return patch ? [{ id: one.id, patch }] : [];
  });
  shop.tables.change(tables[name], changes);
};

/** Kinds that any text reads as: what stands in their cells is never taken for blank. */
const plainKinds = new Set(['id', 'text', 'phone', 'ref', 'nameOf', 'pick', 'any']);

/** What stands in cells that cannot be read as their kind, by row: blank to the script, but a person's own. */
const unreadable = (
  shop: Shop,
  name: TableName,
  wanted: readonly WantedChange[],
): ReadonlyMap<string, Values> => {
  const columns: AnyTable['columns'] = tables[name].columns;
  const kinds = new Map(Object.entries(columns).map(([column, { kind }]) => [column, kind]));
  const isOpen = ({ patch, before }: WantedChange): boolean =>
    Object.keys(patch).some((one) => asHeld(before[one]) === '' && !plainKinds.has(kinds.get(one) ?? 'text'));
  if (!wanted.some(isOpen)) return new Map();
  const { rows, at, problems } = shop.tables.read(tables[name]);
  const ids = new Map(rows.map((row, index) => [at[index], String(Object(row).id)]));
  const found = new Map<string, Values>();
  for (const { row, column, found: text } of problems) {
    const id = ids.get(row);
    if (id !== undefined) found.set(id, { ...found.get(id), [column]: text });
  }
  return found;
};

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
