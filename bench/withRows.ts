import { builtProject, demoPeople } from '../demo/open.ts';
import { columnLetters } from '../src/schema/derive/columnLetters.ts';
import type { OpenOptions, Workbench } from '../workbench/control.ts';
import { openWorkbench } from '../workbench/runtime/open.ts';
import { saveWorld } from '../workbench/runtime/save.ts';

type Cell = string | number;

/** Rows of a tab: how many, and for each header that is filled the cell of a row, counted from 0. */
export type Rows = Readonly<
  Record<string, { readonly rows: number; readonly cells: Readonly<Record<string, (row: number) => Cell>> }>
>;

/** A tab as the engine saves it, as far as it is filled here. */
interface SavedTab {
  readonly name: string;
  rowNumber: number;
  colNumber: number;
  readonly cells: Record<string, string>;
  /** By range; a column that is formatted to the end of the tab, to its last row. */
  formats: Record<string, number>;
}

/**
 * The workbench as it stands, with more rows: written into the saved document, so that every formula is computed once,
 * when it is opened, or when it is read.
 */
export const withRows = async (
  shop: Workbench,
  filling: Rows,
  { narrow = false, ...options }: OpenOptions & { readonly narrow?: boolean } = {},
): Promise<Workbench> => {
  const saved = saveWorld(shop);
  // The engine's document: see exportModel in workbench/engine/model.ts.
  const { sheets } = saved.data as { readonly sheets: readonly SavedTab[] };
  for (const [name, { rows, cells }] of Object.entries(filling)) {
    const tab = sheets.find((one) => one.name === name);
    if (!tab) throw new Error(`There is no tab ${name}`);
    lengthen(tab, rows + 1);
    // Cells are few in a spreadsheet that large: columns in which nothing stands are deleted.
    if (narrow) tab.colNumber = widthOf(tab);
    for (const [header, make] of Object.entries(cells)) {
      const letters = lettersOf(tab, header);
      for (let row = 0; row < rows; row++) tab.cells[`${letters}${row + 2}`] = String(make(row));
    }
  }
  return openWorkbench({
    saved,
    people: demoPeople,
    project: await builtProject(),
    realLimitMs: 1_800_000,
    ...options,
  });
};

/** What the cells of a tab hold as they are saved, by address, and its rows. */
export const savedTab = (shop: Workbench, name: string): Pick<SavedTab, 'cells' | 'rowNumber'> => {
  const { sheets } = saveWorld(shop).data as { readonly sheets: readonly SavedTab[] };
  const tab = sheets.find((one) => one.name === name);
  if (!tab) throw new Error(`There is no tab ${name}`);
  return tab;
};

const lengthen = (tab: SavedTab, rows: number): void => {
  if (tab.rowNumber >= rows) return;
  const end = new RegExp(`(?<=:[A-Z]+)${tab.rowNumber}$`);
  tab.formats = Object.fromEntries(
    Object.entries(tab.formats).map(([range, format]) => [range.replace(end, String(rows)), format]),
  );
  tab.rowNumber = rows;
};

const widthOf = ({ cells }: SavedTab): number => {
  let column = 0;
  while (cells[`${columnLetters(column)}1`] !== undefined) column++;
  return column;
};

const lettersOf = (tab: SavedTab, header: string): string => {
  const places = Array.from({ length: widthOf(tab) }, (_, column) => columnLetters(column));
  const found = places.find((letters) => tab.cells[`${letters}1`] === header);
  if (found === undefined) throw new Error(`No column ${header} in ${tab.name}`);
  return found;
};
