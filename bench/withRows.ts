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
  readonly cells: Record<string, string>;
}

/**
 * The workbench as it stands, with more rows: written into the saved document, so that every formula is computed once,
 * when it is opened, or when it is read.
 */
export const withRows = async (
  shop: Workbench,
  filling: Rows,
  computes: OpenOptions['computes'] = 'at once',
): Promise<Workbench> => {
  const saved = saveWorld(shop);
  // The engine's document: see exportModel in workbench/engine/model.ts.
  const { sheets } = saved.data as { readonly sheets: readonly SavedTab[] };
  for (const [name, { rows, cells }] of Object.entries(filling)) {
    const tab = sheets.find((one) => one.name === name);
    if (!tab) throw new Error(`There is no tab ${name}`);
    tab.rowNumber = Math.max(tab.rowNumber, rows + 1);
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
    computes,
  });
};

/** What the cells of a tab hold as they are saved, by address, and its rows. */
export const savedTab = (shop: Workbench, name: string): Pick<SavedTab, 'cells' | 'rowNumber'> => {
  const { sheets } = saveWorld(shop).data as { readonly sheets: readonly SavedTab[] };
  const tab = sheets.find((one) => one.name === name);
  if (!tab) throw new Error(`There is no tab ${name}`);
  return tab;
};

const lettersOf = ({ name, cells }: SavedTab, header: string): string => {
  for (let column = 0; cells[`${columnLetters(column)}1`] !== undefined; column++)
    if (cells[`${columnLetters(column)}1`] === header) return columnLetters(column);
  throw new Error(`No column ${header} in ${name}`);
};
