import type { Table } from '../table.ts';
import { type ChoiceReader, choiceReader } from './choiceWords.ts';

type Catalogue = Readonly<Record<string, string>>;

/** The words of the tables: how they are written in this sheet, and how they are read in all our languages. */
export interface Vocabulary {
  readonly catalogues: readonly Catalogue[];
  tab(name: string): string;
  header(table: Table, column: string): string;
  choice(table: Table, column: string, code: string): string;
  reader(table: Table, column: string): ChoiceReader;
}

/** @param written The catalogue of the sheet's own language; `catalogues` are all of them. */
export const vocabulary = (written: Catalogue, catalogues: readonly Catalogue[]): Vocabulary => {
  const readers = new Map<string, ChoiceReader>();
  const word = (key: string): string => {
    const found = written[key];
    if (found === undefined) throw new Error(`No word for ${key}: add it to src/words/en/tables.ts`);
    return found;
  };
  return {
    catalogues,
    tab: (name) => word(`tab.${name}`),
    header: (table, column) => word(`${table.name}.${column}`),
    choice: (table, column, code) => word(`${table.name}.${column}.${code}`),
    reader: (table, column) => {
      const key = `${table.name}.${column}`;
      const reader = readers.get(key) ?? choiceReader(table, column, catalogues);
      readers.set(key, reader);
      return reader;
    },
  };
};
