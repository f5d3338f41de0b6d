import type { Shop } from '../ports.ts';
import { customers } from '../schema/tables/customers.ts';

/** Columns of Customers that name another customer by text. */
const naming = ['parent', 'referredBy'] as const;

/** A cell that names a customer. */
export interface NamedBy {
  readonly id: string;
  readonly column: (typeof naming)[number];
  readonly text: string;
}

/**
 * The cells that name the customer `of` by this name; none where another customer is called so too: nobody knows whom they
 * mean. One call.
 */
export const namedBy = (shop: Shop, of: string, name: string): readonly NamedBy[] => {
  const wanted = folded(name);
  const rows = shop.tables.columns(customers, ['name', ...naming]);
  if (wanted === '' || rows.some((row) => row.id !== of && folded(row.name) === wanted)) return [];
  return rows.flatMap((row) =>
    naming.flatMap((column) => {
      const text = row[column];
      return text !== null && folded(text) === wanted ? [{ id: row.id, column, text }] : [];
    }),
  );
};

/** As a look-up of the sheet compares. */
const folded = (text: string | null): string => (text ?? '').trim().toLowerCase();
