import type { Drafted } from '../domain/import/draft.ts';
import { keyColumns } from '../domain/import/keys.ts';
import type { Standing } from '../domain/import/plan.ts';
import { referenceColumns } from '../domain/import/referenceColumns.ts';
import { targetOf } from '../domain/import/targets.ts';
import type { Values } from '../domain/journal/step.ts';
import type { Shop } from '../ports.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { firstItems } from './items.ts';

/**
 * The rows that stand, of the tables that the files go to or refer to: of each table only the columns that are needed.
 * @param how `keys` reads what tells rows apart, `values` also what the files would change of them.
 */
export const importStanding = (shop: Shop, drafted: readonly Drafted[], how: 'keys' | 'values'): Standing => {
  const wanted = new Map<TableName, Set<string>>();
  const want = (name: TableName, columns: readonly string[]): void => {
    wanted.set(name, new Set([...(wanted.get(name) ?? []), ...columns]));
  };
  for (const { choice } of drafted) {
    const { table, columns, key = null } = choice;
    want(table, [tables[table].title, ...keyColumns(table, key)]);
    if (how === 'values') want(table, filledColumns(table, columns));
    for (const { name, to } of referenceColumns(tables[table])) {
      if (!columns.some((target) => target !== null && targetOf(target).column === name)) continue;
      want(to, to === 'Contacts' ? ['name', 'customer'] : [tables[to].title]);
    }
    if (table === 'Opportunities') {
      want('Products', ['name', 'price']);
      want('Stages', ['name', 'means']);
    }
  }
  return Object.fromEntries(
    [...wanted].map(([name, columns]) => {
      const rows = rowsOf(shop, name, [...columns]);
      return [
        name,
        name === 'Items' && rows.length === 0 && takesFirstItems(drafted) ? firstItems(shop) : rows,
      ];
    }),
  );
};

/** Whether files name items and bring no list of their own: then they mean those with which a business begins. */
export const takesFirstItems = (drafted: readonly Drafted[]): boolean => {
  const names = drafted.map(({ choice }) => choice.table);
  return !names.includes('Items') && names.some((name) => name === 'Preferences' || name === 'Observations');
};

/** The columns that a file writes into rows that stand, those derived from them among them. */
const filledColumns = (table: TableName, targets: readonly (string | null)[]): readonly string[] => {
  const filled = targets.flatMap((target) => (target === null ? [] : [targetOf(target).column]));
  const more = targets.some((target) => target?.endsWith(':more')) ? ['note'] : [];
  const names = referenceColumns(tables[table]).flatMap(({ name, nameColumn }) =>
    nameColumn !== null && filled.includes(name) ? [nameColumn] : [],
  );
  const derived = table === 'Opportunities' ? ['value', 'estimated', 'closedOn'] : [];
  return [...filled, ...names, ...more, ...derived];
};

const rowsOf = (shop: Shop, name: TableName, columns: readonly string[]): readonly Values[] => {
  const table = tables[name];
  if ('lazy' in table && !shop.tables.has(table)) return [];
  // Names of the table's own columns; which of them are read depends on the file.
  const known = columns.filter((column) => column !== 'id' && column in table.columns) as never[];
  return shop.tables.columns(table, known);
};
