/** The command `npm run report`: what the tab Results shows of the demo's four files, imported into a new spreadsheet. */
import { importSources, openDemo, salesFiles } from '../../demo/open.ts';
import type { Place } from '../../src/formulas/insight/part.ts';
import { resultsPlan } from '../../src/formulas/insight/resultsTab.ts';
import { en } from '../../src/words/words.ts';
import type { Workbench } from '../../workbench/control.ts';
import { instantOf } from '../../workbench/services/sheets/serials.ts';

/** What was decided of one owner, manager, region, product or month. Values in the business's currency. */
export interface Decided {
  readonly won: number;
  readonly lost: number;
  readonly wonValue: number;
}

export type DecidedBy = Readonly<Record<string, Decided>>;

export interface Report {
  /** Won of those decided, 0 to 1. */
  readonly winRate: number;
  readonly wonValue: number;
  readonly won: number;
  readonly lost: number;
  readonly byAgent: DecidedBy;
  readonly byManager: DecidedBy;
  readonly byRegion: DecidedBy;
  readonly byProduct: DecidedBy;
  /** By month of closing, `yyyy-mm`. */
  readonly byMonth: DecidedBy;
}

type Cell = string | number | boolean | null;

/** Sets a spreadsheet up, imports the files and opens the tabs of insight, as a person does. dist/ must be built. */
export const openReported = async (): Promise<Workbench> => {
  const workbench = await openDemo({ empty: true, computes: 'when read' });
  await importSources(workbench, salesFiles);
  const { record } = workbench.run('openInsight');
  if (record.error) throw new Error(record.error.message);
  return workbench;
};

/** Reads the cells of the tab Results. */
export const readResults = (workbench: Workbench): Report => {
  const cell = cellsOf(workbench, en['tab.Results']);
  const { figures, owner, manager, region, product, month } = resultsPlan;
  const [won = 0, lost = 0, winRate = 0, wonValue = 0] = [0, 1, 2, 3].map((column) =>
    Number(cell(figures, column)),
  );
  const by = (list: Place, name: (cell: Cell) => string = String): DecidedBy => listAt(cell, list, name);
  return {
    winRate,
    wonValue,
    won,
    lost,
    byAgent: by(owner),
    byManager: by(manager),
    byRegion: by(region),
    byProduct: by(product),
    byMonth: by(month, monthOf),
  };
};

type Cells = (row: number, column: number) => Cell;

/** Rows from 1, columns from 0, as plans of tabs count them. */
const cellsOf = ({ world: { model } }: Workbench, title: string): Cells => {
  const sheetId = model.getters.getSheetIdByName(title);
  if (sheetId === undefined) throw new Error(`There is no tab ${title}.`);
  return (row, col) => model.getters.getEvaluatedCell({ sheetId, row: row - 1, col }).value;
};

const listAt = (cell: Cells, { left = 0, top }: Place, name: (cell: Cell) => string): DecidedBy => {
  const rows: [string, Decided][] = [];
  for (let row = top + 1; ; row++) {
    const [key = null, won, lost, , wonValue] = [0, 1, 2, 3, 4].map((column) => cell(row, left + column));
    if (key === null || key === '') return Object.fromEntries(rows);
    rows.push([name(key), { won: Number(won), lost: Number(lost), wonValue: Number(wonValue) }]);
  }
};

const monthOf = (cell: Cell): string =>
  new Date(instantOf(Number(cell), 'UTC')).toISOString().slice(0, 'yyyy-mm'.length);
