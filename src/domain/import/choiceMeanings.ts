import { type TableName, tables } from '../../schema/tables.ts';
import type { Drafted } from './draft.ts';
import { fold } from './fold.ts';
import { meanings } from './meanings.ts';
import type { Unmatched } from './references.ts';

/** The words of a file's choice columns that are none of theirs, with what each probably means. */
export const openWords = ({ choice, words }: Drafted): readonly OpenWords[] =>
  Object.entries(words).map(([column, counts]) => ({
    table: choice.table,
    column,
    codes: codesOf(choice.table, column),
    unmatched: Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([found, count]) => ({ found, count, proposal: meaningOf(choice.table, column, found) })),
  }));

export interface OpenWords {
  readonly table: TableName;
  readonly column: string;
  readonly codes: readonly string[];
  readonly unmatched: readonly Unmatched[];
}

const codesOf = (name: TableName, column: string): readonly string[] => {
  const definition = Object.entries(tables[name].columns).find(([one]) => one === column)?.[1];
  return definition?.kind === 'choice' ? definition.of : [];
};

const meaningOf = (table: TableName, column: string, found: string): string | null => {
  const known = Object.entries(meanings[`${table}.${column}`] ?? {});
  return known.find(([, words]) => words.some((word) => fold(word) === fold(found)))?.[0] ?? null;
};
