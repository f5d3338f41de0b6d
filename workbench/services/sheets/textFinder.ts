/** TextFinder: searches a range, a sheet or the whole document, row by row, and replaces. */
import type { Host } from '../../host.ts';
import { mismatch } from '../signature.ts';
import { storedCell, writeCells } from './cells.ts';
import { type CellWrite, formulaWrite, valueWrite, writeContext } from './cellWrite.ts';
import { classFrom, SELF } from './classes.ts';
import { exception } from './exception.ts';
import { extentOf } from './extent.ts';
import {
  type Coordinates,
  coordinatesOf,
  type RangeScope,
  type SheetScope,
  type SheetsScope,
} from './scope.ts';

type TextFinder = GoogleAppsScript.Spreadsheet.TextFinder;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Options {
  text: string;
  matchCase: boolean;
  matchEntireCell: boolean;
  matchFormulaText: boolean;
  useRegularExpression: boolean;
  ignoreDiacritics: boolean;
}

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

interface FinderScope extends SheetsScope {
  /** The blocks to search, as they are when the search runs. */
  readonly blocks: () => readonly Coordinates[];
  readonly options: Options;
  /** Where the search stands: the current match, and the cell after which the next begins. */
  readonly state: { current: Place | null; from: Place | null };
}

export const onRange = (scope: RangeScope) => ({
  createTextFinder: (text: unknown) => makeFinder(scope, 'Range', text, () => [scope]),
});

export const onSheet = (scope: SheetScope) => ({
  createTextFinder: (text: unknown) =>
    makeFinder(scope, 'Sheet', text, () => [used(scope.host, scope.sheetId)]),
});

export const onSpreadsheet = (scope: SheetsScope) => ({
  createTextFinder: (text: unknown) =>
    makeFinder(scope, 'Spreadsheet', text, () =>
      scope.host.world.model.getters.getSheetIds().map((sheetId) => used(scope.host, sheetId)),
    ),
});

const used = (host: Host, sheetId: string): Coordinates => {
  const { rows, cols } = extentOf(host.world.model, sheetId);
  return { sheetId, row: 0, col: 0, rows, cols };
};

const makeFinder = (
  scope: SheetsScope,
  className: string,
  text: unknown,
  blocks: () => readonly Coordinates[],
): TextFinder => {
  if (typeof text !== 'string')
    throw mismatch(scope.host, `SpreadsheetApp.${className}.createTextFinder`, [text]);
  const options = {
    text,
    matchCase: false,
    matchEntireCell: false,
    matchFormulaText: false,
    useRegularExpression: false,
    ignoreDiacritics: false,
  };
  const finderScope: FinderScope = { ...scope, blocks, options, state: { current: null, from: null } };
  return classFrom<FinderScope, TextFinder>('TextFinder', finderModules, () => undefined)(finderScope);
};

const finderMethods = (scope: FinderScope) => {
  const { host, options, state } = scope;
  const set = (name: keyof Options) => (on: unknown) => {
    Object.assign(options, { [name]: on === true });
    return SELF;
  };
  const rangeAt = (place: Place | undefined | null): Range | null =>
    place === null || place === undefined ? null : scope.makeRange(place.sheetId, place.row, place.col, 1, 1);
  const step = (backwards: boolean): Range | null => {
    const all = matches(scope);
    const ordered = backwards ? [...all].reverse() : all;
    const from = state.current ?? state.from;
    const inclusive = state.current === null;
    const order = orderOf(scope);
    const next =
      from === null
        ? ordered[0]
        : ordered.find((place) => {
            const distance = order(place) - order(from);
            if (distance === 0) return inclusive;
            return backwards ? distance < 0 : distance > 0;
          });
    state.current = next ?? null;
    return rangeAt(next);
  };
  return {
    matchCase: set('matchCase'),
    matchEntireCell: set('matchEntireCell'),
    matchFormulaText: set('matchFormulaText'),
    useRegularExpression: set('useRegularExpression'),
    ignoreDiacritics: set('ignoreDiacritics'),
    startFrom: (range: unknown) => {
      const at = coordinatesOf(range);
      if (at === null) throw mismatch(host, 'SpreadsheetApp.TextFinder.startFrom', [range]);
      state.from = at;
      state.current = null;
      return SELF;
    },
    findAll: () => {
      const all = matches(scope);
      state.current = all.at(-1) ?? null;
      return host.realm.array(all.map((place) => scope.makeRange(place.sheetId, place.row, place.col, 1, 1)));
    },
    findNext: () => step(false),
    findPrevious: () => step(true),
    getCurrentMatch: () => rangeAt(state.current),
    replaceWith: (replacement: unknown) =>
      state.current === null ? 0 : replace(scope, [state.current], replacement),
    replaceAllWith: (replacement: unknown) => replace(scope, matches(scope), replacement),
  };
};

const finderModules = [finderMethods];

/** A number that grows in the order in which the blocks are searched. */
const orderOf = (scope: FinderScope) => {
  const sheets = scope.blocks().map(({ sheetId }) => sheetId);
  return ({ sheetId, row, col }: Place): number => (sheets.indexOf(sheetId) * 1e8 + row) * 2e4 + col;
};

const matches = (scope: FinderScope): Place[] => {
  const { host } = scope;
  const pattern = patternOf(scope);
  const found: Place[] = [];
  for (const { sheetId, row, col, rows, cols } of scope.blocks())
    for (let r = row; r < row + rows; r++)
      for (let c = col; c < col + cols; c++) {
        const at = { sheetId, row: r, col: c };
        const text = searched(host, scope.options, at);
        pattern.lastIndex = 0;
        if (text !== '' && pattern.test(text)) found.push(at);
      }
  return found;
};

const searched = (host: Host, options: Options, at: Place): string => {
  const text = textAt(host, options, at);
  return options.ignoreDiacritics ? withoutDiacritics(text) : text;
};

const textAt = (host: Host, { matchFormulaText }: Options, at: Place): string => {
  const { getters } = host.world.model;
  const cell = matchFormulaText ? storedCell(host, at) : undefined;
  return cell?.isFormula
    ? cell.compiledFormula.toFormulaString(getters)
    : getters.getEvaluatedCell(at).formattedValue;
};

const withoutDiacritics = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const patternOf = ({ host, options }: FinderScope): RegExp => {
  const text = options.ignoreDiacritics ? withoutDiacritics(options.text) : options.text;
  const source = options.useRegularExpression ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(options.matchEntireCell ? `^(?:${source})$` : source, options.matchCase ? 'gu' : 'giu');
  } catch {
    throw exception(host, `Invalid regular expression: ${options.text}`);
  }
};

/** @returns the number of occurrences replaced; in formulas only where their text is searched. */
const replace = (scope: FinderScope, places: readonly Place[], replacement: unknown): number => {
  const { host, options } = scope;
  if (typeof replacement !== 'string')
    throw mismatch(host, 'SpreadsheetApp.TextFinder.replaceAllWith', [replacement]);
  const pattern = patternOf(scope);
  const context = writeContext(host);
  let count = 0;
  for (const [sheetId, block] of boundingBlocks(places)) {
    const hits = new Set(
      places.filter((place) => place.sheetId === sheetId).map(({ row, col }) => `${row},${col}`),
    );
    writeCells({ ...scope, ...block }, (_r, _c, before, at): CellWrite | null => {
      if (!hits.has(`${at.row},${at.col}`) || (before?.isFormula && !options.matchFormulaText)) return null;
      const text = textAt(host, options, at);
      count += text.match(pattern)?.length ?? 0;
      const after = options.useRegularExpression
        ? text.replace(pattern, replacement)
        : text.replace(pattern, () => replacement);
      return before?.isFormula ? formulaWrite(context, after) : valueWrite(context, after, before);
    });
  }
  return count;
};

/** For each sheet the smallest block that holds all its places. */
const boundingBlocks = (places: readonly Place[]): ReadonlyMap<string, Coordinates> => {
  const blocks = new Map<string, Coordinates>();
  for (const { sheetId, row, col } of places) {
    const known = blocks.get(sheetId) ?? { sheetId, row, col, rows: 1, cols: 1 };
    const [top, left] = [Math.min(known.row, row), Math.min(known.col, col)];
    const rows = Math.max(known.row + known.rows, row + 1) - top;
    const cols = Math.max(known.col + known.cols, col + 1) - left;
    blocks.set(sheetId, { sheetId, row: top, col: left, rows, cols });
  }
  return blocks;
};
