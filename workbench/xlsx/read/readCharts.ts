/** The charts of a sheet as figures of the engine: columns, bars, lines, areas, pies, scatters and combinations. */
import type { FigureData } from '../../engine/load.ts';
import { cellName, readZone, type Size, splitSheet, zoneName } from '../address.ts';
import { child, children, descend, relationId, type XmlNode } from '../package/parseXml.ts';
import { textOfXml } from '../package/xmlText.ts';
import type { Package } from './openPackage.ts';

export const readCharts = (
  file: Package,
  path: string,
  sheetId: string,
  sheetName: string,
): FigureData<unknown>[] =>
  [...file.relations(path).values()]
    .filter(({ type }) => type === 'drawing')
    .flatMap(({ target }) => {
      const relations = file.relations(target);
      return (file.part(target)?.children ?? []).flatMap((anchor, index) => {
        const frame = descend(anchor, 'graphicFrame', 'graphic', 'graphicData', 'chart');
        const part = frame && relations.get(relationId(frame) ?? '');
        const data = part && chartOf(file.part(part.target) ?? undefined, sheetName);
        const id = `${sheetId}-chart${index + 1}`;
        return data ? [{ id, tag: 'chart', ...placeOf(anchor), data: { ...data, chartId: id } }] : [];
      });
    });

const pixels = (emus: string | undefined): number => Math.round(Number(emus ?? 0) / 9525);

const placeOf = (anchor: XmlNode) => {
  const at = (end: XmlNode | undefined, name: string): number => Number(child(end, name)?.text ?? 0);
  const from = child(anchor, 'from');
  const to = child(anchor, 'to');
  const extent = child(anchor, 'ext')?.attributes;
  const wide = to ? (at(to, 'col') - at(from, 'col')) * 100 : 600;
  const high = to ? (at(to, 'row') - at(from, 'row')) * 21 : 371;
  return {
    col: at(from, 'col'),
    row: at(from, 'row'),
    offset: { x: pixels(child(from, 'colOff')?.text), y: pixels(child(from, 'rowOff')?.text) },
    width: extent ? pixels(extent.cx) : Math.max(wide, 100),
    height: extent ? pixels(extent.cy) : Math.max(high, 100),
  };
};

const chartOf = (space: XmlNode | undefined, sheetName: string): Readonly<Record<string, unknown>> | null => {
  const chart = child(space, 'chart');
  const plotArea = child(chart, 'plotArea');
  const plots = plotArea?.children.filter(({ name }) => name in plotTypes) ?? [];
  const first = plots[0];
  if (!first) return null;
  const series = plots.flatMap((plot) => children(plot, 'ser').map((node) => ({ node, plot: plot.name })));
  const dataSource = sourceOf(
    series.map(({ node }) => node),
    sheetName,
  );
  if (!dataSource) return null;
  const type = plots.length > 1 ? 'combo' : plotTypes[first.name];
  const styles = series.map(({ node, plot }, index): readonly [string, Readonly<Record<string, string>>] => [
    String(index),
    styleOf(node, type === 'combo' ? plotTypes[plot] : undefined),
  ]);
  const legend = child(child(chart, 'legend'), 'legendPos')?.attributes.val ?? 'r';
  const grouping = child(first, 'grouping')?.attributes.val ?? '';
  const axisTitles = [...children(plotArea, 'catAx'), ...children(plotArea, 'valAx')].map((axis) =>
    titleOf(child(axis, 'title')),
  );
  return {
    type,
    title: { text: titleOf(child(chart, 'title')) },
    dataSource,
    dataSetStyles: Object.fromEntries(styles.filter(([, style]) => Object.keys(style).length > 0)),
    legendPosition: child(chart, 'legend') ? (legendSides[legend] ?? 'top') : 'none',
    axesDesign: {
      ...(axisTitles[0] ? { x: { title: { text: axisTitles[0] } } } : {}),
      ...(axisTitles[1] ? { y: { title: { text: axisTitles[1] } } } : {}),
    },
    ...(series.some(({ node }) => descend(node, 'dLbls', 'showVal')?.attributes.val === '1')
      ? { showValues: true }
      : {}),
    ...(type === 'bar' || type === 'line'
      ? { stacked: grouping === 'stacked' || grouping === 'percentStacked' }
      : {}),
    ...(type === 'bar' && child(first, 'barDir')?.attributes.val === 'bar' ? { horizontal: true } : {}),
    ...(type === 'line' ? { labelsAsText: false, cumulative: false } : {}),
    ...(type === 'scatter' ? { labelsAsText: false } : {}),
    ...(first.name === 'areaChart' ? { fillArea: true } : {}),
    ...(first.name === 'doughnutChart' ? { isDoughnut: true } : {}),
  };
};

const plotTypes: Readonly<Record<string, string | undefined>> = {
  barChart: 'bar',
  bar3DChart: 'bar',
  lineChart: 'line',
  line3DChart: 'line',
  areaChart: 'line',
  pieChart: 'pie',
  pie3DChart: 'pie',
  doughnutChart: 'pie',
  scatterChart: 'scatter',
};

const legendSides: Readonly<Record<string, string | undefined>> = {
  t: 'top',
  b: 'bottom',
  l: 'left',
  r: 'right',
  tr: 'right',
};

const titleOf = (title: XmlNode | undefined): string =>
  children(descend(title, 'tx', 'rich'), 'p')
    .map((paragraph) =>
      children(paragraph, 'r')
        .map((run) => textOfXml(child(run, 't')?.text ?? ''))
        .join(''),
    )
    .join('\n');

const styleOf = (series: XmlNode, type: string | undefined): Readonly<Record<string, string>> => {
  const shape = child(series, 'spPr');
  const colour = (descend(shape, 'solidFill', 'srgbClr') ?? descend(shape, 'ln', 'solidFill', 'srgbClr'))
    ?.attributes.val;
  return { ...(colour ? { backgroundColor: `#${colour}` } : {}), ...(type ? { type } : {}) };
};

/** A file has a series' name and its values apart; the engine has them in one range where the name stands on top. */
const sourceOf = (series: readonly XmlNode[], sheetName: string) => {
  const ranges = series.map((node) => ({
    title: referenceOf(child(node, 'tx')),
    values: referenceOf(child(node, 'val') ?? child(node, 'yVal')),
    labels: referenceOf(child(node, 'cat') ?? child(node, 'xVal')),
  }));
  if (ranges.length === 0 || ranges.some(({ values }) => values === null)) return null;
  const titled = ranges.every(
    ({ title, values }) =>
      title !== null && values !== null && extended(values) !== null && begins(extended(values), title),
  );
  const whole = (range: string): string => local((titled ? extended(range) : null) ?? range, sheetName);
  const labels = ranges[0]?.labels;
  return {
    type: 'range',
    dataSets: ranges.map(({ values }, index) => ({
      dataSetId: String(index),
      dataRange: whole(values ?? ''),
    })),
    dataSetsHaveTitle: titled,
    ...(labels ? { labelRange: whole(labels) } : {}),
  };
};

const referenceOf = (node: XmlNode | undefined): string | null => {
  const formula = child(node?.children[0], 'f')?.text;
  return formula ? textOfXml(formula).replaceAll('$', '') : null;
};

/** The range with the cell before it: above a column, left of a row. */
const extended = (reference: string): string | null => {
  const { sheet, range } = splitSheet(reference);
  const zone = readZone(range, everything);
  if (!zone) return null;
  const row = zone.top === zone.bottom && zone.left !== zone.right;
  if (row ? zone.left === 0 : zone.top === 0) return null;
  const wider = row ? { ...zone, left: zone.left - 1 } : { ...zone, top: zone.top - 1 };
  return reference.slice(0, sheet === null ? 0 : reference.length - range.length) + zoneName(wider);
};

const begins = (range: string | null, title: string): boolean => {
  const zone = range === null ? null : readZone(splitSheet(range).range, everything);
  return (
    zone !== null &&
    splitSheet(title).range === cellName(zone.top, zone.left) &&
    splitSheet(title).sheet === splitSheet(range ?? '').sheet
  );
};

const everything: Size = { rows: 1_048_576, cols: 18_278 };

const local = (reference: string, sheetName: string): string => {
  const { sheet, range } = splitSheet(reference);
  return sheet === sheetName ? range : reference;
};
