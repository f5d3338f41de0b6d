import { cell, range } from '../../insight/part.ts';

/** The tiles from left to right, in two rows; each has a list of the same name further down. */
export const tileNames = [
  'revenue',
  'won',
  'pipeline',
  'coverage',
  'retention',
  'new',
  'value',
  'winRate',
] as const;
export type TileName = (typeof tileNames)[number];

const across = 4;
/** Columns of a tile; lists have those of two tiles. */
export const tileWidth = 3;
export const overviewWidth = across * tileWidth;

/** Rows of the tiles' labels, and of what stands below. */
const tileRows = [4, 10] as const;
export const overviewRows = { indicators: 16, ended: 22, trend: 26, lists: 43, days: 104, all: 118 } as const;

/** Most rows of a list, the one that counts the rest included, and from one list to the next. */
export const listRows = 12;
const listStep = 15;

/** 0-based column and 1-based row of a tile's label. */
export const tileAt = (name: TileName): { readonly left: number; readonly top: number } => {
  const index = tileNames.indexOf(name);
  return { left: (index % across) * tileWidth, top: tileRows[index < across ? 0 : 1] };
};

/** Where a tile's list has its heading. */
export const listAt = (name: TileName): { readonly left: number; readonly top: number } => {
  const index = tileNames.indexOf(name);
  return {
    left: (index % 2) * 2 * tileWidth,
    top: overviewRows.lists + Math.floor(index / 2) * listStep,
  };
};

/** The figure of a tile; the amounts on the two lines below it. */
export const figureCell = (name: TileName): string => cell(tileAt(name).left, tileAt(name).top + 1);
export const lineCell = (name: TileName, line: 0 | 1): string =>
  cell(tileAt(name).left + 1, tileAt(name).top + 2 + line);

/** A column of a tile's list, below its header. */
export const listColumn = (name: TileName, column: number): string =>
  range(listAt(name).left + column, listAt(name).top + 2, 1, listRows);
