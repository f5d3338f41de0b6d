/** Holds the catalogues against the schema: a table, column, choice or setting without a word does not compile. */
import type { SettingWord } from './schema/settings.ts';
import type { TableWord } from './schema/tables.ts';
import { en } from './words/words.ts';

export const wordsOfTheSchema: Readonly<Record<TableWord | SettingWord, string>> = en;
