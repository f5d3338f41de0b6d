import { freeName } from '../../domain/freeName.ts';
import { kindOfCells } from '../../formulas/rule/kindOfCells.ts';
import type { Shop } from '../../ports.ts';
import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { customers } from '../../schema/tables/customers.ts';

/** A column of Customers that is none of ours. */
export interface OwnColumn {
  readonly letters: string;
  /** What its first cells are. */
  readonly kind: ReturnType<typeof kindOfCells>;
}

/** Rows by which the kind of a column is told, its header among them. */
const looked = 200;

/** The columns of Customers that are none of ours, by their header; of two with the same one, the second has ` (2)`. Two calls. */
export const ownColumns = (shop: Shop): ReadonlyMap<string, OwnColumn> => {
  const height = Math.min(looked, shop.figures.height('Customers'));
  const [headers = [], ...rows] = shop.figures.plain('Customers', `1:${Math.max(1, height)}`) ?? [];
  const ours = new Set(
    Object.keys(customers.columns).map((name) => shop.layout.columnRange('Customers', name)),
  );
  const prefix = shop.layout.prefix('Customers');
  const found = new Map<string, OwnColumn>();
  headers.forEach((cell, index) => {
    const [header, letters] = [String(cell ?? '').trim(), columnLetters(index)];
    if (header === '' || ours.has(`${prefix}$${letters}:$${letters}`)) return;
    found.set(
      freeName(header, (name) => found.has(name)),
      { letters, kind: kindOfCells(rows.map((row) => row[index])) },
    );
  });
  return found;
};
