import type { Field } from './rule.ts';

/** A column of the business's own in Customers is a field under its header, with this before it. */
export const ownPrefix = 'own:';

/** The header of a column of the business's own; null for any other field. */
export const ownHeader = (field: Field): string | null => after(ownPrefix, field);

export const ownField = (header: string): Field => ({ of: 'customer', column: ownPrefix + header });

/** R8, R9, R19: what was noted of a customer, item by item: the latest of each. */
export const notedPrefixes = { Preferences: 'preference:', Observations: 'observation:' } as const;
export type NotedTable = keyof typeof notedPrefixes;

/** The table and the item of a field of what was noted; null for any other field. */
export const notedItem = (field: Field): { readonly table: NotedTable; readonly item: string } | null => {
  // The names are those of the literal.
  for (const table of Object.keys(notedPrefixes) as NotedTable[]) {
    const item = after(notedPrefixes[table], field);
    if (item !== null) return { table, item };
  }
  return null;
};

export const notedField = (table: NotedTable, item: string): Field => ({
  of: 'customer',
  column: notedPrefixes[table] + item,
});

/** The column of our own schema that a field is about; null for any other field. */
export const schemaColumn = (field: Field): string | null =>
  field.of === 'customer' && ownHeader(field) === null && notedItem(field) === null ? field.column : null;

/** What a field is called. @param word By its key, for the fields that have a word of ours. */
export const labelOf = (field: Field, word: (key: string) => string): string =>
  field.of === 'customer'
    ? (ownHeader(field) ?? notedItem(field)?.item ?? word(`Customers.${field.column}`))
    : (field.product ?? word(`measure.${field.measure}`));

const after = (prefix: string, field: Field): string | null =>
  field.of === 'customer' && field.column.startsWith(prefix) ? field.column.slice(prefix.length) : null;
