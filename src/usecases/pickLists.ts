import type { Shop } from '../ports.ts';
import type { Field, FormValues } from '../schema/derive/forms.ts';
import type { PickLists } from '../schema/derive/validateForm.ts';
import { products } from '../schema/tables/products.ts';
import { activeItems } from './items.ts';
import { teamNames } from './me.ts';

/** The lists of those picks that a form fills; nothing is read for the others. */
export const pickLists = (
  shop: Shop,
  table: string,
  fields: readonly Field[],
  raw: FormValues,
): PickLists => {
  const asked = new Set(
    fields.flatMap(({ name, column }) => (column.kind === 'pick' && raw[name] != null ? [column.from] : [])),
  );
  return Object.fromEntries(
    [...asked].flatMap((from) => {
      const list = listOf(shop, table, from);
      return list === null ? [] : [[from, list]];
    }),
  );
};

/** Null where nothing is known of the list: then any name is taken. */
const listOf = (shop: Shop, table: string, from: string): readonly string[] | null => {
  if (from === 'Team') return teamNames(shop);
  if (from === 'Items')
    return activeItems(shop, table === 'Preferences' ? 'preference' : 'observation').map(({ name }) => name);
  if (from === 'Products' && shop.tables.has(products))
    return shop.tables.columns(products, ['name']).map(({ name }) => name);
  return null;
};
