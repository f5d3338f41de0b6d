/** The setters of the typed chart builders, as the options they stand for. */
import { enumName } from '../enums.ts';

type Options = readonly (readonly [name: string, value: unknown])[];
type Setter = (args: readonly unknown[], type: string) => Options;

const single =
  (name: string): Setter =>
  ([value]) => [[name, value]];
const fixed =
  (name: string, value: unknown): Setter =>
  () => [[name, value]];
const style =
  (name: string): Setter =>
  ([value]) => [[name, textStyle(value)]];

/** A `Charts.TextStyle` as the option's object. */
const textStyle = (style: unknown): object => {
  const read = (method: string): unknown => {
    const getter: unknown =
      typeof style === 'object' && style !== null ? Reflect.get(style, method) : undefined;
    return typeof getter === 'function' ? getter.call(style) : undefined;
  };
  return { color: read('getColor'), fontName: read('getFontName'), fontSize: read('getFontSize') };
};

/** The axis that shows values lies across in a bar chart. */
const valueAxis = (type: string): string => (type === 'BAR' ? 'hAxis' : 'vAxis');
const categoryAxis = (type: string): string => (type === 'BAR' ? 'vAxis' : 'hAxis');

const window = (axis: string, [min, max]: readonly unknown[]): Options => [
  [`${axis}.viewWindow.min`, min],
  [`${axis}.viewWindow.max`, max],
];

const POINT_SIZES: Readonly<Record<string, number>> = { NONE: 0, TINY: 1, MEDIUM: 7, LARGE: 10, HUGE: 14 };

export const chartSetters: Readonly<Record<string, Setter>> = {
  reverseCategories: (_, type) => [[`${categoryAxis(type)}.direction`, -1]],
  reverseDirection: (_, type) => [[`${valueAxis(type)}.direction`, -1]],
  set3D: fixed('is3D', true),
  setBackgroundColor: single('backgroundColor'),
  setColors: single('colors'),
  setCurveStyle: ([value]) => [['curveType', enumName(value) === 'SMOOTH' ? 'function' : 'none']],
  setLegendPosition: ([value]) => [['legend.position', (enumName(value) ?? 'RIGHT').toLowerCase()]],
  setLegendTextStyle: style('legend.textStyle'),
  setPointStyle: ([value]) => [['pointSize', POINT_SIZES[enumName(value) ?? 'NONE'] ?? 0]],
  setRange: (args, type) => window(valueAxis(type), args),
  setStacked: fixed('isStacked', true),
  setTitle: single('title'),
  setTitleTextStyle: style('titleTextStyle'),
  setXAxisLogScale: fixed('hAxis.logScale', true),
  setXAxisRange: (args) => window('hAxis', args),
  setXAxisTextStyle: style('hAxis.textStyle'),
  setXAxisTitle: single('hAxis.title'),
  setXAxisTitleTextStyle: style('hAxis.titleTextStyle'),
  setYAxisLogScale: fixed('vAxis.logScale', true),
  setYAxisRange: (args) => window('vAxis', args),
  setYAxisTextStyle: style('vAxis.textStyle'),
  setYAxisTitle: single('vAxis.title'),
  setYAxisTitleTextStyle: style('vAxis.titleTextStyle'),
  useLogScale: (_, type) => [[`${valueAxis(type)}.logScale`, true]],
  enablePaging: ([value, start]) =>
    typeof value === 'number'
      ? [
          ['page', 'enable'],
          ['pageSize', value],
          ['startPage', start ?? 0],
        ]
      : [['page', value === true ? 'enable' : 'disable']],
  enableRtlTable: single('rtlTable'),
  enableSorting: ([value]) => [['sort', value === true ? 'enable' : 'disable']],
  setFirstRowNumber: single('firstRowNumber'),
  setInitialSortingAscending: ([column]) => [
    ['sortColumn', column],
    ['sortAscending', true],
  ],
  setInitialSortingDescending: ([column]) => [
    ['sortColumn', column],
    ['sortAscending', false],
  ],
  showRowNumberColumn: single('showRowNumber'),
  useAlternatingRowStyle: single('alternatingRowStyle'),
};
