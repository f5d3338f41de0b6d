import type { Rule } from '../../formulas/rule/rule.ts';
import { parseRuleColumn } from '../../formulas/rule/ruleColumn.ts';
import type { Shop } from '../../ports.ts';
import { isBroken } from '../../schema/isBroken.ts';
import { type Segment, segments } from '../../schema/tables/segments.ts';
import { ruleBook, sentenceOf } from './ruleBook.ts';
import { segmentIn } from './scoreColumns.ts';

export interface SegmentItem {
  readonly id: string;
  readonly name: string;
  readonly family: Segment['family'];
  /** In the reader's language; null for a formula of the business's own. */
  readonly sentence: string | null;
  readonly rule: Rule | null;
  /** Whether the formula is about a column that was deleted. */
  readonly gone: boolean;
  /** As it stands in the tab Scores, in the writing of the sheet's locale; null where its column is gone. */
  readonly formula: string | null;
  readonly customers: number | null;
  readonly value: string | null;
  readonly share: number | null;
}

/** R17–R26: every segment with its sentence, its live count and value. Costs no more for many customers than for few. */
export const listSegments = (shop: Shop): readonly SegmentItem[] => {
  const { rows } = shop.tables.read(segments);
  const columns = shop.scores.columns();
  const book = ruleBook(shop, columns);
  return rows.map((row) => {
    const formula = segmentIn(columns, row.id)?.formula ?? null;
    const rule = formula === null ? null : parseRuleColumn(formula, book.reader);
    return {
      id: row.id,
      name: row.name,
      family: row.family,
      sentence: rule && sentenceOf(shop, book.fields, shop.say, rule),
      rule,
      gone: formula !== null && isBroken(formula),
      formula: formula === null ? null : shop.scores.shown(formula),
      customers: row.customers,
      value: row.value === null ? null : shop.formats.money(row.value),
      share: row.share,
    };
  });
};
