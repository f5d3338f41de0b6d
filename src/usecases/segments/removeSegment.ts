import type { Shop } from '../../ports.ts';
import { segments } from '../../schema/tables/segments.ts';
import { deleteRow } from '../deleteRow.ts';
import { keepService } from './memberships.ts';
import { segmentColumns, segmentIn } from './scoreColumns.ts';

/** Takes a segment away: its row goes to the archive, its column in Scores is emptied. @throws Refusal `rowGone`. */
export const removeSegment = (shop: Shop, id: string): void => {
  const columns = shop.scores.columns();
  const column = segmentIn(columns, id);
  deleteRow(shop, segments.name, id);
  if (!column) return;
  shop.scores.clear(column.letters);
  keepService(
    shop,
    segmentColumns(columns).filter((one) => one.id !== id),
  );
};
