import type { Table } from '../table.ts';

/** The keys of the words by which a sheet shows these tables: of each its tab, its columns, and their choices. */
export const wordKeysOf = (tables: readonly Table[]): readonly string[] => {
  // Loops: every execution asks before it begins, and a loop that runs once is quicker than lists of lists.
  const keys: string[] = [];
  for (const { name, columns } of tables) {
    keys.push(`tab.${name}`);
    for (const column of Object.keys(columns)) {
      const key = `${name}.${column}`;
      keys.push(key);
      const kind = columns[column];
      if (kind?.kind === 'choice') for (const code of kind.of) keys.push(`${key}.${code}`);
    }
  }
  return keys;
};
