import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import type { PatchOf, RowOf } from '../schema/table.ts';
import type { AnyTable } from '../schema/tables.ts';
import { blankRow } from './blankRow.ts';
import { type Edited, editRow } from './editRow.ts';
import { newId } from './newIds.ts';
import { readChanges, readNew } from './readForm.ts';

/** A row of a form. */
export interface RowToKeep {
  /** Null for a new row. */
  readonly id: string | null;
  readonly values: FormValues;
  /** What the form showed in the fields that it changes. */
  readonly seen: FormValues;
}

/**
 * Adds a row to a table, or corrects one.
 * @param first What a new row holds beside what the form says.
 * @param check Throws where the row as it would be may not stand.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const keepRow = <T extends AnyTable>(
  shop: Shop,
  table: T,
  { id, values, seen }: RowToKeep,
  first: PatchOf<T> = {},
  check: (row: RowOf<T>) => void = () => undefined,
): Edited<T> =>
  shop.lock.hold(() => {
    if (id !== null)
      return editRow(shop, table, id, readChanges(shop, table, values), seen, (row, patch) => {
        check({ ...row, ...patch });
        return patch;
      });
    const wanted = readNew(shop, table, values);
    // Every table of forms has ids, and `readNew` read all that it requires.
    const standing = shop.tables.read(table).rows as readonly unknown[] as readonly { readonly id: string }[];
    const made = newId(shop, table, standing);
    const row = { ...blankRow(table), ...first, ...wanted, id: made } as unknown as RowOf<T>;
    check(row);
    shop.tables.insert(table, [row]);
    return { status: 'saved', row };
  });
