import type { Rule } from '../../formulas/rule/rule.ts';
import { quoted } from '../../formulas/sheetNames.ts';
import type { Shop } from '../../ports.ts';
import { saveSegment } from '../segments/saveSegment.ts';

/** A leaf's rule, or a group of the tab Groups by its name. */
export type Pattern = { readonly rule: Rule } | { readonly group: string };

/**
 * R35, R36: what was found as a segment that lives in the sheet. A group is a formula of the business's own there.
 * @throws Refusal `segmentExists`, `ruleUnfit`; `tabMissing` where Scores or Groups is gone.
 */
export const savePattern = (shop: Shop, name: string, pattern: Pattern): { readonly id: string } => {
  const groups = 'group' in pattern ? shop.layout.prefix('Groups') : '';
  const body =
    'group' in pattern
      ? { formula: `IFERROR(VLOOKUP($A:$A,${groups}$A:$C,3,FALSE)=${quoted(pattern.group)},FALSE)` }
      : pattern;
  return saveSegment(shop, { id: null, name, family: 'mining', seen: null, body });
};
