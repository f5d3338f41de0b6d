/** From a chart as scripts describe it to a chart that the grid draws. */
import type { ChartDefinition, Model } from '../../engine/load.ts';
import { type ChartSpec, numberOption, optionOf, textOption } from './chartSpec.ts';
import { hexOf } from './colours.ts';
import { rangeData } from './rangeData.ts';
import type { Coordinates } from './scope.ts';

/** Which charts the grid draws, and as what. */
const drawn = {
  COLUMN: 'bar',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'line',
  STEPPED_AREA: 'line',
  SPARKLINE: 'line',
  TIMELINE: 'line',
  PIE: 'pie',
  SCATTER: 'scatter',
  COMBO: 'combo',
  RADAR: 'radar',
  WATERFALL: 'waterfall',
} as const;

type Drawn = keyof typeof drawn;

export const isDrawn = (type: string): type is Drawn => type in drawn;

/** Series as Sheets colours them when nothing is said. */
const COLOURS = [
  '#4285F4',
  '#EA4335',
  '#FBBC04',
  '#34A853',
  '#FF6D01',
  '#46BDC6',
  '#7BAAF7',
  '#F07B72',
  '#FCD04F',
  '#71C287',
];

/** @throws Error naming a type of chart that the grid cannot draw, or a chart without a series. */
export const chartDefinition = (model: Model, spec: ChartSpec, sheetId: string): ChartDefinition<string> => {
  const { type } = spec;
  if (!isDrawn(type)) throw new Error(`The workbench cannot draw a chart of the type ${type}.`);
  const lines = spec.ranges.flatMap((range) => linesOf(range, spec.transpose));
  const usesDomain = lines.length > 1 && optionOf(spec, 'useFirstColumnAsDomain') !== false;
  const [domain, series] = usesDomain ? [lines[0], lines.slice(1)] : [undefined, lines];
  if (series.length === 0) throw new Error('The workbench cannot draw a chart that has no range.');
  const text = (at: Coordinates) =>
    model.getters.getRangeString(model.getters.getRangeFromRangeData(rangeData(model, at)), sheetId);
  const dataSets = (type === 'PIE' ? series.slice(0, 1) : series).map((at, index) => ({
    dataSetId: String(index),
    dataRange: text(at),
  }));
  const dataSource = {
    type: 'range',
    dataSets,
    dataSetsHaveTitle: spec.headers < 0 ? looksHeaded(model, series) : spec.headers > 0,
    ...(domain === undefined ? {} : { labelRange: text(domain) }),
  };
  const definition = {
    ...common(spec),
    ...particular(spec, type),
    dataSource,
    dataSetStyles: stylesOf(spec, type, series.length),
  };
  // Each type of the engine's charts is a type of its own; which keys go with which stands in `particular`.
  return definition as unknown as ChartDefinition<string>;
};

/** A range's columns, or its rows where the chart turns them. */
const linesOf = (at: Coordinates, transpose: boolean): readonly Coordinates[] =>
  transpose
    ? Array.from({ length: at.rows }, (_, index) => ({ ...at, row: at.row + index, rows: 1 }))
    : Array.from({ length: at.cols }, (_, index) => ({ ...at, col: at.col + index, cols: 1 }));

/** A first line of texts over numbers is a header. */
const looksHeaded = ({ getters }: Model, series: readonly Coordinates[]): boolean =>
  series.every(({ sheetId, row, col, rows, cols }) => {
    if (rows * cols < 2) return false;
    const first = getters.getEvaluatedCell({ sheetId, row, col });
    const next = getters.getEvaluatedCell({
      sheetId,
      row: rows > 1 ? row + 1 : row,
      col: rows > 1 ? col : col + 1,
    });
    return first.type === 'text' && next.type !== 'text';
  });

const common = (spec: ChartSpec) => ({
  title: { text: textOption(spec, 'title') ?? '', ...textStyle(spec, 'titleTextStyle') },
  legendPosition: legendOf(spec),
  ...(colourOption(spec, 'backgroundColor') === undefined
    ? {}
    : { background: colourOption(spec, 'backgroundColor') }),
});

const colourOption = (spec: ChartSpec, name: string): string | undefined =>
  hexOf(textOption(spec, name) ?? textOption(spec, `${name}.fill`) ?? '') ?? undefined;

const textStyle = (spec: ChartSpec, name: string) => {
  const color = colourOption(spec, `${name}.color`);
  const fontSize = numberOption(spec, `${name}.fontSize`);
  return {
    ...(color === undefined ? {} : { color }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(optionOf(spec, `${name}.bold`) === true ? { bold: true } : {}),
    ...(optionOf(spec, `${name}.italic`) === true ? { italic: true } : {}),
  };
};

const legendOf = (spec: ChartSpec): 'top' | 'bottom' | 'left' | 'right' | 'none' => {
  const position = textOption(spec, 'legend.position') ?? textOption(spec, 'legend');
  if (position === 'none' || position === 'top' || position === 'bottom' || position === 'left')
    return position;
  return 'right';
};

const particular = (spec: ChartSpec, type: Drawn): object => {
  const kind = drawn[type];
  const axes = { axesDesign: axesOf(spec) };
  const stacked =
    optionOf(spec, 'isStacked') !== undefined &&
    optionOf(spec, 'isStacked') !== false &&
    optionOf(spec, 'isStacked') !== 'false';
  const markers = { hideDataMarkers: (numberOption(spec, 'pointSize') ?? 0) === 0 };
  switch (kind) {
    case 'bar':
      return { type: kind, stacked, horizontal: type === 'BAR', ...axes };
    case 'line':
      return {
        type: kind,
        stacked,
        labelsAsText: false,
        cumulative: false,
        fillArea: type === 'AREA' || type === 'STEPPED_AREA',
        ...markers,
        ...axes,
      };
    case 'pie': {
      const hole = numberOption(spec, 'pieHole') ?? 0;
      const colours = coloursOf(spec);
      return {
        type: kind,
        aggregated: false,
        isDoughnut: hole > 0,
        pieHolePercentage: Math.round(hole * 100),
        slicesColors: colours.length > 0 ? colours : COLOURS,
      };
    }
    case 'scatter':
      return { type: kind, labelsAsText: false, ...axes };
    case 'combo':
      return { type: kind, ...markers, ...axes };
    case 'radar':
      return { type: kind, stacked, fillArea: false };
    case 'waterfall':
      return {
        type: kind,
        verticalAxisPosition: 'left',
        showConnectorLines: true,
        showSubTotals: false,
        ...axes,
      };
  }
};

const axesOf = (spec: ChartSpec) => ({ x: axisOf(spec, 'hAxis'), y: axisOf(spec, 'vAxis') });

const axisOf = (spec: ChartSpec, name: 'hAxis' | 'vAxis') => {
  const text = textOption(spec, `${name}.title`) ?? textOption(spec, `${name}es.0.title`);
  const min = numberOption(spec, `${name}.viewWindow.min`) ?? numberOption(spec, `${name}.minValue`);
  const max = numberOption(spec, `${name}.viewWindow.max`) ?? numberOption(spec, `${name}.maxValue`);
  return {
    ...(text === undefined ? {} : { title: { text, ...textStyle(spec, `${name}.titleTextStyle`) } }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
};

const coloursOf = (spec: ChartSpec): string[] => {
  const colours = optionOf(spec, 'colors');
  return Array.isArray(colours) ? colours.flatMap((colour) => hexOf(String(colour)) ?? []) : [];
};

/** Colour, label and axis of each series; in a combined chart also its kind. */
const stylesOf = (spec: ChartSpec, type: Drawn, count: number): object => {
  const colours = coloursOf(spec);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const own = `series.${index}`;
      const label = textOption(spec, `${own}.labelInLegend`);
      const kind =
        textOption(spec, `${own}.type`) ?? textOption(spec, 'seriesType') ?? (index === 0 ? 'bars' : 'line');
      const style = {
        backgroundColor:
          colourOption(spec, `${own}.color`) ?? colours[index] ?? COLOURS[index % COLOURS.length],
        yAxisId: numberOption(spec, `${own}.targetAxisIndex`) === 1 ? 'y1' : 'y',
        ...(label === undefined ? {} : { label }),
        ...(type === 'COMBO' ? { type: kind === 'line' || kind === 'area' ? 'line' : 'bar' } : {}),
      };
      return [String(index), style];
    }),
  );
};
