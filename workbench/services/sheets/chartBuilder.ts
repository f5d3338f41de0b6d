/** EmbeddedChartBuilder and the builders of each type, which share one description. */
import { enumName, enumOf, enumValue, isMember } from '../enums.ts';
import { declaredMethods, guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { makeChart } from './chartObject.ts';
import { chartSetters } from './chartSetters.ts';
import { type ChartSpec, emptyChart, plainOption } from './chartSpec.ts';
import { containerInfo } from './containerInfo.ts';
import { exception } from './exception.ts';
import { type Coordinates, coordinatesOf, type SheetsScope } from './scope.ts';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const ChartType = enumOf('Charts', 'ChartType');

/** The types that have a builder of their own, by `asColumnChart` and the like. */
const typed = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter', 'Table'] as const;

export const makeChartBuilder = (scope: SheetsScope, initial: ChartSpec = emptyChart): Builder =>
  builderOf(scope, { spec: initial }, 'EmbeddedChartBuilder');

/** The description under work; all builders of one chart change the same. */
interface Draft {
  spec: ChartSpec;
}

const builderOf = (scope: SheetsScope, draft: Draft, className: string): Builder => {
  const { host } = scope;
  const change = (patch: Partial<ChartSpec>): Builder => {
    draft.spec = { ...draft.spec, ...patch };
    return builder;
  };
  const refused = (method: string, args: readonly unknown[]) =>
    mismatch(host, `SpreadsheetApp.${className}.${method}`, args);
  const rangeAt = (method: string, range: unknown) => {
    const at = coordinatesOf(range);
    if (at === null) throw refused(method, [range]);
    return at;
  };
  /** An option goes last, so that it wins over what was set before. */
  const option = (name: string, value: unknown): Builder => {
    const { [name]: _, ...others } = draft.spec.options;
    return change({ options: { ...others, [name]: plainOption(value) } });
  };
  const strategy = (
    method: string,
    name: 'ChartMergeStrategy' | 'ChartHiddenDimensionStrategy',
    value: unknown,
  ): string => {
    const chosen = isMember('Charts', name, value) ? enumName(value) : null;
    if (chosen === null) throw refused(method, [value]);
    return chosen;
  };
  const asTyped = Object.fromEntries(
    typed.map((name) => [
      `as${name}Chart`,
      () => {
        draft.spec = { ...draft.spec, type: name.toUpperCase() };
        return builderOf(scope, draft, `Embedded${name}ChartBuilder`);
      },
    ]),
  );
  const own = Object.fromEntries(
    Object.entries(chartSetters)
      .filter(([method]) => declaredMethods(className).includes(method))
      .map(([method, set]) => [
        method,
        (...args: readonly unknown[]) => {
          for (const [name, value] of set(args, draft.spec.type)) option(name, value);
          return builder;
        },
      ]),
  );
  // The methods of the typed builders come from tables, which the compiler cannot follow.
  const builder: Builder = guarded(className, {
    ...asTyped,
    ...own,
    addRange: (range: unknown) => change({ ranges: [...draft.spec.ranges, rangeAt('addRange', range)] }),
    removeRange: (range: unknown) => {
      const gone = rangeAt('removeRange', range);
      return change({ ranges: draft.spec.ranges.filter((one) => !isSamePlace(one, gone)) });
    },
    clearRanges: () => change({ ranges: [] }),
    getRanges: () =>
      host.realm.array(
        draft.spec.ranges.map(({ sheetId, row, col, rows, cols }) =>
          scope.makeRange(sheetId, row, col, rows, cols),
        ),
      ),
    getChartType: () => enumValue<GoogleAppsScript.Charts.ChartType>(ChartType, draft.spec.type),
    setChartType: (type: unknown) => {
      const name = isMember('Charts', 'ChartType', type) ? enumName(type) : null;
      if (name === null) throw refused('setChartType', [type]);
      return change({ type: name });
    },
    getContainer: () => containerInfo(draft.spec.place),
    setPosition: (row: unknown, column: unknown, x: unknown, y: unknown) => {
      if (![row, column, x, y].every((part) => typeof part === 'number'))
        throw refused('setPosition', [row, column, x, y]);
      if (Number(row) < 1 || Number(column) < 1)
        throw exception(host, 'The anchor position of a chart must be at least 1.');
      return change({ place: { row: Number(row) - 1, col: Number(column) - 1, x: Number(x), y: Number(y) } });
    },
    setOption: (name: unknown, value: unknown) => {
      if (typeof name !== 'string') throw refused('setOption', [name, value]);
      return option(name, value);
    },
    setNumHeaders: (headers: unknown) => {
      if (typeof headers !== 'number') throw refused('setNumHeaders', [headers]);
      return change({ headers });
    },
    setTransposeRowsAndColumns: (transpose: unknown) => change({ transpose: transpose === true }),
    setMergeStrategy: (value: unknown) =>
      change({
        merge:
          strategy('setMergeStrategy', 'ChartMergeStrategy', value) === 'MERGE_ROWS'
            ? 'MERGE_ROWS'
            : 'MERGE_COLUMNS',
      }),
    setHiddenDimensionStrategy: (value: unknown) =>
      change({ hidden: strategy('setHiddenDimensionStrategy', 'ChartHiddenDimensionStrategy', value) }),
    build: () => makeChart(scope, draft.spec),
  } as unknown as Builder);
  return builder;
};

const isSamePlace = (a: Coordinates, b: Coordinates): boolean =>
  a.sheetId === b.sheetId && a.row === b.row && a.col === b.col && a.rows === b.rows && a.cols === b.cols;
