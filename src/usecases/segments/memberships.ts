import { belong, serviceList } from '../../formulas/service.ts';
import { quoted } from '../../formulas/sheetNames.ts';
import type { Shop } from '../../ports.ts';
import type { SegmentColumn } from './scoreColumns.ts';

/**
 * Part of the formula of serviceTab.ts: a row a member, the customer's id and the segment's, of the segments that `planned`
 * counts a plan for. @param scores The tab Scores as a prefix.
 */
export const memberships = (scores: string, columns: readonly SegmentColumn[]): string => {
  const ids = `${scores}$A:$A`;
  const parts = columns.map(({ id, letters }) => {
    const belongs = `(${scores}$${letters}:$${letters}=TRUE)`;
    const hasPlan = `(IFERROR(VLOOKUP(${quoted(id)},planned,2,FALSE),0)>0)`;
    return `IFERROR(FILTER({${ids},IF(ROW(${ids})>0,${quoted(id)})},${belongs}*${hasPlan}),{"",""})`;
  });
  return parts.length === 0 ? '{"",""}' : `{${parts.join(';')}}`;
};

/**
 * Puts these segments into the formula of the tab Service; two calls where the tab stands, none where it does not. A formula
 * of the business's own stays.
 */
export const keepService = (shop: Shop, columns: readonly SegmentColumn[]): void =>
  shop.scores.serve(serviceList, (formula) => {
    const [before, after] = [formula.indexOf(belong.before), formula.indexOf(belong.after)];
    if (before < 0 || after < before) return null;
    const written = memberships(shop.layout.prefix('Scores'), columns);
    return formula.slice(0, before + belong.before.length) + written + formula.slice(after);
  });
