/**
 * The number Google gives a tab (`getSheetId`, `#gid=`), from the engine's id: tabs that scripts make carry their
 * number as id; any other id (`Sheet1`, a person's new tab) gives the same number every time.
 */
import type { Model } from '../../engine/load.ts';

/** @returns a number between 0 and 2^31. */
export const gidOf = (sheetId: string): number => {
  if (/^(0|[1-9]\d{0,9})$/.test(sheetId)) return Number(sheetId);
  if (/^sheet[01]$/i.test(sheetId)) return 0;
  let hash = 17;
  for (const character of sheetId) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return Math.abs(hash);
};

/** The engine's id of the tab of that number, or null. */
export const sheetIdOfGid = (model: Model, gid: number): string | null =>
  model.getters.getSheetIds().find((id) => gidOf(id) === gid) ?? null;

/** An id for a new tab, whose number no tab of the document has. */
export const freshSheetId = (model: Model, seed: number): string => {
  const taken = new Set(model.getters.getSheetIds().map(gidOf));
  let gid = (Math.abs(Math.trunc(seed)) % 1_000_000_007) + 1;
  while (taken.has(gid)) gid = ((gid * 48_271) % 2_147_483_647) + 1;
  return String(gid);
};
