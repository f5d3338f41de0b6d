/** Several ranges of one tab, handled as one: each method does to all what the range's own does to one. */
import type { Host } from '../../host.ts';
import { classFrom, type Module, SELF } from './classes.ts';
import { exception } from './exception.ts';
import type { Coordinates, RangeScope, SheetsScope } from './scope.ts';
import { select } from './selection.ts';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

export interface RangeListScope extends SheetsScope {
  readonly blocks: readonly Coordinates[];
  /** Count of all their cells, by which a call is charged. */
  readonly rows: number;
  readonly cols: 1;
}

/** The methods that lists share with ranges, as Google declares them. */
const SHARED = [
  'breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes removeCheckboxes',
  'setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize setFontStyle',
  'setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat setShowHyperlink',
  'setTextDirection setTextRotation setValue setVerticalAlignment setVerticalText setWrap setWrapStrategy',
  'trimWhitespace uncheck',
].flatMap((line) => line.split(' '));

/** @param rangeModules the modules of Range, whose methods are used without being counted one by one. */
export const rangeListModules = (rangeModules: readonly Module<RangeScope>[]): Module<RangeListScope>[] => [
  (scope) => ({
    getRanges: () =>
      scope.host.realm.array(
        scope.blocks.map(({ sheetId, row, col, rows, cols }) =>
          scope.makeRange(sheetId, row, col, rows, cols),
        ),
      ),
    activate: () => {
      select(scope.host, scope.blocks);
      return SELF;
    },
  }),
  (scope) => {
    const ranges = scope.blocks.map((block) => methodsOf(rangeModules, { ...scope, ...block }));
    const known = SHARED.filter((name) => ranges.every((methods) => methods[name] !== undefined));
    return Object.fromEntries(
      known.map((name) => [
        name,
        (...args: unknown[]) => {
          for (const methods of ranges) methods[name]?.(...args);
          return SELF;
        },
      ]),
    );
  },
];

const made = new WeakMap<readonly Module<RangeScope>[], Module<RangeListScope>[]>();

const modulesFor = (rangeModules: readonly Module<RangeScope>[]): readonly Module<RangeListScope>[] => {
  const known = made.get(rangeModules) ?? rangeListModules(rangeModules);
  made.set(rangeModules, known);
  return known;
};

type Methods = Record<string, (...args: unknown[]) => unknown>;

const methodsOf = (modules: readonly Module<RangeScope>[], scope: RangeScope): Methods =>
  Object.assign({}, ...modules.map((module) => module(scope)));

const blocksByList = new WeakMap<object, readonly Coordinates[]>();
const makerByHost = new WeakMap<Host, (scope: RangeListScope) => RangeList>();

/** Sets up lists for an execution. */
export const prepareRangeLists = (host: Host, rangeModules: readonly Module<RangeScope>[]): void => {
  const make = classFrom<RangeListScope, RangeList>(
    'RangeList',
    modulesFor(rangeModules),
    (list, { blocks }) => {
      blocksByList.set(list, blocks);
    },
  );
  makerByHost.set(host, make);
};

export const rangeListOf = (scope: SheetsScope, blocks: readonly Coordinates[]): RangeList => {
  const make = makerByHost.get(scope.host);
  if (make === undefined) throw new Error('Range lists were not set up for this execution.');
  const cells = blocks.reduce((sum, { rows, cols }) => sum + rows * cols, 0);
  return make({ ...scope, blocks, rows: cells, cols: 1 });
};

/** The blocks of a list that a script passes as an argument. @throws Exception for anything else. */
export const rangesOfList = (host: Host, list: unknown): readonly Coordinates[] => {
  const blocks = typeof list === 'object' && list !== null ? blocksByList.get(list) : undefined;
  if (blocks === undefined) throw exception(host, 'The argument is no list of ranges of this spreadsheet.');
  return blocks;
};
