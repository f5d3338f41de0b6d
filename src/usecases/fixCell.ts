import type { Mend } from '../domain/journal/mend.ts';
import type { MeantCell, Shop } from '../ports.ts';
import { readCell } from '../schema/derive/readCell.ts';
import { Refusal } from '../schema/refusal.ts';
import type { Column } from '../schema/table.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import { applyMend } from './applyMend.ts';
import { begin, end } from './journal.ts';

/** A fix that somebody accepted: the cell, what it showed, and what to write. */
export interface Fix extends MeantCell {
  readonly table: TableName;
  /** Of an ID it is blank: a new one is made. */
  readonly value: string;
}

export type Fixed =
  /** The intent by which it can be undone. */
  | { readonly status: 'fixed'; readonly intent: string }
  /** The cell shows something else now, or its row is gone. Nothing was written. */
  | { readonly status: 'changed' };

/**
 * R14: writes a fix into its cell, where that still shows what the fix was made for, as one intent that can be undone.
 * @throws Refusal `invalid` where the column cannot hold the value, `heldConflict`, `protectedRange`.
 */
export const fixCell = (shop: Shop, { table: name, value, ...cell }: Fix): Fixed =>
  shop.lock.hold(() => {
    const table: AnyTable = tables[name];
    const definition = Object.entries<Column>(table.columns).find(([column]) => column === cell.column)?.[1];
    if (!definition) throw new Refusal('invalid');
    const put =
      definition.kind === 'id' ? newId(shop, table, definition.prefix) : readValue(definition, value);
    const before = shop.survey.kept(table, cell);
    if (before === null) return { status: 'changed' };
    const after =
      definition.kind === 'choice' && typeof put === 'string'
        ? shop.vocabulary.choice(table, cell.column, put)
        : String(put ?? '');
    return carryOut(shop, { do: 'mend', table: name, cell, put, after, before });
  });

const carryOut = (shop: Shop, mend: Mend): Fixed => {
  const intent = begin(shop, 'clean', `${mend.cell.shown} → ${mend.after}`, [mend]);
  try {
    const done = applyMend(shop, mend, 'first');
    end(shop, intent, done ? 'done' : 'undone');
    return done ? { status: 'fixed', intent } : { status: 'changed' };
  } catch (error) {
    // Of a cell that could not be put right, nobody knows what it holds.
    if (error instanceof Refusal) end(shop, intent, error.code === 'heldConflict' ? 'held' : 'undone');
    throw error;
  }
};

const readValue = (definition: Column, value: string): string | number | boolean | null => {
  const result = readCell(definition, value, null);
  if (!result.ok) throw new Refusal('invalid');
  return result.value;
};

const newId = (shop: Shop, table: AnyTable, prefix: string): string => {
  const rows = shop.survey.read(table) ?? [];
  const taken = new Set(rows.map(({ cells }) => String(cells.id ?? '')));
  return shop.ids.make(prefix, 1, taken)[0] ?? '';
};
