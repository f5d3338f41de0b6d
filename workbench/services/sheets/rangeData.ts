import type { Model, RangeData, UnboundedZone } from '../../engine/load.ts';
import type { Coordinates } from './scope.ts';
import { zoneOf } from './scope.ts';

/** A rectangle as the engine's commands take it. */
export const rangeData = (model: Model, coordinates: Coordinates): RangeData =>
  model.getters.getRangeDataFromZone(coordinates.sheetId, zoneOf(coordinates));

/**
 * The same, but open at the bottom where the rectangle ends with the sheet: rows that are added there belong to
 * it too, as Sheets gives a new row the validation and the formats of the one above.
 */
export const growingRangeData = (model: Model, coordinates: Coordinates): RangeData => {
  const { sheetId } = coordinates;
  const zone = zoneOf(coordinates);
  const last = model.getters.getNumberRows(sheetId) - 1;
  if (zone.bottom < last || zone.top === last) return model.getters.getRangeDataFromZone(sheetId, zone);
  const open: UnboundedZone = { ...zone, bottom: undefined, hasHeader: zone.top > 0 };
  return model.getters.getRangeDataFromZone(sheetId, open);
};

/** A rectangle of the engine as coordinates; what is open reaches to the sheet's edge. */
export const coordinatesFrom = (
  sheetId: string,
  zone: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): Coordinates => ({
  sheetId,
  row: zone.top,
  col: zone.left,
  rows: zone.bottom - zone.top + 1,
  cols: zone.right - zone.left + 1,
});
