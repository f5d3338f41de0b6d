/** Rectangles of cells as people write them (`B2:C9`, `A:A`) and as the engine has them. */
import { helpers, type Model } from '../engine/load.ts';

/** Inclusive and counted from 0. */
export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** @throws Error naming the sheet if there is none of that name. */
export const sheetNamed = (model: Model, name: string): string => {
  const id = model.getters.getSheetIdByName(name);
  if (id === undefined || model.getters.getSheetName(id) !== name)
    throw new Error(`There is no sheet '${name}'`);
  return id;
};

/** The zone that `a1` names on a sheet; open ends reach to the sheet's edge. */
export const zoneNamed = (model: Model, sheetId: string, a1: string): Zone => {
  const { zone } = model.getters.getRangeFromSheetXC(sheetId, a1);
  if (!Number.isInteger(zone.top) || zone.top < 0) throw new Error(`'${a1}' is no range`);
  return zone;
};

/** `B2` or `B2:C9`. */
export const a1Of = ({ top, left, bottom, right }: Zone): string => {
  const first = helpers.toXC(left, top);
  return top === bottom && left === right ? first : `${first}:${helpers.toXC(right, bottom)}`;
};

export const isSingle = ({ top, left, bottom, right }: Zone): boolean => top === bottom && left === right;

export const unionOf = (zones: readonly Zone[]): Zone | null => {
  if (zones.length === 0) return null;
  return {
    top: Math.min(...zones.map((zone) => zone.top)),
    left: Math.min(...zones.map((zone) => zone.left)),
    bottom: Math.max(...zones.map((zone) => zone.bottom)),
    right: Math.max(...zones.map((zone) => zone.right)),
  };
};
