/**
 * Cells come into being and are found by their places more quickly. A document that is opened has nothing to be undone yet,
 * and nobody but the plugin of sheets asks where its cells stand. The engine tells each cell to all and notes each for its
 * history: here neither, which halves the time. The copy of a sheet is filled in the same way. What comes out is the same.
 */
import { type CellPosition, registries, type UID } from '../load.ts';
import { refine } from './lazyStyles.ts';

/** The parts of the engine's plugins that are used; private there, hence described here. */
interface Sheets {
  readonly getters: object;
  readonly cellPosition: Record<number, CellPosition>;
  readonly sheets: Readonly<Record<UID, { readonly rows: readonly { cells: Record<number, number> }[] }>>;
  dispatch: (type: string, update: CellPosition) => unknown;
  getCell(position: CellPosition): unknown;
  duplicateSheet(fromId: UID, toId: UID, toName: string): void;
}

interface Cells {
  readonly getters: object;
  cells: Record<UID, Record<number, unknown>>;
  nextId: number;
  history: History;
  dispatch: (type: string, place: CellPosition & { readonly cellId: number }) => unknown;
  import(data: unknown): void;
}

interface History {
  update(...path: readonly unknown[]): void;
}

/** The sheets and the cells of each document, by the getters that its plugins share. */
const sheetsBy = new WeakMap<object, Sheets>();
const cellsBy = new WeakMap<object, Cells>();

type Constructor<T> = new (config: never) => T;

const known = (Engine: Constructor<Sheets>) =>
  class KnownSheets extends Engine {
    constructor(config: never) {
      super(config);
      sheetsBy.set(this.getters, this);
    }

    #cells: Cells | undefined;

    /** The engine asks for the place of the cell at this place, to learn of which sheet it is. */
    override getCell({ sheetId, col, row }: CellPosition): unknown {
      const id = this.sheets[sheetId]?.rows[row]?.cells[col];
      if (id === undefined) return undefined;
      this.#cells ??= cellsBy.get(this.getters);
      return this.#cells?.cells[sheetId]?.[id];
    }

    /** The engine tells everybody of each cell of the new sheet, and writes what it holds as if it had been typed. */
    override duplicateSheet(fromId: UID, toId: UID, toName: string): void {
      const { dispatch } = this;
      const cells = cellsBy.get(this.getters);
      this.dispatch = (type, update) => {
        const cell = this.getCell({ ...update, sheetId: fromId });
        if (!isLiteral(cell) || !cells) return dispatch.call(this, type, update);
        const { sheetId, row, col } = update;
        const id = cells.nextId;
        cells.nextId += 1;
        keep(cells, sheetId, id, { ...cell, id });
        place(this, { sheetId, row, col }, id);
        return undefined;
      };
      try {
        super.duplicateSheet(fromId, toId, toName);
      } finally {
        this.dispatch = dispatch;
      }
    }
  };

const isLiteral = (cell: unknown): cell is object =>
  typeof cell === 'object' && cell !== null && 'isFormula' in cell && cell.isFormula === false;

const quick = (Engine: Constructor<Cells>) =>
  class QuickImport extends Engine {
    constructor(config: never) {
      super(config);
      cellsBy.set(this.getters, this);
      let next = this.nextId;
      // What is undone leaves the cells of a copied sheet behind: no other cell may take their ids.
      Object.defineProperty(this, 'nextId', {
        get: () => next,
        set: (id: number) => {
          next = Math.max(next, id);
        },
      });
    }

    override import(data: unknown): void {
      const sheets = sheetsBy.get(this.getters);
      if (sheets === undefined)
        throw new Error('The engine makes its cells before its sheets: see quickImport.ts');
      const { history, dispatch } = this;
      this.history = {
        update: (...[field, key, id, cell]) => {
          if (field === 'nextId') this.nextId = Number(key);
          else if (field === 'cells') keep(this, String(key), Number(id), cell);
          else throw new Error(`Cells are imported with ${String(field)}: see quickImport.ts`);
        },
      };
      this.dispatch = (_, { sheetId, col, row, cellId }) => place(sheets, { sheetId, row, col }, cellId);
      try {
        super.import(data);
      } finally {
        Object.assign(this, { history, dispatch });
      }
    }
  };

const keep = ({ cells }: Cells, sheetId: UID, id: number, cell: unknown): void => {
  cells[sheetId] ??= {};
  cells[sheetId][id] = cell;
};

const place = ({ cellPosition, sheets }: Sheets, position: CellPosition, id: number): void => {
  cellPosition[id] = position;
  const line = sheets[position.sheetId]?.rows[position.row];
  if (line) line.cells[position.col] = id;
};

export const installQuickImport = (): void => {
  refine(registries.corePluginRegistry, 'sheet', known);
  refine(registries.corePluginRegistry, 'cell', quick);
};
