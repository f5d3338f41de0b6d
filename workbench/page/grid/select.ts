import type { Model } from '../../engine/load.ts';
import type { Zone } from '../../server/protocol.ts';

/** Moves the page's cursor, as a script's activate() does. */
export const select = (
  { getters, dispatch, selection }: Model,
  sheetId: string,
  { row, col, zones }: { readonly row: number; readonly col: number; readonly zones: readonly Zone[] },
): void => {
  if (!getters.tryGetSheet(sheetId)) return;
  const active = getters.getActiveSheetId();
  if (active !== sheetId) dispatch('ACTIVATE_SHEET', { sheetIdFrom: active, sheetIdTo: sheetId });
  const [zone = { top: row, bottom: row, left: col, right: col }] = zones;
  selection.selectZone({ cell: { row, col }, zone }, { scrollIntoView: true });
};
