import { type ReadyMade, readyMade } from '../../domain/segments/readyMade.ts';
import { segmentNames } from '../../formulas/rfm.ts';
import type { Shop } from '../../ports.ts';
import { type Segment, segments } from '../../schema/tables/segments.ts';
import type { WordKey } from '../../words/words.ts';
import { blankRow } from '../blankRow.ts';
import { newIds } from '../newIds.ts';
import { type RuleBook, ruleBook, sentenceOf } from './ruleBook.ts';
import { columnFormula, tally } from './saveSegment.ts';
import { segmentIn } from './scoreColumns.ts';
import { segmentHeader } from './segmentHeader.ts';

/** Enough to see what segments are, few enough to read. */
const first: readonly string[] = [...segmentNames, 'highValue', 'potential', 'ordinary', 'neglected'];

const note = 'firstSegments';

/**
 * R17, R25: makes the segments that a business begins with, once: what people delete of them stays away. Killed, it is
 * gone on with by the next set-up: rows come first, then the columns that are still missing.
 */
export const makeFirstSegments = (shop: Shop): void => {
  if (shop.notes.read(note) !== null) return;
  const book = ruleBook(shop, shop.scores.columns(), new Map());
  const made = rowsOf(shop, book);
  const columns = shop.scores.columns();
  const lacking = made.filter(({ id }) => !segmentIn(columns, id));
  const formulas = lacking.map(({ id, name, rule }) =>
    columnFormula(book, { rule }, segmentHeader(shop, id, name)),
  );
  const added = formulas.length === 0 ? [] : shop.scores.add(formulas);
  const lettersOf = (id: string): string =>
    segmentIn(columns, id)?.letters ?? added[lacking.findIndex((one) => one.id === id)] ?? '';
  tally(
    shop,
    columns,
    made.map(({ id }) => ({ id, letters: lettersOf(id) })),
  );
  shop.notes.write(note, 'made');
};

type Made = Pick<Segment, 'id' | 'name'> & Pick<ReadyMade, 'rule'>;

/** The rows of the first segments, those that are missing inserted. */
const rowsOf = (shop: Shop, book: RuleBook): readonly Made[] => {
  const standing = shop.tables.read(segments).rows;
  const wanted = readyMade.filter(({ key }) => first.includes(key));
  const ids = newIds(shop, segments, standing, wanted.length);
  const made = wanted.map(({ key, family, rule }, index) => {
    // Every ready-made segment has its word; a test holds that.
    const name = shop.sheetSay((family === 'rfm' ? `segment.${key}` : `ready.${key}`) as WordKey);
    const found = standing.find((row) => row.name === name);
    return { id: found?.id ?? ids[index] ?? '', isNew: found === undefined, name, family, rule };
  });
  shop.tables.insert(
    segments,
    made
      .filter(({ isNew }) => isNew)
      .map(({ id, name, family, rule }) => ({
        ...blankRow(segments),
        id,
        name,
        family,
        sentence: sentenceOf(shop, book.fields, shop.sheetSay, rule),
      })),
  );
  return made;
};
