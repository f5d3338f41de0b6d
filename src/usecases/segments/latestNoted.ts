import type { NotedTable } from '../../formulas/rule/ownField.ts';
import type { Shop } from '../../ports.ts';
import { observations } from '../../schema/tables/observations.ts';
import { preferences } from '../../schema/tables/preferences.ts';

/** R8, R19: what was noted last of an item, by customer: of one day, or of none, the first row. One call. */
export const latestNoted = (shop: Shop, table: NotedTable, item: string): ReadonlyMap<string, string> => {
  const wanted = item.toLowerCase();
  const rows = (table === 'Preferences' ? preferencesHere(shop) : observationsHere(shop)).filter(
    (row) => (row.item ?? '').toLowerCase() === wanted,
  );
  const found = new Map<string, { readonly text: string; readonly on: string }>();
  for (const { customer, text, on } of rows) {
    const before = found.get(customer);
    if (before === undefined || before.on < (on ?? '')) found.set(customer, { text, on: on ?? '' });
  }
  return new Map([...found].map(([customer, { text }]) => [customer, text]));
};

const preferencesHere = (shop: Shop) =>
  shop.tables
    .columns(preferences, ['customer', 'item', 'value', 'notedOn'])
    .map(({ value, notedOn, ...row }) => ({ ...row, text: value, on: notedOn }));

const observationsHere = (shop: Shop) =>
  shop.tables
    .columns(observations, ['customer', 'item', 'seen', 'seenOn'])
    .map(({ seen, seenOn, ...row }) => ({ ...row, text: seen, on: seenOn }));
