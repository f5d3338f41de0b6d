import { mayEditRow, protectionsOf } from '../services/sheets/protection.ts';
import type { World } from '../world.ts';
import type { Guarded } from './protocol.ts';

/** Which protections concern the person at the keyboard, so that the grid can warn or refuse before it changes. */
export const guardedRanges = (world: World): readonly Guarded[] =>
  protectionsOf(world).flatMap((row): readonly Guarded[] => {
    const refused = !mayEditRow(world, world.atKeyboard, row);
    if (!refused && !row.warningOnly) return [];
    const { sheetId, range, unprotected } = row;
    return [{ sheetId, ...(range && { zone: range }), holes: unprotected, level: refused ? 'no' : 'warn' }];
  });
