import { searchText } from '../domain/register/searchText.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { type Item, items } from '../schema/tables/items.ts';
import type { WordKey } from '../words/words.ts';
import { blankRow } from './blankRow.ts';
import { newId, withIds } from './newIds.ts';

/** What forms show of an item. */
export type ItemLine = Pick<Item, 'name' | 'standard' | 'points'>;

export interface ItemLists {
  readonly preference: readonly ItemLine[];
  readonly observation: readonly ItemLine[];
}

/** R8: the fourteen preferences with which a business begins. */
const preferences = [
  'card.server.preference.serviceTime',
  'card.server.preference.serviceManner',
  'card.server.preference.serviceContent',
  'card.server.preference.advisor',
  'card.server.preference.technician',
  'card.server.preference.payment',
  'card.server.preference.driving',
  'card.server.preference.drink',
  'card.server.preference.topic',
  'card.server.preference.magazine',
  'card.server.preference.taste',
  'card.server.preference.resting',
  'card.server.preference.communicating',
  'card.server.preference.behaviour',
] as const satisfies readonly WordKey[];

/** R9: the six items of the observation programme. */
const observations = [
  'card.server.observation.spending',
  'card.server.observation.interests',
  'card.server.observation.thinking',
  'card.server.observation.personality',
  'card.server.observation.expectations',
  'card.server.observation.background',
] as const satisfies readonly WordKey[];

/** The items in use, by kind. */
export const itemLists = (shop: Shop): ItemLists => ({
  preference: activeItems(shop, 'preference'),
  observation: activeItems(shop, 'observation'),
});

/** The items of a kind that are in use: those of the business's own list, or those with which it begins. */
export const activeItems = (shop: Shop, kind: Item['kind']): readonly ItemLine[] =>
  allItems(shop)
    .filter((one) => one.kind === kind && one.active !== false)
    .map(({ name, standard, points }) => ({ name, standard, points }));

/**
 * Writes the items with which a business begins, where its list is blank: before the list is shown or added to. Until
 * then forms offer them without the tab.
 */
export const seedItems = (shop: Shop): void => {
  const standing = shop.tables.read(items).rows;
  if (standing.length > 0) return;
  shop.tables.insert(items, withIds(shop, items, standing, firstItems(shop)));
};

/**
 * Adds an item to the business's list; one of the same name stands once, and is taken into use again.
 * @throws Refusal `invalid` where it has no name.
 */
export const addItem = (shop: Shop, kind: Item['kind'], raw: string): ItemLists =>
  shop.lock.hold(() => {
    const name = raw.trim().replace(/\s+/g, ' ').slice(0, longestName);
    if (name === '') throw new Refusal('invalid', {}, [{ field: 'name', code: 'required' }]);
    seedItems(shop);
    const standing = shop.tables.read(items).rows;
    const twin = standing.find((one) => one.kind === kind && searchText(one.name) === searchText(name));
    if (twin?.active === false) shop.tables.change(items, [{ id: twin.id, patch: { active: true } }]);
    if (!twin) {
      shop.tables.insert(items, [{ ...newItem(kind, name), id: newId(shop, items, standing) }]);
    }
    return itemLists(shop);
  });

const longestName = 100;

const allItems = (shop: Shop): readonly Item[] => {
  const { rows } = shop.tables.read(items);
  return rows.length > 0 ? rows : firstItems(shop);
};

/** Those with which a business begins, without ids. */
export const firstItems = ({ sheetSay }: Shop): readonly Item[] => [
  ...preferences.map((key) => newItem('preference', sheetSay(key))),
  ...observations.map((key) => newItem('observation', sheetSay(key))),
];

const newItem = (kind: Item['kind'], name: string): Item => ({
  ...blankRow(items),
  id: '',
  kind,
  name,
  active: true,
});
