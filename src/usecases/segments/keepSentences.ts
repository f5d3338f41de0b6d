import type { Shop } from '../../ports.ts';
import { segments } from '../../schema/tables/segments.ts';
import { ruleBook } from './ruleBook.ts';
import { sentenceIn } from './saveSegment.ts';
import { segmentIn } from './scoreColumns.ts';

/** The note that a formula of Scores was edited by hand while its sentence could not be written. */
const note = 'editedScores';

export const markEdited = ({ notes }: Shop): void => notes.write(note, 'yes');

/** Writes the sentences of segments whose formula somebody changed in Scores; the others stay as they are. */
export const refreshSentences = (shop: Shop): void => {
  if (!shop.layout.stands('Scores') || !shop.tables.has(segments)) return;
  shop.lock.hold(() => {
    const columns = shop.scores.columns();
    const book = ruleBook(shop, columns);
    const changed = shop.tables.read(segments).rows.flatMap(({ id, sentence: standing }) => {
      const formula = segmentIn(columns, id)?.formula;
      const sentence = formula === undefined ? standing : sentenceIn(shop, book, formula);
      return sentence === standing ? [] : [{ id, patch: { sentence } }];
    });
    shop.tables.change(segments, changed);
  });
};

/** What the hourly run does of it. No call where nothing waits. */
export const keepSentences = (shop: Shop): void => {
  if (shop.notes.read(note) === null) return;
  refreshSentences(shop);
  shop.notes.write(note, null);
};
