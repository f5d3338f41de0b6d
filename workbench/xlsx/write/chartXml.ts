/** A chart of the engine as DrawingML (ISO/IEC 29500-1, 21.2), its elements in the schema's order. */
import { fileColour } from '../colours.ts';
import { element, textElement, xmlHead, xmlText } from '../package/xmlText.ts';
import type { Chart } from './chart.ts';
import { type Series, seriesOf } from './chartSeries.ts';
import type { SheetData, Source } from './source.ts';

export const chartXml = (chart: Chart, sheet: SheetData, source: Source): string => {
  const series = seriesOf(chart, sheet, source);
  const title = chart.title?.text ?? '';
  const legend = legends[chart.legendPosition ?? 'none'];
  const inside = [
    title ? titleXml(title) : '',
    value('autoTitleDeleted', title ? 0 : 1),
    element('c:plotArea', {}, `<c:layout/>${plots(chart, series)}${axes(chart)}`),
    legend ? element('c:legend', {}, value('legendPos', legend) + value('overlay', 0)) : '',
    value('plotVisOnly', 1),
  ];
  const namespaces = {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  return (
    xmlHead +
    element('c:chartSpace', namespaces, value('roundedCorners', 0) + element('c:chart', {}, inside.join('')))
  );
};

const legends: Readonly<Record<string, string | undefined>> = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
};

const plots = (chart: Chart, series: readonly Series[]): string => {
  const { type } = chart;
  if (type === 'pie') {
    const inside = value('varyColors', 1) + series.map((one) => seriesXml(one, chart)).join('');
    return chart.isDoughnut
      ? element('c:doughnutChart', {}, `${inside}${value('holeSize', 50)}`)
      : element('c:pieChart', {}, inside);
  }
  if (type === 'scatter') {
    const inside =
      value('scatterStyle', 'lineMarker') +
      value('varyColors', 0) +
      series.map((one) => seriesXml(one, chart)).join('');
    return element('c:scatterChart', {}, inside + axisIds);
  }
  const bars = series.filter(({ asLine }) => !asLine);
  const lines = series.filter(({ asLine }) => asLine);
  const grouping = value('grouping', chart.stacked ? 'stacked' : type === 'line' ? 'standard' : 'clustered');
  const barPlot = () =>
    value('barDir', chart.horizontal ? 'bar' : 'col') +
    grouping +
    value('varyColors', 0) +
    bars.map((one) => seriesXml(one, chart)).join('') +
    (chart.stacked ? value('overlap', 100) : '') +
    axisIds;
  const linePlot = () =>
    value('grouping', chart.stacked ? 'stacked' : 'standard') +
    value('varyColors', 0) +
    lines.map((one) => seriesXml(one, chart)).join('') +
    axisIds;
  return (
    (bars.length > 0 ? element('c:barChart', {}, barPlot()) : '') +
    (lines.length > 0 ? element(chart.fillArea ? 'c:areaChart' : 'c:lineChart', {}, linePlot()) : '')
  );
};

const seriesXml = (
  { index, title, values, labels, colour, asLine }: Series,
  { type, showValues, fillArea }: Chart,
): string => {
  const scatter = type === 'scatter';
  const inside = [
    value('idx', index),
    value('order', index),
    title === null ? '' : element('c:tx', {}, textReference(title)),
    scatter ? '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>' : colour ? shape(colour, asLine && !fillArea) : '',
    showValues
      ? element(
          'c:dLbls',
          {},
          ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
            .map((name) => value(name, name === 'showVal' ? 1 : 0))
            .join(''),
        )
      : '',
    labels === null
      ? ''
      : element(scatter ? 'c:xVal' : 'c:cat', {}, scatter ? numberReference(labels) : textReference(labels)),
    element(scatter ? 'c:yVal' : 'c:val', {}, numberReference(values)),
    asLine && !fillArea ? value('smooth', 0) : '',
  ];
  return element('c:ser', {}, inside.join(''));
};

const shape = (colour: string, line: boolean): string => {
  const fill = `<a:solidFill><a:srgbClr val="${fileColour(colour).slice(2)}"/></a:solidFill>`;
  return element('c:spPr', {}, line ? `<a:ln w="28575">${fill}</a:ln>` : fill);
};

const axes = (chart: Chart): string => {
  if (chart.type === 'pie') return '';
  const sideways = chart.horizontal === true;
  const titles = chart.axesDesign ?? {};
  const axis = (
    name: string,
    id: number,
    across: number,
    position: string,
    title: string | undefined,
    last = '',
  ): string =>
    element(
      name,
      {},
      value('axId', id) +
        element('c:scaling', {}, value('orientation', sideways && id === 1 ? 'maxMin' : 'minMax')) +
        value('delete', 0) +
        value('axPos', position) +
        (id === 2 ? '<c:majorGridlines/>' : '') +
        (title ? titleXml(title) : '') +
        value('numFmt', null, { formatCode: 'General', sourceLinked: 1 }) +
        value('majorTickMark', 'out') +
        value('minorTickMark', 'none') +
        value('tickLblPos', 'nextTo') +
        value('crossAx', across) +
        last,
    );
  const [first, second] = sideways ? (['l', 'b'] as const) : (['b', 'l'] as const);
  const ground = chart.type === 'scatter' ? 'c:valAx' : 'c:catAx';
  return (
    axis(ground, 1, 2, first, titles.x?.title?.text) + axis('c:valAx', 2, 1, second, titles.y?.title?.text)
  );
};

const value = (
  name: string,
  val: string | number | null,
  more: Readonly<Record<string, string | number>> = {},
): string => element(`c:${name}`, { ...(val === null ? {} : { val }), ...more });

const axisIds = value('axId', 1) + value('axId', 2);

const titleXml = (text: string): string =>
  element(
    'c:title',
    {},
    element(
      'c:tx',
      {},
      element('c:rich', {}, `<a:bodyPr/><a:p><a:r>${textElement('a:t', text)}</a:r></a:p>`),
    ) + value('overlay', 0),
  );

const textReference = (range: string): string => element('c:strRef', {}, `<c:f>${xmlText(range)}</c:f>`);
const numberReference = (range: string): string => element('c:numRef', {}, `<c:f>${xmlText(range)}</c:f>`);
