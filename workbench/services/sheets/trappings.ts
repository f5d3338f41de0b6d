/** What lies on cells beside their content and style, put on a copy: borders, merges, validations. */
import type { Model } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { command, tryCommand } from './commands.ts';
import { growingRangeData } from './rangeData.ts';
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
  host: Host,
  source: Coordinates,
  target: Coordinates,
  transposed: boolean,
): void => {
  const { model } = host.world;
  const { getters } = model;
  const rules =
    getters.getDataValidationRules(source.sheetId).length +
    getters.getDataValidationRules(target.sheetId).length;
  if (rules === 0) return;
  if (!transposed && source.rows === target.rows && source.cols === target.cols) {
    copyWholeRules(model, source, target);
    return;
  }
  for (const [from, to] of places(source, target, transposed))
    copyWholeRules(
      model,
      { sheetId: source.sheetId, ...from, rows: 1, cols: 1 },
      { sheetId: target.sheetId, ...to, rows: 1, cols: 1 },
    );
};

/** The part of each rule that lies in the source, moved to the target in one command a rule. */
const copyWholeRules = (model: Model, source: Coordinates, target: Coordinates): void => {
  const { getters } = model;
  const from = zoneOf(source);
  for (const { ranges: lying, ...rule } of [...getters.getDataValidationRules(source.sheetId)]) {
    const ranges = lying.flatMap(({ zone }) => {
      const [top, left] = [Math.max(zone.top, from.top), Math.max(zone.left, from.left)];
      const rows = Math.min(zone.bottom, from.bottom) - top + 1;
      const cols = Math.min(zone.right, from.right) - left + 1;
      if (rows < 1 || cols < 1) return [];
      const row = top + target.row - source.row;
      const col = left + target.col - source.col;
      const place = { sheetId: target.sheetId, row, col, rows, cols };
      return isRuled(model, place, rule) ? [] : [growingRangeData(model, place)];
    });
    if (ranges.length === 0) continue;
    const standing = standingRule(model, source, target, rule);
    const kept = standing.ranges.map(({ sheetId, unboundedZone }) =>
      getters.getRangeDataFromZone(sheetId, unboundedZone),
    );
    // The engine takes no rule whose list of choices was deleted: it is left out.
    tryCommand(model, {
      type: 'ADD_DATA_VALIDATION_RULE',
      sheetId: target.sheetId,
      ranges: [...kept, ...ranges],
      rule: { ...rule, id: standing.id },
    });
  }
};

type Rule = ReturnType<Model['getters']['getDataValidationRules']>[number];

const saying = ({ id, ranges, ...said }: Rule): string => JSON.stringify(said);

/** Whether a rule that says the same lies on all of these cells already: copying it there changes nothing. */
const isRuled = (model: Model, place: Coordinates, rule: Omit<Rule, 'ranges'>): boolean => {
  const inner = zoneOf(place);
  return model.getters
    .getDataValidationRules(place.sheetId)
    .filter((one) => saying(one) === saying({ ...rule, ranges: [] }))
    .some(({ ranges }) =>
      ranges.some(
        ({ zone }) =>
          zone.top <= inner.top &&
          zone.bottom >= inner.bottom &&
          zone.left <= inner.left &&
          zone.right >= inner.right,
      ),
    );
};

/** The rule of the target's sheet that says the same, to be widened; else a new one. */
const standingRule = (
  model: Model,
  source: Coordinates,
  target: Coordinates,
  rule: Omit<Rule, 'ranges'>,
): Pick<Rule, 'id' | 'ranges'> => {
  const there = model.getters.getDataValidationRules(target.sheetId);
  const same = there.find(
    (one) =>
      (source.sheetId === target.sheetId && one.id === rule.id) ||
      saying(one) === saying({ ...rule, ranges: [] }),
  );
  if (same) return same;
  const taken = there.map(({ id }) => Number(/^rule:(\d+)$/.exec(id)?.[1] ?? 0));
  return { id: `rule:${Math.max(0, ...taken) + 1}`, ranges: [] };
};
