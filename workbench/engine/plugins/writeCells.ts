/**
 * WRITE_CELLS writes a whole block as one command in one revision: a page that is attached applies it at once, where
 * single UPDATE_CELL revisions take milliseconds each.
 */
import {
  type CommandResult,
  type CoreCommand,
  CorePlugin,
  coreTypes,
  registries,
  type Style,
} from '../load.ts';
import { type HeaderChange, movedTo } from './headerChange.ts';

/** What to write into one cell; what is not named stays as it is. `format: ''` and `style: null` clear. */
export interface CellWrite {
  readonly content?: string;
  readonly format?: string;
  readonly style?: Style | null | object;
}

export interface WriteCellsCommand {
  readonly type: 'WRITE_CELLS';
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  /** Row by row; null leaves the cell. */
  readonly cells: readonly (readonly (CellWrite | null)[])[];
}

const isWriteCells = (command: { readonly type: string }): command is WriteCellsCommand =>
  command.type === 'WRITE_CELLS';

class WriteCellsPlugin extends CorePlugin {
  static override getters = [] as const;

  override allowDispatch(command: CoreCommand): CommandResult {
    const given: { readonly type: string } = command;
    if (!isWriteCells(given)) return success;
    const sheet = this.getters.tryGetSheet(given.sheetId);
    if (!sheet) return refused('InvalidSheetId');
    const bottom = given.row + given.cells.length;
    const right = given.col + Math.max(0, ...given.cells.map((row) => row.length));
    const fits =
      given.row >= 0 && given.col >= 0 && bottom <= sheet.rows.length && right <= sheet.numberOfCols;
    return fits ? success : refused('TargetOutOfSheet');
  }

  override handle(command: CoreCommand): void {
    const given: { readonly type: string } = command;
    if (!isWriteCells(given)) return;
    given.cells.forEach((cells, down) => {
      cells.forEach((cell, across) => {
        if (cell) this.write(given.sheetId, given.row + down, given.col + across, cell);
      });
    });
  }

  private write(sheetId: string, row: number, col: number, cell: CellWrite): void {
    this.dispatch('UPDATE_CELL', { sheetId, row, col, ...cell });
  }
}

// CommandResult is an enum of strings that exists in types only under `export type`; its values are these texts.
const success = 'Success' as CommandResult;
const refused = (reason: 'InvalidSheetId' | 'TargetOutOfSheet'): CommandResult => reason as CommandResult;

/** The write as it must be after rows or columns came or went concurrently: split where some were inserted. */
const afterHeaders = (write: WriteCellsCommand, change: HeaderChange): WriteCellsCommand | undefined => {
  if (write.sheetId !== change.sheetId) return write;
  const rows = change.dimension === 'ROW';
  const start = rows ? write.row : write.col;
  const count = rows ? write.cells.length : Math.max(0, ...write.cells.map((row) => row.length));
  const places = Array.from({ length: count }, (_, at) => movedTo(start + at, change));
  const kept = places.filter((place) => place !== undefined);
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const source = new Map(places.map((place, at) => [place, at]));
  const order = Array.from({ length: last - first + 1 }, (_, at) => source.get(first + at));
  if (rows)
    return {
      ...write,
      row: first,
      cells: order.map((at) => (at === undefined ? [] : (write.cells[at] ?? []))),
    };
  return {
    ...write,
    col: first,
    cells: write.cells.map((row) => order.map((at) => (at === undefined ? null : (row[at] ?? null)))),
  };
};

export const installWriteCells = (): void => {
  const types: Set<string> = coreTypes;
  types.add('WRITE_CELLS');
  registries.corePluginRegistry.add('writeCells', WriteCellsPlugin);
  const inverse = registries.inverseCommandRegistry;
  inverse.add('WRITE_CELLS', (command) => [command]);
  const transforms: {
    addTransformation(
      executed: string,
      affected: string[],
      change: (write: WriteCellsCommand, executed: HeaderChange) => unknown,
    ): unknown;
  } = registries.otRegistry as never; // its types know the engine's own commands only
  for (const executed of ['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS']) {
    transforms.addTransformation(executed, ['WRITE_CELLS'], afterHeaders);
  }
};
