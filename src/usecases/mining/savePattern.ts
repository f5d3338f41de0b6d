import { printRule } from '../../formulas/rule/printRule.ts';
import type { Rule } from '../../formulas/rule/rule.ts';
import { sentence } from '../../formulas/rule/sentence.ts';
import { quoted } from '../../formulas/sheetNames.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { segments } from '../../schema/tables/segments.ts';
import { saveSegment } from '../segments/saveSegment.ts';
import { miningBook } from './miningBook.ts';

/** A leaf's rule, or a group of the tab Groups by its name. */
export type Pattern = { readonly rule: Rule } | { readonly group: string };

/**
 * R35, R36: what was found as a segment that lives in the sheet. A rule about their own columns, and a group, are formulas
 * of the business's own there.
 * @throws Refusal `segmentExists`, `ruleUnfit`; `tabMissing` where Scores or Groups is gone.
 */
export const savePattern = (shop: Shop, name: string, pattern: Pattern): { readonly id: string } => {
  const save = (body: { rule: Rule } | { formula: string }) =>
    saveSegment(shop, { id: null, name, family: 'mining', seen: null, body });
  if ('group' in pattern) {
    const groups = shop.layout.prefix('Groups');
    return save({ formula: `IFERROR(VLOOKUP($A:$A,${groups}$A:$C,3,FALSE)=${quoted(pattern.group)},FALSE)` });
  }
  const { rule } = pattern;
  const book = miningBook(shop, shop.scores.columns());
  if (book.ours(rule)) return save({ rule });
  const formula = book.fits(rule) ? printRule(rule, book.names) : null;
  if (formula === null) throw new Refusal('ruleUnfit');
  const saved = save({ formula });
  shop.tables.change(segments, [{ id: saved.id, patch: { sentence: sentence(rule, book.words) } }]);
  return saved;
};
