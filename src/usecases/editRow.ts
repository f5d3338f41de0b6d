import { mergeEdit } from '../domain/register/mergeEdit.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import type { PatchOf, RowOf } from '../schema/table.ts';
import type { AnyTable } from '../schema/tables.ts';
import { refuseUnknownRow } from './mayKnow.ts';
import { formOnly } from './readForm.ts';

export type Edited<T extends AnyTable> =
  | { readonly status: 'saved'; readonly row: RowOf<T> }
  /** Fields that somebody else changed since they were shown, with what they hold now. Nothing was written. */
  | { readonly status: 'conflict'; readonly now: FormValues };

/**
 * Writes the changed fields of a row, decided on the row as it stands at that moment.
 * @param wanted The changed fields, read as their columns' kinds.
 * @param seen What the form showed in these fields.
 * @param also What is to be written with the fields that change.
 * @param check Throws where this row may not be changed at all.
 * @throws Refusal `rowGone`, also where who acts may not know of the row's customer; whatever `also` and `check` throw.
 */
export const editRow = <T extends AnyTable>(
  shop: Shop,
  table: T,
  id: string,
  wanted: PatchOf<T>,
  seen: FormValues,
  also: (row: RowOf<T>, patch: PatchOf<T>) => PatchOf<T> = (_, patch) => patch,
  check: (row: RowOf<T>) => void = () => undefined,
): Edited<T> => {
  let now: FormValues | null = null;
  const row = shop.tables.edit(table, id, (found) => {
    refuseUnknownRow(shop, table, found.row);
    check(found.row);
    // Columns hold text, numbers and flags only, as fields of a form do.
    const merge = mergeEdit(found.row as FormValues, seen, formOnly(wanted as FormValues));
    if (merge.status === 'conflict') {
      now = merge.now;
      return null;
    }
    // The patch holds some of the values of `wanted`.
    return also(found.row, merge.patch as PatchOf<T>);
  });
  return now === null ? { status: 'saved', row } : { status: 'conflict', now };
};
