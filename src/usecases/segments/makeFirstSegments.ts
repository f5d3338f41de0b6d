import { readyMade } from '../../domain/segments/readyMade.ts';
import { segmentNames } from '../../formulas/rfm.ts';
import type { Shop } from '../../ports.ts';
import { segments } from '../../schema/tables/segments.ts';
import type { WordKey } from '../../words/words.ts';
import { blankRow } from '../blankRow.ts';
import { ruleBook } from './ruleBook.ts';
import { columnFormula, sentenceIn, tally } from './saveSegment.ts';
import { segmentHeader } from './segmentHeader.ts';

/** Enough to see what segments are, few enough to read. */
const firstSegments: readonly string[] = [...segmentNames, 'highValue', 'potential', 'ordinary', 'neglected'];

/** R17, R25: the segments that a business begins with. Those of an earlier run that was killed are not made again. */
export const makeFirstSegments = (shop: Shop): void => {
  if (shop.tables.read(segments).rows.length > 0) return;
  const wanted = readyMade.filter(({ key }) => firstSegments.includes(key));
  const ids = shop.ids.make(segments.columns.id.prefix, wanted.length, new Set());
  const columns = shop.scores.columns();
  const book = ruleBook(shop, columns);
  const made = wanted.map(({ key, family, rule }, index) => {
    const id = ids[index] ?? '';
    // Every ready-made segment has its word; a test holds that.
    const name = shop.sheetSay((family === 'rfm' ? `segment.${key}` : `ready.${key}`) as WordKey);
    const formula = columnFormula(book, { rule }, segmentHeader(shop, id, name));
    return {
      row: { ...blankRow(segments), id, name, family, sentence: sentenceIn(shop, book, formula) },
      formula,
    };
  });
  const letters = shop.scores.add(made.map(({ formula }) => formula));
  shop.tables.insert(
    segments,
    made.map(({ row }) => row),
  );
  tally(
    shop,
    columns,
    ids.map((id, index) => ({ id, letters: letters[index] ?? '' })),
  );
};
