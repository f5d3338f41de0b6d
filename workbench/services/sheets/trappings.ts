/** What lies on cells beside their content and style, put on a copy: borders, merges, validations. */
import type { Model } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { command } from './commands.ts';
import { type Coordinates, zoneOf } from './scope.ts';

type Position = { readonly row: number; readonly col: number };

/** Each place of the target with the place of the source it shows. */
const places = function* (
  source: Coordinates,
  target: Coordinates,
  transposed: boolean,
): Generator<[Position, Position]> {
  for (let r = 0; r < target.rows; r++)
    for (let c = 0; c < target.cols; c++) {
      const [down, right] = transposed
        ? [c % source.rows, r % source.cols]
        : [r % source.rows, c % source.cols];
      yield [
        { row: source.row + down, col: source.col + right },
        { row: target.row + r, col: target.col + c },
      ];
    }
};

export const copyBorders = (
  model: Model,
  source: Coordinates,
  target: Coordinates,
  transposed: boolean,
): void => {
  const { getters } = model;
  const some = [source, target].some(({ sheetId }) => getters.getBordersColors(sheetId).length > 0);
  if (!some) return;
  for (const [from, to] of places(source, target, transposed)) {
    const border = getters.getCellBorder({ sheetId: source.sheetId, ...from });
    const before = getters.getCellBorder({ sheetId: target.sheetId, ...to });
    if (border !== null || before !== null)
      command(model, { type: 'SET_BORDER', sheetId: target.sheetId, ...to, border: border ?? undefined });
  }
};

export const copyMerges = (model: Model, source: Coordinates, target: Coordinates): void => {
  for (const { top, left, bottom, right } of model.getters.getMergesInZone(source.sheetId, zoneOf(source)))
    for (let r = 0; r < target.rows; r += source.rows)
      for (let c = 0; c < target.cols; c += source.cols) {
        const row = target.row + r + top - source.row;
        const col = target.col + c + left - source.col;
        const zone = { top: row, left: col, bottom: row + bottom - top, right: col + right - left };
        command(model, { type: 'ADD_MERGE', sheetId: target.sheetId, target: [zone], force: true });
      }
};

/** Puts each cell's validation rule on the cells that copy it; rules go on as they are, one range more. */
export const copyValidations = (
  { world }: Host,
  source: Coordinates,
  target: Coordinates,
  transposed: boolean,
): void => {
  const { model } = world;
  const { getters } = model;
  const rules =
    getters.getDataValidationRules(source.sheetId).length +
    getters.getDataValidationRules(target.sheetId).length;
  if (rules === 0) return;
  for (const [from, to] of places(source, target, transposed)) {
    const rule = getters.getValidationRuleForCell({ sheetId: source.sheetId, ...from });
    const ranges = [getters.getRangeDataFromZone(target.sheetId, zoneOf({ ...to, rows: 1, cols: 1 }))];
    if (rule === undefined) continue;
    const { ranges: lying, ...copied } = rule;
    const all =
      source.sheetId === target.sheetId
        ? [
            ...lying.map(({ sheetId, unboundedZone }) =>
              getters.getRangeDataFromZone(sheetId, unboundedZone),
            ),
            ...ranges,
          ]
        : ranges;
    command(model, { type: 'ADD_DATA_VALIDATION_RULE', sheetId: target.sheetId, ranges: all, rule: copied });
  }
};
