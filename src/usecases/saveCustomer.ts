import { fingerprint } from '../domain/fingerprint.ts';
import { mergeEdit } from '../domain/register/mergeEdit.ts';
import { searchText } from '../domain/register/searchText.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { type Customer, customers } from '../schema/tables/customers.ts';
import { blankRow } from './blankRow.ts';
import { formValues } from './findCustomer.ts';
import { mayKnow, ofKnown, refuseUnknown } from './mayKnow.ts';
import { formOnly, readChanges, readNew } from './readForm.ts';
import { tellLeads } from './reminders/queueLeads.ts';
import { renameCustomer } from './renameCustomer.ts';

export type CustomerSaved =
  | { readonly status: 'saved'; readonly id: string; readonly values: FormValues }
  /** Fields that somebody else changed since they were shown, with what they hold now. Nothing was written. */
  | { readonly status: 'conflict'; readonly now: FormValues }
  /** A customer of this name exists. Nothing was written. */
  | { readonly status: 'exists'; readonly id: string; readonly name: string };

/**
 * Adds a customer. A namesake of whom who acts may not know is as if there were none: the two are found as duplicates
 * by whoever sees both.
 * @param twin Whether one of the same name may stand beside another. Without it a save that is sent twice adds one.
 * @throws Refusal `invalid`.
 */
export const addCustomer = (shop: Shop, raw: FormValues, twin: boolean): CustomerSaved =>
  shop.lock.hold(() => {
    const values = readNew(shop, customers, raw);
    const wanted = searchText(values.name ?? '');
    const standing = shop.tables.columns(customers, ['name']);
    const namesakes = twin ? [] : standing.filter(({ name }) => searchText(name ?? '') === wanted);
    const [namesake] = knownOf(shop, namesakes);
    if (namesake) return { status: 'exists', id: namesake.id, name: namesake.name };
    const ids = new Set(standing.map((one) => one.id));
    const { prefix } = customers.columns.id;
    // One whom she does not see afterwards has an id made of what she says: sent again, the save finds it.
    const hidden = !mayKnow(shop)({ owner: values.owner ?? null });
    const id = hidden ? shop.ids.of(prefix, markOf(shop, values)) : newId(shop, prefix, ids);
    const row: Customer = {
      ...blankRow(customers),
      name: '',
      source: 'own',
      ...values,
      id,
      addedOn: shop.clock.today(),
    };
    if (!ids.has(id)) {
      shop.tables.insert(customers, [row]);
      if (row.status === 'lead') tellLeads(shop, [row]);
    }
    return { status: 'saved', id, values: formValues(row) };
  });

const knownOf = <C extends { readonly id: string }>(shop: Shop, rows: readonly C[]): readonly C[] =>
  rows.length === 0
    ? []
    : ofKnown(
        shop,
        rows.map((row) => ({ ...row, customer: row.id })),
      );

const newId = (shop: Shop, prefix: string, taken: ReadonlySet<string>): string =>
  shop.ids.make(prefix, 1, taken)[0] ?? '';

/** The same on one day. */
const markOf = (shop: Shop, values: object): string =>
  fingerprint(JSON.stringify([values, shop.identity.email(), shop.clock.today()]));

/**
 * Writes the changed fields of a customer, unless one of them was changed by somebody else meanwhile.
 * @param seen What the form showed in these fields.
 * @returns the fields that were to be changed, and the name and the owner, as they stand.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const changeCustomer = (shop: Shop, id: string, raw: FormValues, seen: FormValues): CustomerSaved =>
  shop.lock.hold(() => {
    const wanted = readChanges(shop, customers, raw);
    let conflict: CustomerSaved | null = null;
    let name: string | undefined;
    let assigned = false;
    const decide = (row: Customer): Partial<Customer> | null => {
      refuseUnknown(shop, row);
      const merge = mergeEdit(formValues(row), seen, formOnly(wanted));
      conflict = merge.status === 'conflict' ? merge : null;
      if (merge.status === 'conflict') return null;
      // The patch holds some of the values that readChanges read as their columns' kinds.
      const { name: renamed, ...patch } = merge.patch as Partial<Customer>;
      name = renamed;
      assigned = 'owner' in patch || 'status' in patch;
      return patch;
    };
    // Of the row, nothing but these columns is asked.
    const names = [...new Set([...Object.keys(wanted), 'name', 'owner', 'status'])] as (keyof Customer)[];
    const row = shop.tables.edit(customers, id, (found) => decide(found.row), names);
    if (conflict) return conflict;
    if (assigned && row.status === 'lead') tellLeads(shop, [{ id, owner: row.owner }]);
    if (name === undefined) return { status: 'saved', id, values: formValues(row) };
    renameCustomer(shop, id, name, row.name);
    return { status: 'saved', id, values: formValues({ ...row, name }) };
  });
