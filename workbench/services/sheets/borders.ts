/** Borders of a range. */
import type { Model, Zone } from '../../engine/load.ts';
import { enumName } from '../enums.ts';
import { mismatch } from '../signature.ts';
import { demandOnSheet } from './cells.ts';
import { SELF } from './classes.ts';
import { hexOf } from './colours.ts';
import { command } from './commands.ts';
import { exception } from './exception.ts';
import { assertMayEdit } from './protection.ts';
import { type RangeScope, zoneOf } from './scope.ts';

/** The engine's line for each of Sheets'; it draws no double line. */
const lines: Readonly<Record<string, string>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'medium',
};

/** The engine's positions in the order of `setBorder`'s arguments; `v` and `h` are the lines inside. */
const positions = ['top', 'left', 'bottom', 'right', 'v', 'h'] as const;

export const onRange = (scope: RangeScope) => ({
  setBorder: (...args: unknown[]) => {
    const { host, sheetId } = scope;
    const sides = args.slice(0, 6);
    const fits =
      (args.length === 6 || args.length === 8) &&
      sides.every((side) => side === null || typeof side === 'boolean');
    if (!fits) throw mismatch(host, 'SpreadsheetApp.Range.setBorder', args);
    const color = args[6] === undefined || args[6] === null ? '#000000' : hexOf(String(args[6]));
    if (color === null) throw exception(host, `Invalid argument: ${String(args[6])}`);
    const style = lines[enumName(args[7]) ?? 'SOLID'];
    demandOnSheet(scope);
    assertMayEdit(host, sheetId, zoneOf(scope));
    positions.forEach((position, index) => {
      const side = sides[index];
      if (typeof side !== 'boolean' || !exists(scope, position)) return;
      const border = side ? { position, color, style } : { position, color: '' };
      command(host.world.model, { type: 'SET_ZONE_BORDERS', sheetId, target: [zoneOf(scope)], border });
    });
    return SELF;
  },
});

const exists = ({ rows, cols }: RangeScope, position: string): boolean =>
  (position !== 'v' || cols > 1) && (position !== 'h' || rows > 1);

/** Takes away all borders in a zone; no command where the sheet has none. */
export const clearBorders = (model: Model, sheetId: string, zone: Zone): void => {
  if (model.getters.getBordersColors(sheetId).length === 0) return;
  command(model, { type: 'SET_ZONE_BORDERS', sheetId, target: [zone], border: { position: 'clear' } });
};
