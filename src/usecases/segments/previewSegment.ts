import { compileRule } from '../../formulas/rule/holds.ts';
import { printRule } from '../../formulas/rule/printRule.ts';
import type { Rule } from '../../formulas/rule/rule.ts';
import { ruleFits } from '../../formulas/rule/ruleReader.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { ofKnown } from '../mayKnow.ts';
import { population } from './population.ts';
import { type RuleBook, ruleBook, sentenceOf } from './ruleBook.ts';

export interface SegmentPreview {
  readonly sentence: string;
  readonly formula: string;
  readonly customers: number;
  readonly of: number;
  /** What they have spent, as people write amounts, and the share of everybody's spend. */
  readonly value: string;
  readonly share: number | null;
  /** The names of a few, of whom who acts may know. */
  readonly some: readonly string[];
}

/**
 * What a rule says and for whom it holds, before it is saved. Reads the columns that it is about, whole.
 * @throws Refusal `invalid` where it is about something that is not there, or too long for a cell.
 */
export const previewSegment = (shop: Shop, rule: Rule): SegmentPreview => {
  const columns = shop.scores.columns();
  const book = ruleBook(shop, columns);
  const formula = checkedFormula(book, rule);
  const { rows, people, spend } = population(shop, columns, rule);
  const holds = compileRule(rule, { today: shop.clock.today(), rows });
  const inside = rows.flatMap((row, index) => (holds(row) ? [index] : []));
  const value = inside.reduce((sum, index) => sum + (spend[index] ?? 0), 0);
  const all = spend.reduce((sum, one) => sum + one, 0);
  return {
    sentence: sentenceOf(shop, book.fields, shop.say, rule),
    formula: shop.scores.shown(formula),
    customers: inside.length,
    of: rows.length,
    value: shop.formats.money(value),
    share: all === 0 ? null : value / all,
    some: ofKnown(
      shop,
      inside.map((index) => people[index] ?? { customer: '', name: '' }),
    )
      .slice(0, 5)
      .map(({ name }) => name),
  };
};

/** @throws Refusal `invalid`. */
const checkedFormula = ({ fields, names }: RuleBook, rule: Rule): string => {
  const formula = ruleFits(rule, fields) ? printRule(rule, names) : null;
  if (formula === null) throw new Refusal('ruleUnfit');
  return formula;
};
