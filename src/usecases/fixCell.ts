import type { MeantCell, Shop } from '../ports.ts';
import { readCell } from '../schema/derive/readCell.ts';
import { Refusal } from '../schema/refusal.ts';
import type { Column } from '../schema/table.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';

/** A fix that somebody accepted: the cell, what it showed, and what to write. */
export interface Fix extends MeantCell {
  readonly table: TableName;
  /** Of an ID it is blank: a new one is made. */
  readonly value: string;
}

export interface Fixed {
  /** `changed`: the cell shows something else now, or its row is gone. Nothing was written. */
  readonly status: 'fixed' | 'changed';
}

/**
 * R14: writes a fix into its cell, where that still shows what the fix was made for.
 * @throws Refusal `invalid` where the column cannot hold the value, `heldConflict`.
 */
export const fixCell = (shop: Shop, { table: name, value, ...cell }: Fix): Fixed =>
  shop.lock.hold(() => {
    const table: AnyTable = tables[name];
    const definition = Object.entries<Column>(table.columns).find(([column]) => column === cell.column)?.[1];
    if (!definition) throw new Refusal('invalid');
    const written =
      definition.kind === 'id' ? newId(shop, table, definition.prefix) : readValue(definition, value);
    if (!shop.survey.mend(table, cell, written)) return { status: 'changed' };
    const after = written === null ? '' : String(written);
    shop.audit.note([
      {
        action: 'change',
        table: name,
        row: cell.id ?? after,
        column: cell.column,
        before: cell.shown,
        after,
      },
    ]);
    return { status: 'fixed' };
  });

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
