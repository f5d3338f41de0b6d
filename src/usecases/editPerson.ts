import { inCircle } from '../domain/register/inCircle.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { Refusal } from '../schema/refusal.ts';
import { contacts } from '../schema/tables/contacts.ts';
import { type Person, personOf } from './cardItems.ts';
import { withChosenNames } from './chosenNames.ts';
import { editRow } from './editRow.ts';
import { readChanges } from './readForm.ts';

export type PersonChanged =
  | { readonly status: 'saved'; readonly person: Person }
  /** Fields that somebody else changed since they were shown, with what they hold now. Nothing was written. */
  | { readonly status: 'conflict'; readonly now: FormValues };

/**
 * R6: corrects a person of a customer, and the names of this person in the rows of those who report to her.
 * @param seen What the form showed in these fields.
 * @throws Refusal `invalid`, also where people would report to each other in a circle; `rowGone`.
 */
export const changePerson = (shop: Shop, id: string, raw: FormValues, seen: FormValues): PersonChanged =>
  shop.lock.hold(() => {
    const wanted = readChanges(shop, contacts, raw);
    const edited = editRow(shop, contacts, id, wanted, seen, (row, patch) => {
      if (typeof patch.reportsTo === 'string') refuseCircle(shop, id, patch.reportsTo);
      return withChosenNames(shop, contacts, row.customer, patch);
    });
    if (edited.status === 'conflict') return edited;
    if (wanted.name !== undefined) renamePerson(shop, id, edited.row.name);
    return { status: 'saved', person: personOf(edited.row) };
  });

const refuseCircle = (shop: Shop, id: string, above: string): void => {
  const people = shop.tables.columns(contacts, ['reportsTo']);
  const reportsTo = new Map(people.map((one) => [one.id, one.reportsTo]));
  if (inCircle(reportsTo, id, above))
    throw new Refusal('invalid', {}, [{ field: 'reportsTo', code: 'circle' }]);
};

const renamePerson = (shop: Shop, id: string, name: string): void => {
  const stale = shop.tables
    .columns(contacts, ['reportsTo', 'reportsToName'])
    .filter((one) => one.reportsTo === id && one.reportsToName !== name);
  shop.tables.change(
    contacts,
    stale.map((one) => ({ id: one.id, patch: { reportsToName: name } })),
  );
};
