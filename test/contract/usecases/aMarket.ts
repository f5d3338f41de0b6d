import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { chance } from '../../unit/domain/value/chance.ts';
import { customerId, fill } from './aRegister.ts';
import { aShop, inspect } from './aShop.ts';

export const size = 400;
export const ids = Array.from({ length: size }, (_, index) => customerId(index));

/** Who has vehicles or works in steel buys; who buys bolts buys nuts. A register of what nobody can know is no test. */
export const aMarket = async (): Promise<SavedWorld> => {
  const shop = await aShop({ realLimitMs: 900_000 });
  const luck = chance(7);
  const rows = ids.map((id, index) => ({
    id,
    name: `Customer ${index}`,
    sector: ['Steel', 'Retail', 'retail ', 'Food'][Math.floor(luck.uniform() * 4)] ?? '',
    employees: luck.uniform() < 0.1 ? '' : Math.round(luck.uniform() * 300),
    status: luck.uniform() < 0.5 ? 'Lead' : 'Existing',
    vehicles: luck.uniform() < 0.2 ? '' : Math.floor(luck.uniform() * 30),
  }));
  const buys = rows.filter(
    ({ sector, vehicles }) =>
      luck.uniform() < (Number(vehicles) >= 15 ? 0.62 : sector === 'Steel' ? 0.5 : 0.15),
  );
  const orders = buys.flatMap(({ id }, index) => {
    const products = luck.uniform() < 0.5 ? ['Bolts', 'Nuts'] : [luck.uniform() < 0.5 ? 'Saws' : 'Paint'];
    return products.map((product) => ({
      id: `B-${index}${product}`,
      customer: id,
      orderedOn: '2017-06-01',
      product,
      value: 100,
    }));
  });
  await fill(shop, {
    Customers: rows.map(({ vehicles: _, ...row }) => row),
    Orders: orders,
    Products: ['Bolts', 'Nuts', 'Saws', 'Paint'].map((name, at) => ({ id: `D-${at}`, name })),
  });
  const buyers = new Set(buys.map(({ id }) => id));
  await own(shop, {
    Vehicles: rows.map(({ vehicles }) => vehicles),
    // Known only when the call is over.
    'Call minutes': rows.map(({ id }) => Math.floor(luck.uniform() * 20) + (buyers.has(id) ? 10 : 0)),
  });
  return saveWorld(shop);
};

/** Puts columns of the business's own to the right of ours. */
export const own = (
  shop: Workbench,
  columns: Readonly<Record<string, readonly (string | number)[]>>,
): Promise<unknown> =>
  inspect(
    shop,
    `const sheet = book.getSheetByName('Customers');
     const columns = Object.entries(${JSON.stringify(columns)});
     const at = sheet.getLastColumn() + 1;
     const missing = at - 1 + columns.length - sheet.getMaxColumns();
     if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
     const height = Math.max(...columns.map(([, cells]) => cells.length));
     const rows = Array.from({ length: height }, (_, row) => columns.map(([, cells]) => cells[row] ?? ''));
     sheet.getRange(1, at, height + 1, columns.length).setValues([columns.map(([header]) => header), ...rows]);`,
  );
