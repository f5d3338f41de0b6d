import type { Shop } from '../ports.ts';
import { isDay } from '../schema/day.ts';
import type { Column } from '../schema/table.ts';
import type { AnyTable } from '../schema/tables.ts';
import type { WordKey } from '../words/words.ts';

/** A value of a column as people read it: choices in their words, days and numbers as the sheet's locale writes them. */
export const valueText = (
  shop: Shop,
  table: AnyTable,
  column: string,
  value: string | number | boolean | null,
): string => {
  if (value === null) return '';
  const kind = Object.entries<Column>(table.columns).find(([name]) => name === column)?.[1].kind;
  // Every choice of every column has its word; src/wordCheck.ts holds that.
  if (kind === 'choice') return shop.say(`${table.name}.${column}.${value}` as WordKey);
  if (kind === 'day' && typeof value === 'string' && isDay(value)) return shop.formats.day(value);
  if (kind === 'money' && typeof value === 'number') return shop.formats.money(value);
  return kind === 'number' && typeof value === 'number' ? shop.formats.count(value) : String(value);
};
