import { measureNames } from '../../formulas/scores/measures.ts';
import { measureLetters } from '../../formulas/scores/scoresTab.ts';
import { quoted } from '../../formulas/sheetNames.ts';
import type { ScoreColumn } from '../../ports.ts';
import { columnIndex, columnLetters } from '../../schema/derive/columnLetters.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { Say } from '../../words/say.ts';
import type { WordKey } from '../../words/words.ts';

/**
 * The letters of a measure's column, known by the header that its formula holds.
 * @throws Refusal `columnMissing` where somebody deleted it: set-up puts it back.
 */
export const measureIn = (columns: readonly ScoreColumn[], measure: string, say: Say): string => {
  const found = standingMeasure(columns, measure, say);
  // The measures have their words; a rule about another one was refused before.
  const header = say(`measure.${measure}` as WordKey);
  if (found === null) throw new Refusal('columnMissing', { tab: say('tab.Scores'), header });
  return found;
};

/** The same; null where there is no such column. */
export const standingMeasure = (
  columns: readonly ScoreColumn[],
  measure: string,
  say: Say,
): string | null => {
  const header = quoted(say(`measure.${measure}` as WordKey));
  return columns.find(({ formula }) => formula.includes(`=1,${header},`))?.letters ?? null;
};

/**
 * Where every measure stands, or is to stand: one that is missing, as measures of a newer version are, at its place as
 * the tab is made if that is free, else behind everything. Its formula then names the others where they are.
 */
export const measurePlaces = (columns: readonly ScoreColumn[], say: Say): ((measure: string) => string) => {
  const taken = new Set(columns.map(({ letters }) => letters));
  let next = Math.max(measureColumns, ...columns.map(({ letters }) => columnIndex(letters) + 1));
  const places = new Map(
    measureNames.map((name): readonly [string, string] => {
      const standing = standingMeasure(columns, name, say);
      const own = measureLetters(name);
      return [name, standing ?? (taken.has(own) ? columnLetters(next++) : own)];
    }),
  );
  return (measure) => places.get(measure) ?? '';
};

/** Columns of the tab as it is made, without those of segments. */
const measureColumns = 2 + measureNames.length;

/** The column of a segment, known by the id that its formula holds. */
export const segmentIn = (columns: readonly ScoreColumn[], id: string): ScoreColumn | undefined =>
  columns.find(({ formula }) => formula.includes(`VLOOKUP(${quoted(id)},`));

/** A segment's column in Scores. */
export interface SegmentColumn {
  readonly id: string;
  readonly letters: string;
}

/** The columns of all segments, known by their headers; see segmentHeader.ts. */
export const segmentColumns = (columns: readonly ScoreColumn[]): readonly SegmentColumn[] =>
  columns.flatMap(({ letters, formula }) => {
    const id = /=1,IFERROR\(VLOOKUP\("([^"]+)",/.exec(formula)?.[1];
    return id === undefined ? [] : [{ id, letters }];
  });
