/** Charts of a sheet: the grid's own charts, with what a script said about them kept beside as anchors. */
import type { Host } from '../../host.ts';
import { mismatch } from '../signature.ts';
import { type Anchored, anchors, removeAnchor, setAnchor } from './anchored.ts';
import { makeChartBuilder } from './chartBuilder.ts';
import { chartDefinition } from './chartDefinition.ts';
import { drawnChart } from './chartFromGrid.ts';
import { makeChart, specOfChart } from './chartObject.ts';
import { type ChartSpec, numberOption } from './chartSpec.ts';
import { command } from './commands.ts';
import { exception } from './exception.ts';
import { coordinatesFrom } from './rangeData.ts';
import { reads, writes } from './reach.ts';
import { type SheetScope, zoneOf } from './scope.ts';

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** What an anchor of the kind `chart` carries: all but the ranges, which have anchors of their own, and the place. */
type ChartData = Omit<ChartSpec, 'id' | 'ranges' | 'place'>;

/** What an anchor of the kind `chartRange` carries. */
interface ChartRangeData {
  readonly chart: string;
  readonly index: number;
}

/** Pixels of a chart whose options name no size, as Sheets makes it. */
const SIZE = { width: 600, height: 371 };

/** Methods of Sheet. */
export const onSheet = (scope: SheetScope) => {
  const { host, sheetId } = scope;
  return {
    newChart: () => makeChartBuilder(scope),
    getCharts: (): EmbeddedChart[] =>
      reads(host, 'Sheet.getCharts', () =>
        host.realm.array(chartsOf(host, sheetId).map((spec) => makeChart(scope, spec))),
      ),
    insertChart: (chart: unknown): void =>
      writes(host, 'Sheet.insertChart', () => insert(host, sheetId, specGiven(host, 'insertChart', chart))),
    updateChart: (chart: unknown): void =>
      writes(host, 'Sheet.updateChart', () => update(host, sheetId, specGiven(host, 'updateChart', chart))),
    removeChart: (chart: unknown): void =>
      writes(host, 'Sheet.removeChart', () => remove(host, sheetId, specGiven(host, 'removeChart', chart))),
  };
};

const specGiven = (host: Host, method: string, chart: unknown): ChartSpec => {
  const spec = specOfChart(chart);
  if (spec === null) throw mismatch(host, `SpreadsheetApp.Sheet.${method}`, [chart]);
  return spec;
};

/** Every chart that the grid has on the sheet, whoever made it, in the order of making. */
const chartsOf = (host: Host, sheetId: string): readonly ChartSpec[] => {
  const { getters } = host.world.model;
  return getters.getChartIds(sheetId).map((id) => {
    const figure = getters.getFigure(sheetId, getters.getFigureIdFromChartId(id));
    const place = {
      row: figure?.row ?? 0,
      col: figure?.col ?? 0,
      x: figure?.offset.x ?? 0,
      y: figure?.offset.y ?? 0,
    };
    const said = anchors<ChartData>(host.world.model, 'chart').find((one) => one.id === `chart:${id}`);
    if (said === undefined) return { ...drawnChart(host.world.model, id, sheetId), place };
    const ranges = rangesOf(host, id).flatMap((one) =>
      one.zone ? [coordinatesFrom(one.sheetId, one.zone)] : [],
    );
    return { ...said.data, id, ranges, place };
  });
};

const rangesOf = (host: Host, id: string): readonly Anchored<ChartRangeData>[] =>
  anchors<ChartRangeData>(host.world.model, 'chartRange')
    .filter(({ data }) => data.chart === id)
    .sort((a, b) => a.data.index - b.data.index);

const insert = (host: Host, sheetId: string, spec: ChartSpec): void => {
  const { model } = host.world;
  const id = nextChartId(host);
  const { row, col, x, y } = spec.place;
  const definition = chartDefinition(model, spec, sheetId);
  command(model, {
    type: 'CREATE_CHART',
    sheetId,
    chartId: id,
    figureId: `figure:${id}`,
    row,
    col,
    offset: { x, y },
    size: sizeOf(spec),
    definition,
  });
  say(host, sheetId, id, spec);
};

const nextChartId = ({ world }: Host): string => {
  const { getters } = world.model;
  const taken = getters.getSheetIds().flatMap((sheetId) => getters.getChartIds(sheetId));
  return String(Math.max(0, ...taken.map((id) => Number(id) || 0)) + 1);
};

const sizeOf = (spec: ChartSpec) => ({
  width: numberOption(spec, 'width') ?? SIZE.width,
  height: numberOption(spec, 'height') ?? SIZE.height,
});

/** Keeps what the grid's own chart cannot say. */
const say = (
  host: Host,
  sheetId: string,
  id: string,
  { ranges, id: _id, place: _place, ...data }: ChartSpec,
): void => {
  const { model } = host.world;
  for (const old of rangesOf(host, id)) removeAnchor(model, old);
  setAnchor<ChartData>(model, {
    id: `chart:${id}`,
    sheetId,
    zone: null,
    kind: 'chart',
    data,
    duplicates: false,
  });
  ranges.forEach((at, index) => {
    const range: ChartRangeData = { chart: id, index };
    setAnchor(model, {
      id: `chartRange:${id}:${index}`,
      sheetId: at.sheetId,
      zone: zoneOf(at),
      kind: 'chartRange',
      data: range,
      duplicates: false,
    });
  });
};

const demandThere = (host: Host, sheetId: string, { id }: ChartSpec): string => {
  if (id === null || !host.world.model.getters.getChartIds(sheetId).includes(id))
    throw exception(host, 'The chart is not on this sheet.');
  return id;
};

const update = (host: Host, sheetId: string, spec: ChartSpec): void => {
  const { model } = host.world;
  const id = demandThere(host, sheetId, spec);
  const figureId = model.getters.getFigureIdFromChartId(id);
  const { row, col, x, y } = spec.place;
  command(model, {
    type: 'UPDATE_CHART',
    sheetId,
    chartId: id,
    figureId,
    definition: chartDefinition(model, spec, sheetId),
  });
  command(model, {
    type: 'UPDATE_FIGURE',
    sheetId,
    figureId,
    row,
    col,
    offset: { x, y },
    ...sizeGiven(spec),
  });
  say(host, sheetId, id, spec);
};

/** Only a size that an option names changes that of a chart that stands. */
const sizeGiven = (spec: ChartSpec): object => {
  const [width, height] = [numberOption(spec, 'width'), numberOption(spec, 'height')];
  return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
};

const remove = (host: Host, sheetId: string, spec: ChartSpec): void => {
  const { model } = host.world;
  const id = demandThere(host, sheetId, spec);
  command(model, { type: 'DELETE_FIGURE', sheetId, figureId: model.getters.getFigureIdFromChartId(id) });
  for (const old of rangesOf(host, id)) removeAnchor(model, old);
  for (const said of anchors<ChartData>(model, 'chart'))
    if (said.id === `chart:${id}`) removeAnchor(model, said);
};
