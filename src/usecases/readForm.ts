import type { Shop } from '../ports.ts';
import { type FieldValue, type FormValues, formOf } from '../schema/derive/forms.ts';
import { validateForm } from '../schema/derive/validateForm.ts';
import { type FieldProblem, Refusal } from '../schema/refusal.ts';
import type { PatchOf } from '../schema/table.ts';
import type { AnyTable } from '../schema/tables.ts';
import { pickLists } from './pickLists.ts';

/**
 * The changed fields of a form as its table holds them.
 * @throws Refusal `invalid` with what is wrong at which field.
 */
export const readChanges = <T extends AnyTable>(shop: Shop, table: T, raw: FormValues): PatchOf<T> => {
  const { fields } = formOf(table);
  const { values, problems } = validateForm(fields, raw, pickLists(shop, table.name, fields, raw));
  if (problems.length > 0) throw new Refusal('invalid', {}, problems);
  // Each value was read as the kind of its column just above.
  return values as PatchOf<T>;
};

/**
 * As `readChanges`, for a new row: what is required must be there.
 * @throws Refusal `invalid`.
 */
export const readNew = <T extends AnyTable>(shop: Shop, table: T, raw: FormValues): PatchOf<T> => {
  const missing = formOf(table)
    .fields.filter(({ name, required }) => required && raw[name] === undefined)
    .map(({ name }): FieldProblem => ({ field: name, code: 'required' }));
  if (missing.length > 0) throw new Refusal('invalid', {}, missing);
  return readChanges(shop, table, raw);
};

/** The fields that a form changed, without those it left out. */
export const formOnly = (values: Readonly<Record<string, FieldValue | undefined>>): FormValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
