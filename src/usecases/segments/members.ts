import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { segments } from '../../schema/tables/segments.ts';
import { ofKnown } from '../mayKnow.ts';
import { segmentIn } from './scoreColumns.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
}

/**
 * Who is in a segment now, as the sheet says: also for a formula of the business's own. Those of whom who acts may know.
 * @throws Refusal `tabMissing`; `segmentGone` where the segment has no column.
 */
export const members = (shop: Shop, id: string): readonly Member[] => {
  const column = segmentIn(shop.scores.columns(), id);
  if (!column) throw new Refusal('segmentGone');
  const inside = shop.scores
    .read(['A', 'B', column.letters])
    .slice(1)
    .flatMap(([customer, name, belongs]) =>
      belongs === true ? [{ customer: String(customer), name: String(name ?? '') }] : [],
    );
  return ofKnown(shop, inside).map(({ customer, name }) => ({ id: customer, name }));
};

/**
 * Makes a tab that lists a segment's customers and follows it: one formula. It is the person's own from then on.
 * @returns the tab's title.
 */
export const listMembers = (shop: Shop, id: string): { readonly tab: string } => {
  const column = segmentIn(shop.scores.columns(), id);
  const row = shop.tables.find(segments, id)?.row;
  if (!column || !row) throw new Refusal('segmentGone');
  return { tab: shop.scores.list(row.name, column.letters) };
};
