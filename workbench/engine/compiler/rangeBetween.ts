/** `A1:INDEX(…)`: the range between two references, of which one at least is computed. */

import { errorCell } from '../errors.ts';
import type { CellPosition } from '../load.ts';
import { firstOf, makeTable } from '../values.ts';
import { asArgument, compile } from './compile.ts';
import type { Node } from './node.ts';
import { markReference, withPlaces } from './reference.ts';
import type { Evaluate, Place, Run } from './run.ts';

export const rangeBetween = (left: Node, right: Node, place: Place): Evaluate => {
  const from = compile(left, { ...place, want: 'table' });
  const to = compile(right, { ...place, want: 'table' });
  return (run, env) => {
    const start = firstOf(withPlaces(asArgument(from(run, env)))).position;
    const end = firstOf(withPlaces(asArgument(to(run, env)))).position;
    if (!start || !end || start.sheetId !== end.sheetId)
      return errorCell('#REF!', 'A range needs two references of one sheet.');
    return readBetween(run, start, end);
  };
};

const readBetween = (run: Run, start: CellPosition, end: CellPosition) => {
  const zone = {
    left: Math.min(start.col, end.col),
    right: Math.max(start.col, end.col),
    top: Math.min(start.row, end.row),
    bottom: Math.max(start.row, end.row),
  };
  const { context } = run;
  if (context.__originCellPosition) {
    context.addDependencies?.(context.__originCellPosition, [
      context.getters.getRangeFromZone(start.sheetId, zone),
    ]);
  }
  const table = makeTable(zone.right - zone.left + 1, zone.bottom - zone.top + 1, (col, row) =>
    context.getFormulaResult({ sheetId: start.sheetId, col: zone.left + col, row: zone.top + row }),
  );
  return markReference(table, { sheetId: start.sheetId, zone });
};
