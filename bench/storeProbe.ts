/**
 * Runs inside the workbench, as a script of its own: the store of ours, `sheetquery`, and the least that batched
 * calls can do when the row's and the column's place are known beforehand.
 */
import { sheetQuery } from 'sheetquery';
import type { Shop } from '../src/ports.ts';
import { type Customer, customers } from '../src/schema/tables/customers.ts';
import { openShop } from '../src/shop.ts';
import { blankRow } from '../src/usecases/blankRow.ts';

/** The whole way of a user's action. */
export { clientele } from '../src/main.ts';

const tab = 'Customers';

const aCustomer = (id: string, number: number): Customer => ({
  ...blankRow(customers),
  id,
  name: `Customer ${number}`,
  phone: `0171 ${number}`,
  sector: 'retail',
});

const some = (from: number, count: number): Customer[] =>
  Array.from({ length: count }, (_, index) => aCustomer(`C-${from + index}`, from + index));

const keeping = <T>(work: (shop: Shop) => T): T => {
  const shop = openShop();
  return shop.lock.hold(() => work(shop));
};

/** Fills the register: rows `from` to `from + count - 1`. */
export const insert = (from: number, count: number): void =>
  keeping(({ tables }) => tables.insert(customers, some(from, count)));

export const find = (id: string): string | null => openShop().tables.find(customers, id)?.row.name ?? null;

export const findAll = (...ids: string[]): readonly (string | null)[] =>
  openShop()
    .tables.findAll(customers, ids)
    .map((found) => found?.row.name ?? null);

export const change = (id: string, phone: string): void =>
  keeping(({ tables }) => tables.change(customers, [{ id, patch: { phone } }]));

export const edit = (id: string, phone: string): void => {
  keeping(({ tables }) => tables.edit(customers, id, () => ({ phone }), ['phone']));
};

const query = () => sheetQuery().from(tab);
const named = (id: string) => (row: Record<string, unknown>) => row.ID === id;

export const queryFind = (id: string): string => query().where(named(id)).getRows()[0]?.Customer;

export const queryInsert = (from: number, count: number): void => {
  query().insertRows(
    some(from, count).map(({ id, name, phone, sector }) => ({
      ID: id,
      Customer: name,
      Phone: phone,
      Sector: sector,
    })),
  );
};

export const queryChange = (id: string, phone: string): void => {
  query()
    .where(named(id))
    .updateRows((row) => Object.assign(row, { Phone: phone }));
};

const sheet = () => {
  const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  if (!found) throw new Error(`There is no tab ${tab}`);
  return found;
};

export const floorFind = (row: number): unknown => sheet().getRange(row, 1, 1, 23).getValues()[0]?.[1];

export const floorInsert = (row: number, from: number, count: number): void => {
  const values = some(from, count).map((one) => Object.values(one).map((value) => value ?? ''));
  const target = sheet();
  target.insertRowsAfter(row - 1, count);
  target.getRange(row, 1, count, 8).setValues(values.map((line) => line.slice(0, 8)));
};

export const floorChange = (row: number, phone: string): void => {
  sheet()
    .getRange(row, 6)
    .setValues([[phone]]);
};
