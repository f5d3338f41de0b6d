import { firstStages } from '../sales/stages.ts';
import type { Values } from './draft.ts';
import { fold, plain } from './fold.ts';
import { meanings } from './meanings.ts';

/** How many of the words of each stage are its own name, in our three languages; the others are what programs say. */
const ownNames = 3;

/** The row of a stage that stands, by one of the names that Clientele gives it in any language: surely that one. */
export const stageNamed = (rows: readonly Values[], text: string): Values | undefined =>
  rowOf(rows, (words) => words.slice(0, ownNames).some((word) => plain(word) === plain(text)));

/** The name of the stage that a text of another program probably means; null where none is known. */
export const stageMeant = (rows: readonly Values[], text: string): string | null => {
  const row = rowOf(rows, (words) => words.some((word) => fold(word) === fold(text)));
  return row === undefined ? null : String(row.name);
};

const rowOf = (rows: readonly Values[], fits: (words: readonly string[]) => boolean): Values | undefined => {
  const words = meanings['Opportunities.stage'] ?? {};
  const first = firstStages.find(({ code }) => fits(words[code] ?? []));
  return first && rows.find(({ id }) => id === first.id);
};
