/** EmbeddedChart: a picture of a chart as it was when it was built or read. */
import { enumOf, enumValue } from '../enums.ts';
import { guarded } from '../guard.ts';
import { makeChartBuilder } from './chartBuilder.ts';
import { type ChartSpec, optionOf } from './chartSpec.ts';
import { containerInfo } from './containerInfo.ts';
import type { SheetsScope } from './scope.ts';

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const MergeStrategy = enumOf('Charts', 'ChartMergeStrategy');
const HiddenStrategy = enumOf('Charts', 'ChartHiddenDimensionStrategy');

const specs = new WeakMap<object, ChartSpec>();

/** What a chart that a script passes says; null when it is none of ours. */
export const specOfChart = (chart: unknown): ChartSpec | null =>
  typeof chart === 'object' && chart !== null ? (specs.get(chart) ?? null) : null;

export const makeChart = (scope: SheetsScope, spec: ChartSpec): EmbeddedChart => {
  const { host } = scope;
  const chart: EmbeddedChart = guarded('EmbeddedChart', {
    getChartId: () => (spec.id === null ? null : chartNumber(spec.id)),
    getContainerInfo: () => containerInfo(spec.place),
    getHiddenDimensionStrategy: () =>
      enumValue<GoogleAppsScript.Charts.ChartHiddenDimensionStrategy>(HiddenStrategy, spec.hidden),
    getMergeStrategy: () => enumValue<GoogleAppsScript.Charts.ChartMergeStrategy>(MergeStrategy, spec.merge),
    getNumHeaders: () => spec.headers,
    getOptions: () =>
      guarded('ChartOptions', {
        get: (name: string) => optionOf(spec, name) ?? null,
      }),
    getRanges: () =>
      host.realm.array(
        spec.ranges.map(({ sheetId, row, col, rows, cols }) =>
          scope.makeRange(sheetId, row, col, rows, cols),
        ),
      ),
    getTransposeRowsAndColumns: () => spec.transpose,
    modify: () => makeChartBuilder(scope, spec),
    // What is missing (getAs and getBlob, a picture of the chart) throws by the guard.
  } satisfies Partial<EmbeddedChart> as EmbeddedChart);
  specs.set(chart, spec);
  return chart;
};

/** Google's ids of charts are numbers; this one stays the same as long as the chart lives. */
const chartNumber = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7);
