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

/** What the parts of one builder's methods share. */
interface Part {
  readonly scope: SheetsScope;
  readonly draft: Draft;
  readonly className: string;
  /** Changes the description and gives the builder back for chaining. */
  change(patch: Partial<ChartSpec>): Builder;
}

const builderOf = (scope: SheetsScope, draft: Draft, className: string): Builder => {
  const change = (patch: Partial<ChartSpec>): Builder => {
    draft.spec = { ...draft.spec, ...patch };
    return builder;
  };
  const part: Part = { scope, draft, className, change };
  // The parts together have every method of the types; the compiler does not add them up.
  const builder: Builder = guarded(className, {
    ...typedBuilders(part),
    ...typedSetters(part),
    ...rangeMethods(part),
    ...settings(part),
    build: () => makeChart(scope, draft.spec),
  } as unknown as Builder);
  return builder;
};

const refused = ({ scope, className }: Part, method: string, args: readonly unknown[]): Error =>
  mismatch(scope.host, `SpreadsheetApp.${className}.${method}`, args);

/** `asColumnChart` and the like: the same chart under a builder of that type. */
const typedBuilders = ({ scope, draft }: Part) =>
  Object.fromEntries(
    typed.map((name) => [
      `as${name}Chart`,
      () => {
        draft.spec = { ...draft.spec, type: name.toUpperCase() };
        return builderOf(scope, draft, `Embedded${name}ChartBuilder`);
      },
    ]),
  );

/** The setters that the types declare for this builder. */
const typedSetters = ({ draft, className, change }: Part) =>
  Object.fromEntries(
    Object.entries(chartSetters)
      .filter(([method]) => declaredMethods(className).includes(method))
      .map(([method, set]) => [
        method,
        (...args: readonly unknown[]) =>
          change({ options: set(args, draft.spec.type).reduce(withOption, draft.spec.options) }),
      ]),
  );

/** An option goes last, so that it wins over what was set before. */
const withOption = (
  options: Readonly<Record<string, unknown>>,
  [name, value]: readonly [string, unknown],
): Readonly<Record<string, unknown>> => {
  const { [name]: _, ...others } = options;
  return { ...others, [name]: plainOption(value) };
};

const rangeMethods = (part: Part) => {
  const { scope, draft, change } = part;
  const rangeAt = (method: string, range: unknown): Coordinates => {
    const at = coordinatesOf(range);
    if (at === null) throw refused(part, method, [range]);
    return at;
  };
  return {
    addRange: (range: unknown) => change({ ranges: [...draft.spec.ranges, rangeAt('addRange', range)] }),
    removeRange: (range: unknown) => {
      const gone = rangeAt('removeRange', range);
      return change({ ranges: draft.spec.ranges.filter((one) => !isSamePlace(one, gone)) });
    },
    clearRanges: () => change({ ranges: [] }),
    getRanges: () =>
      scope.host.realm.array(
        draft.spec.ranges.map(({ sheetId, row, col, rows, cols }) =>
          scope.makeRange(sheetId, row, col, rows, cols),
        ),
      ),
  };
};

const isSamePlace = (a: Coordinates, b: Coordinates): boolean =>
  a.sheetId === b.sheetId && a.row === b.row && a.col === b.col && a.rows === b.rows && a.cols === b.cols;

const settings = (part: Part) => {
  const { scope, draft, change } = part;
  const chosen = (method: string, name: EnumOfCharts, value: unknown): string => {
    const found = isMember('Charts', name, value) ? enumName(value) : null;
    if (found === null) throw refused(part, method, [value]);
    return found;
  };
  const demand = (method: string, args: readonly unknown[], kind: 'number' | 'string') => {
    if (!args.every((arg) => typeof arg === kind)) throw refused(part, method, args);
  };
  return {
    getChartType: () => enumValue<GoogleAppsScript.Charts.ChartType>(ChartType, draft.spec.type),
    setChartType: (type: unknown) => change({ type: chosen('setChartType', 'ChartType', type) }),
    getContainer: () => containerInfo(draft.spec.place),
    setPosition: (row: number, column: number, x: number, y: number) => {
      demand('setPosition', [row, column, x, y], 'number');
      if (row < 1 || column < 1)
        throw exception(scope.host, 'The anchor position of a chart must be at least 1.');
      return change({ place: { row: row - 1, col: column - 1, x, y } });
    },
    setOption: (name: string, value: unknown) => {
      demand('setOption', [name], 'string');
      return change({ options: withOption(draft.spec.options, [name, value]) });
    },
    setNumHeaders: (headers: number) => {
      demand('setNumHeaders', [headers], 'number');
      return change({ headers });
    },
    setTransposeRowsAndColumns: (transpose: unknown) => change({ transpose: transpose === true }),
    setMergeStrategy: (value: unknown) =>
      change({ merge: chosen('setMergeStrategy', 'ChartMergeStrategy', value) }),
    setHiddenDimensionStrategy: (value: unknown) =>
      change({ hidden: chosen('setHiddenDimensionStrategy', 'ChartHiddenDimensionStrategy', value) }),
  };
};

type EnumOfCharts = 'ChartType' | 'ChartMergeStrategy' | 'ChartHiddenDimensionStrategy';
