/** Rows and columns of a sheet: inserted, deleted, moved, hidden, frozen and sized. */
import { mismatch } from '../signature.ts';
import { demandCells, demandSheet } from './bounds.ts';
import { SELF } from './classes.ts';
import { command, tryCommand } from './commands.ts';
import { exception } from './exception.ts';
import { assertMayEdit } from './protection.ts';
import { coordinatesOf, type SheetScope } from './scope.ts';
import { fittingSize } from './textWidth.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Dimension = 'ROW' | 'COL';

const plural = { ROW: 'rows', COL: 'columns' } as const;

/** What Google shows of a row or column nobody sized, in pixels; the engine's own defaults differ a little. */
const DEFAULT_SIZE = { ROW: 21, COL: 100 } as const;
const ENGINE_COLUMN = 96;

export const onSheet = (scope: SheetScope) => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  const { getters } = model;
  const sheetName = () => getters.getSheetName(sheetId);
  const count = (dimension: Dimension) => getters.getNumberHeaders(sheetId, dimension);

  const numbers = (method: string, args: readonly unknown[], least: number, most: number): number[] => {
    const given = args.filter((arg): arg is number => typeof arg === 'number' && Number.isFinite(arg));
    if (given.length !== args.length || args.length < least || args.length > most)
      throw mismatch(host, `SpreadsheetApp.Sheet.${method}`, args);
    demandSheet(scope);
    return given.map(Math.trunc);
  };

  /** 0-based headers of a 1-based start and a count, which must all exist. */
  const headers = (dimension: Dimension, start: number, howMany: number): number[] => {
    if (start < 1 || howMany < 1 || start + howMany - 1 > count(dimension))
      throw exception(host, `Those ${plural[dimension]} are out of bounds.`);
    return Array.from({ length: howMany }, (_, i) => start - 1 + i);
  };

  const zone = (dimension: Dimension, first: number, last: number) =>
    dimension === 'ROW'
      ? getters.getRowsZone(sheetId, first, last)
      : getters.getColsZone(sheetId, first, last);

  /** @param position 1-based row or column beside which the new ones come. */
  const insert = (dimension: Dimension, position: number, howMany: number, side: 'before' | 'after') => {
    headers(dimension, position, 1);
    if (howMany < 1)
      throw exception(host, `The number of ${plural[dimension]} to insert must be at least 1.`);
    demandCells(host, howMany * count(dimension === 'ROW' ? 'COL' : 'ROW'));
    assertMayEdit(host, sheetId, zone(dimension, position - 1, position - 1));
    const base = position - 1;
    command(model, {
      type: 'ADD_COLUMNS_ROWS',
      sheetId,
      sheetName: sheetName(),
      dimension,
      base,
      quantity: howMany,
      position: side,
    });
  };

  const remove = (dimension: Dimension, start: number, howMany: number) => {
    const elements = headers(dimension, start, howMany);
    assertMayEdit(host, sheetId, zone(dimension, start - 1, start + howMany - 2));
    if (howMany === count(dimension))
      throw exception(host, `You can't delete all the ${plural[dimension]} on the sheet.`);
    const refused = tryCommand(model, {
      type: 'REMOVE_COLUMNS_ROWS',
      sheetId,
      sheetName: sheetName(),
      dimension,
      elements,
    });
    if (refused.length > 0)
      throw exception(host, `Sorry, it is not possible to delete all non-frozen ${plural[dimension]}.`);
  };

  const visibility = (dimension: Dimension, elements: number[], hide: boolean) => {
    const refused = tryCommand(model, {
      type: hide ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS',
      sheetId,
      dimension,
      elements,
    });
    if (refused.length > 0)
      throw exception(host, `You can't hide all the ${plural[dimension]} on the sheet.`);
  };

  const resize = (dimension: Dimension, start: number, howMany: number, size: number) => {
    if (size < 0) throw exception(host, 'The size must be at least 0.');
    const elements = headers(dimension, start, howMany);
    command(model, { type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension, elements, size });
  };

  const freeze = (dimension: Dimension, howMany: number) => {
    const name = dimension === 'ROW' ? 'ROWS' : 'COLUMNS';
    if (howMany === 0) return command(model, { type: `UNFREEZE_${name}`, sheetId });
    if (howMany < 0 || howMany > count(dimension))
      throw exception(host, `Those ${plural[dimension]} are out of bounds.`);
    const refused = tryCommand(model, { type: `FREEZE_${name}`, sheetId, quantity: howMany });
    if (refused.includes('MergeOverlap'))
      throw exception(
        host,
        `You can't freeze ${plural[dimension]} which contain only part of a merged cell.`,
      );
    if (refused.length > 0)
      throw exception(host, `You can't freeze all visible ${plural[dimension]} on the sheet.`);
  };

  const move = (dimension: Dimension, method: string, spec: unknown, destination: unknown) => {
    const at = coordinatesOf(spec);
    if (at === null || typeof destination !== 'number')
      throw mismatch(host, `SpreadsheetApp.Sheet.${method}`, [spec, destination]);
    const [first, size] = dimension === 'ROW' ? [at.row, at.rows] : [at.col, at.cols];
    const target = destination - 1;
    if (target < 0 || target > count(dimension))
      throw exception(host, `Those ${plural[dimension]} are out of bounds.`);
    if (target >= first && target <= first + size) return;
    assertMayEdit(host, sheetId, zone(dimension, first, first + size - 1));
    const elements = headers(dimension, first + 1, size);
    const after = target > first;
    const base = after ? target - 1 : target;
    command(model, {
      type: 'MOVE_COLUMNS_ROWS',
      sheetId,
      sheetName: sheetName(),
      dimension,
      elements,
      base,
      position: after ? 'after' : 'before',
    });
  };

  const ofRange = (dimension: Dimension, method: string, range: unknown): number[] => {
    const at = coordinatesOf(range);
    if (at === null) throw mismatch(host, `SpreadsheetApp.Sheet.${method}`, [range]);
    return dimension === 'ROW' ? headers('ROW', at.row + 1, at.rows) : headers('COL', at.col + 1, at.cols);
  };

  const of = (dimension: Dimension) => {
    const one = dimension === 'ROW' ? 'Row' : 'Column';
    const many = `${one}s`;
    const resizeToFit = (start: number, howMany: number) => {
      for (const element of headers(dimension, start, howMany))
        command(model, {
          type: 'RESIZE_COLUMNS_ROWS',
          sheetId,
          dimension,
          elements: [element],
          size: dimension === 'ROW' ? null : fittingSize(model, sheetId, element),
        });
    };
    return {
      insert: (...args: unknown[]) => {
        const [at = 1, howMany = 1] = numbers(`insert${many}`, args, 1, 2);
        insert(dimension, at, howMany, 'before');
      },
      insertManyBefore: (...args: unknown[]) => {
        const [at = 1, howMany = 1] = numbers(`insert${many}Before`, args, 2, 2);
        insert(dimension, at, howMany, 'before');
        return SELF;
      },
      insertManyAfter: (...args: unknown[]) => {
        const [at = 1, howMany = 1] = numbers(`insert${many}After`, args, 2, 2);
        insert(dimension, at, howMany, 'after');
        return SELF;
      },
      insertOneBefore: (...args: unknown[]) => {
        const [at = 1] = numbers(`insert${one}Before`, args, 1, 1);
        insert(dimension, at, 1, 'before');
        return SELF;
      },
      insertOneAfter: (...args: unknown[]) => {
        const [at = 1] = numbers(`insert${one}After`, args, 1, 1);
        insert(dimension, at, 1, 'after');
        return SELF;
      },
      removeOne: (...args: unknown[]) => {
        const [at = 1] = numbers(`delete${one}`, args, 1, 1);
        remove(dimension, at, 1);
        return SELF;
      },
      removeMany: (...args: unknown[]) => {
        const [at = 1, howMany = 1] = numbers(`delete${many}`, args, 2, 2);
        remove(dimension, at, howMany);
      },
      hideMany: (...args: unknown[]) => {
        const [at = 1, howMany = 1] = numbers(`hide${many}`, args, 1, 2);
        visibility(dimension, headers(dimension, at, howMany), true);
      },
      showMany: (...args: unknown[]) => {
        const [at = 1, howMany = 1] = numbers(`show${many}`, args, 1, 2);
        visibility(dimension, headers(dimension, at, howMany), false);
      },
      hideRange: (range: unknown) => visibility(dimension, ofRange(dimension, `hide${one}`, range), true),
      unhideRange: (range: unknown) =>
        visibility(dimension, ofRange(dimension, `unhide${one}`, range), false),
      fitOne: (...args: unknown[]) => {
        const [at = 1] = numbers(`autoResize${one}`, args, 1, 1);
        resizeToFit(at, 1);
        return SELF;
      },
      fitMany: (...args: unknown[]) => {
        const [at = 1, howMany = 1] = numbers(`autoResize${many}`, args, 2, 2);
        resizeToFit(at, howMany);
        return SELF;
      },
      sizeOne:
        (method: string) =>
        (...args: unknown[]) => {
          const [at = 1, size = 0] = numbers(method, args, 2, 2);
          resize(dimension, at, 1, size);
          return SELF;
        },
      sizeMany:
        (method: string) =>
        (...args: unknown[]) => {
          const [at = 1, howMany = 1, size = 0] = numbers(method, args, 3, 3);
          resize(dimension, at, howMany, size);
          return SELF;
        },
      freeze: (...args: unknown[]) => freeze(dimension, numbers(`setFrozen${many}`, args, 1, 1)[0] ?? 0),
      frozen: () => {
        demandSheet(scope);
        const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
        return dimension === 'ROW' ? ySplit : xSplit;
      },
      isHidden: (...args: unknown[]) => {
        const [at = 1] = numbers(`is${one}HiddenByUser`, args, 1, 1);
        return getters.isHeaderHiddenByUser(sheetId, dimension, headers(dimension, at, 1)[0] ?? 0) === true;
      },
      move: (spec: unknown, destination: unknown) => move(dimension, `move${many}`, spec, destination),
    };
  };

  const row = of('ROW');
  const column = of('COL');
  return {
    insertRows: row.insert,
    insertRowsBefore: row.insertManyBefore,
    insertRowsAfter: row.insertManyAfter,
    insertRowBefore: row.insertOneBefore,
    insertRowAfter: row.insertOneAfter,
    insertColumns: column.insert,
    insertColumnsBefore: column.insertManyBefore,
    insertColumnsAfter: column.insertManyAfter,
    insertColumnBefore: column.insertOneBefore,
    insertColumnAfter: column.insertOneAfter,
    deleteRow: row.removeOne,
    deleteRows: row.removeMany,
    deleteColumn: column.removeOne,
    deleteColumns: column.removeMany,
    moveRows: row.move,
    moveColumns: column.move,
    hideRows: row.hideMany,
    hideColumns: column.hideMany,
    showRows: row.showMany,
    showColumns: column.showMany,
    hideRow: row.hideRange,
    hideColumn: column.hideRange,
    unhideRow: row.unhideRange,
    unhideColumn: column.unhideRange,
    isRowHiddenByUser: row.isHidden,
    isColumnHiddenByUser: column.isHidden,
    setFrozenRows: row.freeze,
    setFrozenColumns: column.freeze,
    getFrozenRows: row.frozen,
    getFrozenColumns: column.frozen,
    setRowHeight: row.sizeOne('setRowHeight'),
    setRowHeights: row.sizeMany('setRowHeights'),
    setRowHeightsForced: row.sizeMany('setRowHeightsForced'),
    setColumnWidth: column.sizeOne('setColumnWidth'),
    setColumnWidths: column.sizeMany('setColumnWidths'),
    getRowHeight: (...args: unknown[]) => {
      const [at = 1] = numbers('getRowHeight', args, 1, 1);
      return getters.getUserRowSize(sheetId, headers('ROW', at, 1)[0] ?? 0) ?? DEFAULT_SIZE.ROW;
    },
    getColumnWidth: (...args: unknown[]) => {
      const [at = 1] = numbers('getColumnWidth', args, 1, 1);
      const size = getters.getColSize(sheetId, headers('COL', at, 1)[0] ?? 0);
      return size === ENGINE_COLUMN ? DEFAULT_SIZE.COL : size;
    },
    autoResizeColumn: column.fitOne,
    autoResizeColumns: column.fitMany,
    autoResizeRows: row.fitMany,
  } satisfies Partial<Sheet>;
};
