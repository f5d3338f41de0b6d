import type { Rule } from '../../formulas/rule/rule.ts';
import { parseRuleColumn, printRuleColumn } from '../../formulas/rule/ruleColumn.ts';
import { ruleFits } from '../../formulas/rule/ruleReader.ts';
import { spilledColumn } from '../../formulas/scores/scoresTab.ts';
import { quoted } from '../../formulas/sheetNames.ts';
import type { ScoreColumn, Shop } from '../../ports.ts';
import { isBroken } from '../../schema/isBroken.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Segment, segments } from '../../schema/tables/segments.ts';
import { blankRow } from '../blankRow.ts';
import { newId } from '../newIds.ts';
import { keepService } from './memberships.ts';
import { type RuleBook, ruleBook, sentenceOf } from './ruleBook.ts';
import { measureIn, segmentColumns, segmentIn } from './scoreColumns.ts';
import { segmentHeader } from './segmentHeader.ts';

/** A rule as the builder has it, or a formula of the business's own: TRUE for each row of Scores that belongs. */
export type SegmentBody = { readonly rule: Rule } | { readonly formula: string };

export interface SegmentToSave {
  /** Null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly family: NonNullable<Segment['family']>;
  readonly body: SegmentBody;
  /** The formula as it was shown; null of a new segment, and where its column was gone. */
  readonly seen: string | null;
}

/**
 * Saves a segment: its row in Segments, its column in Scores. The column comes first and carries the name; a
 * run that was killed between the two leaves it there.
 * @throws Refusal `segmentExists` where another has the name, `changedMeanwhile` where somebody changed the formula
 * since it was shown, `ruleUnfit`, `formulaUnfit`, `rowGone`.
 */
export const saveSegment = (shop: Shop, wanted: SegmentToSave): { readonly id: string } =>
  shop.lock.hold(() => {
    const name = wanted.name.trim();
    const { rows } = shop.tables.read(segments);
    const namesake = rows.find((row) => row.name.toLowerCase() === name.toLowerCase());
    if (namesake && namesake.id !== wanted.id) throw new Refusal('segmentExists', { name });
    const columns = shop.scores.columns();
    const book = ruleBook(shop, columns);
    const standing = rows.find(({ id }) => id === wanted.id);
    if (wanted.id !== null && !standing)
      throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Segments') });
    const orphan = standing ? null : orphanOf(columns, rows, name);
    const id = standing?.id ?? orphan ?? newId(shop, segments, rows);
    const column = segmentIn(columns, id);
    const shown = column ? shop.scores.shown(column.formula) : null;
    if (orphan === null && shown !== wanted.seen) throw new Refusal('changedMeanwhile');
    const formula = columnFormula(book, meant(shop, wanted.body), segmentHeader(shop, id, name));
    const letters = columnOf(shop, column?.letters, formula);
    const sentence = sentenceIn(shop, book, formula);
    if (standing) shop.tables.change(segments, [{ id, patch: { name, sentence } }]);
    else shop.tables.insert(segments, [{ ...blankRow(segments), id, name, family: wanted.family, sentence }]);
    tally(shop, columns, [{ id, letters }]);
    if (!column || orphan !== null)
      keepService(shop, [...segmentColumns(columns).filter((one) => one.id !== id), { id, letters }]);
    return { id };
  });

/** The column of a segment without a row, as a killed run leaves it: saved again, it is taken up. */
const orphanOf = (columns: readonly ScoreColumn[], rows: readonly Segment[], name: string): string | null => {
  const known = new Set(rows.map(({ id }) => id));
  const named = columns.filter(({ formula }) => formula.includes(`,2,FALSE),${quoted(name)})`));
  return segmentColumns(named).find(({ id }) => !known.has(id))?.id ?? null;
};

const columnOf = (shop: Shop, letters: string | undefined, formula: string): string => {
  if (letters === undefined) return shop.scores.add([formula])[0] ?? '';
  shop.scores.put(letters, formula);
  return letters;
};

/** A formula of theirs is typed as the sheet's locale writes it. */
const meant = (shop: Shop, body: SegmentBody): SegmentBody =>
  'rule' in body ? body : { formula: shop.scores.meant(body.formula) };

/** The formula of the segment's column. */
export const columnFormula = (book: RuleBook, body: SegmentBody, header: string): string => {
  if ('rule' in body) {
    const { rule } = body;
    const formula = ruleFits(rule, book.fields) ? printRuleColumn({ header, rule }, book.names) : null;
    if (formula === null) throw new Refusal('ruleUnfit');
    return formula;
  }
  const own = body.formula.trim().replace(/^=/, '');
  if (own === '') throw new Refusal('formulaUnfit');
  // What people wrote may be the whole column, as they saw it, or what decides for a row alone.
  return own.startsWith('ARRAYFORMULA(IF(ROW(') ? `=${own}` : spilledColumn(header, `IF(${own},TRUE,FALSE)`);
};

/** The rule of a column as a sentence in the sheet's language; where it is none, that it is a formula of theirs, or about what is gone. */
export const sentenceIn = (shop: Shop, book: RuleBook, formula: string): string => {
  const rule = parseRuleColumn(formula, book.reader);
  if (rule) return sentenceOf(shop, book.fields, shop.sheetSay, rule);
  return shop.sheetSay(isBroken(formula) ? 'segments.columnGone' : 'segments.ownFormula');
};

/** Writes live count, value and share beside segments. */
export const tally = (
  shop: Shop,
  columns: readonly ScoreColumn[],
  written: readonly { readonly id: string; readonly letters: string }[],
): void => {
  const scores = shop.layout.prefix('Scores');
  const range = (letters: string): string => `${scores}$${letters}:$${letters}`;
  const spend = range(measureIn(columns, 'spend', shop.sheetSay));
  shop.scores.tally(
    written.map(({ id, letters }) => ({
      id,
      formulas: {
        customers: `=COUNTIF(${range(letters)},TRUE)`,
        value: `=SUMIF(${range(letters)},TRUE,${spend})`,
        share: `=IFERROR(SUMIF(${range(letters)},TRUE,${spend})/SUM(${spend}),0)`,
      },
    })),
  );
};
