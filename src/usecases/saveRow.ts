import { holds } from '../domain/holds.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { Refusal } from '../schema/refusal.ts';
import type { PatchOf, RowOf } from '../schema/table.ts';
import { tables } from '../schema/tables.ts';
import { blankRow } from './blankRow.ts';
import {
  type ConsentItem,
  consentItem,
  type NeedItem,
  needItem,
  type ObservationItem,
  observationItem,
  type PreferenceItem,
  preferenceItem,
  type UsageItem,
  usageItem,
} from './cardItems.ts';
import { editRow } from './editRow.ts';
import { findCustomer } from './findCustomer.ts';
import { keepLookup } from './keepLookup.ts';
import { me } from './me.ts';
import { newId } from './newIds.ts';
import { readChanges, readNew } from './readForm.ts';

/** The tables of a customer's file to which the card adds row by row, with the line that it shows of each. */
const lines = {
  Preferences: preferenceItem,
  Needs: needItem,
  Consents: consentItem,
  Observations: observationItem,
  Usage: usageItem,
} as const;

export type FileRowTable = keyof typeof lines;
export const fileRowTables = ['Preferences', 'Needs', 'Consents', 'Observations', 'Usage'] as const;

export type FileLine = PreferenceItem | NeedItem | ConsentItem | ObservationItem | UsageItem;

export type RowSaved =
  | { readonly status: 'saved'; readonly line: FileLine }
  /** Fields that somebody else changed since they were shown, with what they hold now. Nothing was written. */
  | { readonly status: 'conflict'; readonly now: FormValues };

export interface RowToSave {
  readonly table: FileRowTable;
  readonly customer: string;
  /** Null for a new row. */
  readonly id: string | null;
  readonly values: FormValues;
  /** What the form showed in the fields that it changes. */
  readonly seen: FormValues;
}

/**
 * Adds a row to a customer's file, or corrects one.
 * @throws Refusal `invalid`, `rowGone`; `consentKept` where a consent is to be changed: its history stays.
 */
export const saveRow = (shop: Shop, wanted: RowToSave): RowSaved =>
  shop.lock.hold(() => (wanted.id === null ? add(shop, wanted) : change(shop, wanted, wanted.id)));

type FileRow = RowOf<(typeof tables)[FileRowTable]>;

/** The row that the customer got last, sent again as by a second click, stands once. */
const add = (shop: Shop, { table: name, customer, values: raw }: RowToSave): RowSaved => {
  const table = tables[name];
  const values = readNew(shop, table, raw);
  const { row: whom } = findCustomer(shop, customer);
  const standing: readonly FileRow[] = shop.tables.read(table).rows;
  const last = standing.filter((one) => one.customer === customer).pop();
  if (last && holds(last, values)) return saved(name, last);
  const id = newId(shop, table, standing);
  const row = {
    ...blankRow(table),
    ...stamps(shop, name),
    ...values,
    id,
    customer,
    customerName: whom.name,
    source: 'own',
    // `readNew` read all that the table requires.
  } as FileRow;
  // The row is of the table of this name.
  shop.tables.insert(table, [row as never]);
  // The first row of a table makes its tab, which the look-up tab does not name yet.
  keepLookup(shop);
  return saved(name, row);
};

const change = (shop: Shop, { table: name, customer, values, seen }: RowToSave, id: string): RowSaved => {
  if (name === 'Consents') throw new Refusal('consentKept');
  const table = tables[name];
  const wanted = readChanges(shop, table, values);
  const stamped = (_: unknown, patch: PatchOf<typeof table>): PatchOf<typeof table> =>
    name === 'Preferences' ? { ...patch, ...stamps(shop, name) } : patch;
  const edited = editRow(shop, table, id, wanted, seen, stamped, (row) => {
    if (row.customer !== customer) throw new Refusal('rowGone', { tab: shop.vocabulary.tab(name) });
  });
  return edited.status === 'conflict' ? edited : saved(name, edited.row);
};

const saved = (name: FileRowTable, row: FileRow): RowSaved => ({
  status: 'saved',
  // The row is of the table of this name, and so is its line.
  line: lines[name](row as never),
});

/** A preference is as good as the day on which it was last heard, and who heard it. */
const stamps = (shop: Shop, name: FileRowTable): Readonly<Record<string, string | null>> => {
  if (name === 'Preferences') return { notedOn: shop.clock.today(), by: me(shop).name };
  return name === 'Needs' ? { notedOn: shop.clock.today() } : {};
};
