import { quoted } from '../../formulas/sheetNames.ts';
import type { ScoreColumn } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { Say } from '../../words/say.ts';
import type { WordKey } from '../../words/words.ts';

/**
 * The letters of a measure's column, known by the header that its formula holds.
 * @throws Refusal `columnMissing` where somebody deleted it: set-up puts it back.
 */
export const measureIn = (columns: readonly ScoreColumn[], measure: string, say: Say): string => {
  // The measures have their words; a rule about another one was refused before.
  const header = say(`measure.${measure}` as WordKey);
  const found = columns.find(({ formula }) => formula.includes(`=1,${quoted(header)},`));
  if (!found) throw new Refusal('columnMissing', { tab: say('tab.Scores'), header });
  return found.letters;
};

/** The column of a segment, known by the id that its formula holds. */
export const segmentIn = (columns: readonly ScoreColumn[], id: string): ScoreColumn | undefined =>
  columns.find(({ formula }) => formula.includes(`VLOOKUP(${quoted(id)},`));
