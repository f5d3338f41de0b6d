import type { Table } from '../table.ts';

/** A choice's code by any word for it, in each of our languages, trimmed and without regard to case. */
export type ChoiceReader = (word: string) => string | null;

/**
 * Reads the words of a choice column back into codes. Words are stored in the language of set-up and read in all
 * three, since sheets travel.
 */
export const choiceReader = (
  table: Table,
  column: string,
  catalogues: readonly Readonly<Record<string, string>>[],
): ChoiceReader => {
  const codes = new Map<string, string>();
  const definition = table.columns[column];
  for (const code of definition?.kind === 'choice' ? definition.of : []) {
    for (const words of catalogues) {
      const word = words[`${table.name}.${column}.${code}`];
      if (word !== undefined) codes.set(fold(word), code);
    }
    codes.set(fold(code), code);
  }
  return (word) => codes.get(fold(word)) ?? null;
};

const fold = (text: string): string => text.trim().toLowerCase();
