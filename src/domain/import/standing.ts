import { type TableName, tables } from '../../schema/tables.ts';
import type { Values } from './draft.ts';
import { plain } from './fold.ts';
import { keyOf, naturalKeyOf } from './keys.ts';
import { stageNamed } from './stageWords.ts';

/** The rows that stand, by table; of each the columns that planning looks at. */
export type Standing = Readonly<Partial<Record<TableName, readonly Values[]>>>;

/** The rows of one table, as references and lines find them; it grows by what the import adds. */
export interface Index {
  /** Rows that a reference can mean: by title or id. Of a contact within its customer. */
  named(text: string, customer: string | null): readonly Values[];
  /** Rows that a line with this key is. */
  keyed(key: string): readonly Values[];
  add(row: Values): void;
}

/**
 * @param keys The columns that a person chose to know rows by, for the files of this table.
 * @param country Whose phone numbers need no country code.
 */
export const openIndex = (
  name: TableName,
  rows: readonly Values[],
  keys: readonly string[],
  country: string | null,
): Index => {
  const byName = new Map<string, Values[]>();
  const byKey = new Map<string, Values[]>();
  const title = tables[name].title;
  const put = (map: Map<string, Values[]>, key: string, row: Values): void => {
    const found = map.get(key);
    if (found === undefined) map.set(key, [row]);
    else if (!found.includes(row)) found.push(row);
  };
  const add = (row: Values): void => {
    const owner = name === 'Contacts' ? `${row.customer ?? ''}\u0000` : '';
    put(byName, owner + plain(String(row[title] ?? '')), row);
    if (row.id !== null && row.id !== undefined) put(byName, plain(String(row.id)), row);
    put(byKey, naturalKeyOf(name, row), row);
    for (const key of keys) put(byKey, keyOf(name, key, row, country), row);
  };
  for (const row of rows) add(row);
  return {
    add,
    keyed: (key) => byKey.get(key) ?? [],
    named: (text, customer) =>
      byName.get((name === 'Contacts' ? `${customer ?? ''}\u0000` : '') + plain(text)) ??
      byName.get(plain(text)) ??
      (name === 'Stages' ? [stageNamed(rows, text)].flatMap((row) => (row ? [row] : [])) : []),
  };
};
