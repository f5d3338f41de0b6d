import type { Shop } from '../../ports.ts';
import { segments } from '../../schema/tables/segments.ts';
import { deleteRow } from '../deleteRow.ts';
import { segmentIn } from './scoreColumns.ts';

/** Takes a segment away: its row goes to the archive, its column in Scores is emptied. @throws Refusal `rowGone`. */
export const removeSegment = (shop: Shop, id: string): void => {
  const column = segmentIn(shop.scores.columns(), id);
  deleteRow(shop, segments.name, id);
  if (column) shop.scores.clear(column.letters);
};
