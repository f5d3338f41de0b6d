import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result, run } from '../sheets/aSheet.ts';

covers('Sheet.newChart', 'Sheet.getCharts', 'Sheet.insertChart', 'Sheet.updateChart', 'Sheet.removeChart');
covers(
  'EmbeddedChart.getChartId',
  'EmbeddedChart.getContainerInfo',
  'EmbeddedChart.getHiddenDimensionStrategy',
  'EmbeddedChart.getMergeStrategy',
  'EmbeddedChart.getNumHeaders',
  'EmbeddedChart.getOptions',
  'EmbeddedChart.getRanges',
  'EmbeddedChart.getTransposeRowsAndColumns',
  'EmbeddedChart.modify',
  'ChartOptions.get',
);
covers(
  'ContainerInfo.getAnchorColumn',
  'ContainerInfo.getAnchorRow',
  'ContainerInfo.getOffsetX',
  'ContainerInfo.getOffsetY',
);
covers(
  'EmbeddedChartBuilder.addRange',
  'EmbeddedChartBuilder.asAreaChart',
  'EmbeddedChartBuilder.asBarChart',
  'EmbeddedChartBuilder.asColumnChart',
  'EmbeddedChartBuilder.asComboChart',
  'EmbeddedChartBuilder.asHistogramChart',
  'EmbeddedChartBuilder.asLineChart',
  'EmbeddedChartBuilder.asPieChart',
  'EmbeddedChartBuilder.asScatterChart',
  'EmbeddedChartBuilder.asTableChart',
  'EmbeddedChartBuilder.build',
  'EmbeddedChartBuilder.clearRanges',
  'EmbeddedChartBuilder.getChartType',
  'EmbeddedChartBuilder.getContainer',
  'EmbeddedChartBuilder.getRanges',
  'EmbeddedChartBuilder.removeRange',
  'EmbeddedChartBuilder.setChartType',
  'EmbeddedChartBuilder.setHiddenDimensionStrategy',
  'EmbeddedChartBuilder.setMergeStrategy',
  'EmbeddedChartBuilder.setNumHeaders',
  'EmbeddedChartBuilder.setOption',
  'EmbeddedChartBuilder.setPosition',
  'EmbeddedChartBuilder.setTransposeRowsAndColumns',
);
covers(
  'EmbeddedAreaChartBuilder.addRange',
  'EmbeddedAreaChartBuilder.asAreaChart',
  'EmbeddedAreaChartBuilder.asBarChart',
  'EmbeddedAreaChartBuilder.asColumnChart',
  'EmbeddedAreaChartBuilder.asComboChart',
  'EmbeddedAreaChartBuilder.asHistogramChart',
  'EmbeddedAreaChartBuilder.asLineChart',
  'EmbeddedAreaChartBuilder.asPieChart',
  'EmbeddedAreaChartBuilder.asScatterChart',
  'EmbeddedAreaChartBuilder.asTableChart',
  'EmbeddedAreaChartBuilder.build',
  'EmbeddedAreaChartBuilder.clearRanges',
  'EmbeddedAreaChartBuilder.getChartType',
  'EmbeddedAreaChartBuilder.getContainer',
  'EmbeddedAreaChartBuilder.getRanges',
  'EmbeddedAreaChartBuilder.removeRange',
  'EmbeddedAreaChartBuilder.reverseCategories',
  'EmbeddedAreaChartBuilder.setBackgroundColor',
  'EmbeddedAreaChartBuilder.setChartType',
  'EmbeddedAreaChartBuilder.setColors',
  'EmbeddedAreaChartBuilder.setHiddenDimensionStrategy',
  'EmbeddedAreaChartBuilder.setLegendPosition',
  'EmbeddedAreaChartBuilder.setLegendTextStyle',
  'EmbeddedAreaChartBuilder.setMergeStrategy',
  'EmbeddedAreaChartBuilder.setNumHeaders',
  'EmbeddedAreaChartBuilder.setOption',
  'EmbeddedAreaChartBuilder.setPointStyle',
  'EmbeddedAreaChartBuilder.setPosition',
  'EmbeddedAreaChartBuilder.setRange',
  'EmbeddedAreaChartBuilder.setStacked',
  'EmbeddedAreaChartBuilder.setTitle',
  'EmbeddedAreaChartBuilder.setTitleTextStyle',
  'EmbeddedAreaChartBuilder.setTransposeRowsAndColumns',
  'EmbeddedAreaChartBuilder.setXAxisTextStyle',
  'EmbeddedAreaChartBuilder.setXAxisTitle',
  'EmbeddedAreaChartBuilder.setXAxisTitleTextStyle',
  'EmbeddedAreaChartBuilder.setYAxisTextStyle',
  'EmbeddedAreaChartBuilder.setYAxisTitle',
  'EmbeddedAreaChartBuilder.setYAxisTitleTextStyle',
  'EmbeddedAreaChartBuilder.useLogScale',
);
covers(
  'EmbeddedBarChartBuilder.addRange',
  'EmbeddedBarChartBuilder.asAreaChart',
  'EmbeddedBarChartBuilder.asBarChart',
  'EmbeddedBarChartBuilder.asColumnChart',
  'EmbeddedBarChartBuilder.asComboChart',
  'EmbeddedBarChartBuilder.asHistogramChart',
  'EmbeddedBarChartBuilder.asLineChart',
  'EmbeddedBarChartBuilder.asPieChart',
  'EmbeddedBarChartBuilder.asScatterChart',
  'EmbeddedBarChartBuilder.asTableChart',
  'EmbeddedBarChartBuilder.build',
  'EmbeddedBarChartBuilder.clearRanges',
  'EmbeddedBarChartBuilder.getChartType',
  'EmbeddedBarChartBuilder.getContainer',
  'EmbeddedBarChartBuilder.getRanges',
  'EmbeddedBarChartBuilder.removeRange',
  'EmbeddedBarChartBuilder.reverseCategories',
  'EmbeddedBarChartBuilder.reverseDirection',
  'EmbeddedBarChartBuilder.setBackgroundColor',
  'EmbeddedBarChartBuilder.setChartType',
  'EmbeddedBarChartBuilder.setColors',
  'EmbeddedBarChartBuilder.setHiddenDimensionStrategy',
  'EmbeddedBarChartBuilder.setLegendPosition',
  'EmbeddedBarChartBuilder.setLegendTextStyle',
  'EmbeddedBarChartBuilder.setMergeStrategy',
  'EmbeddedBarChartBuilder.setNumHeaders',
  'EmbeddedBarChartBuilder.setOption',
  'EmbeddedBarChartBuilder.setPosition',
  'EmbeddedBarChartBuilder.setRange',
  'EmbeddedBarChartBuilder.setStacked',
  'EmbeddedBarChartBuilder.setTitle',
  'EmbeddedBarChartBuilder.setTitleTextStyle',
  'EmbeddedBarChartBuilder.setTransposeRowsAndColumns',
  'EmbeddedBarChartBuilder.setXAxisTextStyle',
  'EmbeddedBarChartBuilder.setXAxisTitle',
  'EmbeddedBarChartBuilder.setXAxisTitleTextStyle',
  'EmbeddedBarChartBuilder.setYAxisTextStyle',
  'EmbeddedBarChartBuilder.setYAxisTitle',
  'EmbeddedBarChartBuilder.setYAxisTitleTextStyle',
  'EmbeddedBarChartBuilder.useLogScale',
);
covers(
  'EmbeddedColumnChartBuilder.addRange',
  'EmbeddedColumnChartBuilder.asAreaChart',
  'EmbeddedColumnChartBuilder.asBarChart',
  'EmbeddedColumnChartBuilder.asColumnChart',
  'EmbeddedColumnChartBuilder.asComboChart',
  'EmbeddedColumnChartBuilder.asHistogramChart',
  'EmbeddedColumnChartBuilder.asLineChart',
  'EmbeddedColumnChartBuilder.asPieChart',
  'EmbeddedColumnChartBuilder.asScatterChart',
  'EmbeddedColumnChartBuilder.asTableChart',
  'EmbeddedColumnChartBuilder.build',
  'EmbeddedColumnChartBuilder.clearRanges',
  'EmbeddedColumnChartBuilder.getChartType',
  'EmbeddedColumnChartBuilder.getContainer',
  'EmbeddedColumnChartBuilder.getRanges',
  'EmbeddedColumnChartBuilder.removeRange',
  'EmbeddedColumnChartBuilder.reverseCategories',
  'EmbeddedColumnChartBuilder.setBackgroundColor',
  'EmbeddedColumnChartBuilder.setChartType',
  'EmbeddedColumnChartBuilder.setColors',
  'EmbeddedColumnChartBuilder.setHiddenDimensionStrategy',
  'EmbeddedColumnChartBuilder.setLegendPosition',
  'EmbeddedColumnChartBuilder.setLegendTextStyle',
  'EmbeddedColumnChartBuilder.setMergeStrategy',
  'EmbeddedColumnChartBuilder.setNumHeaders',
  'EmbeddedColumnChartBuilder.setOption',
  'EmbeddedColumnChartBuilder.setPosition',
  'EmbeddedColumnChartBuilder.setRange',
  'EmbeddedColumnChartBuilder.setStacked',
  'EmbeddedColumnChartBuilder.setTitle',
  'EmbeddedColumnChartBuilder.setTitleTextStyle',
  'EmbeddedColumnChartBuilder.setTransposeRowsAndColumns',
  'EmbeddedColumnChartBuilder.setXAxisTextStyle',
  'EmbeddedColumnChartBuilder.setXAxisTitle',
  'EmbeddedColumnChartBuilder.setXAxisTitleTextStyle',
  'EmbeddedColumnChartBuilder.setYAxisTextStyle',
  'EmbeddedColumnChartBuilder.setYAxisTitle',
  'EmbeddedColumnChartBuilder.setYAxisTitleTextStyle',
  'EmbeddedColumnChartBuilder.useLogScale',
);
covers(
  'EmbeddedComboChartBuilder.addRange',
  'EmbeddedComboChartBuilder.asAreaChart',
  'EmbeddedComboChartBuilder.asBarChart',
  'EmbeddedComboChartBuilder.asColumnChart',
  'EmbeddedComboChartBuilder.asComboChart',
  'EmbeddedComboChartBuilder.asHistogramChart',
  'EmbeddedComboChartBuilder.asLineChart',
  'EmbeddedComboChartBuilder.asPieChart',
  'EmbeddedComboChartBuilder.asScatterChart',
  'EmbeddedComboChartBuilder.asTableChart',
  'EmbeddedComboChartBuilder.build',
  'EmbeddedComboChartBuilder.clearRanges',
  'EmbeddedComboChartBuilder.getChartType',
  'EmbeddedComboChartBuilder.getContainer',
  'EmbeddedComboChartBuilder.getRanges',
  'EmbeddedComboChartBuilder.removeRange',
  'EmbeddedComboChartBuilder.reverseCategories',
  'EmbeddedComboChartBuilder.setBackgroundColor',
  'EmbeddedComboChartBuilder.setChartType',
  'EmbeddedComboChartBuilder.setColors',
  'EmbeddedComboChartBuilder.setHiddenDimensionStrategy',
  'EmbeddedComboChartBuilder.setLegendPosition',
  'EmbeddedComboChartBuilder.setLegendTextStyle',
  'EmbeddedComboChartBuilder.setMergeStrategy',
  'EmbeddedComboChartBuilder.setNumHeaders',
  'EmbeddedComboChartBuilder.setOption',
  'EmbeddedComboChartBuilder.setPosition',
  'EmbeddedComboChartBuilder.setRange',
  'EmbeddedComboChartBuilder.setStacked',
  'EmbeddedComboChartBuilder.setTitle',
  'EmbeddedComboChartBuilder.setTitleTextStyle',
  'EmbeddedComboChartBuilder.setTransposeRowsAndColumns',
  'EmbeddedComboChartBuilder.setXAxisTextStyle',
  'EmbeddedComboChartBuilder.setXAxisTitle',
  'EmbeddedComboChartBuilder.setXAxisTitleTextStyle',
  'EmbeddedComboChartBuilder.setYAxisTextStyle',
  'EmbeddedComboChartBuilder.setYAxisTitle',
  'EmbeddedComboChartBuilder.setYAxisTitleTextStyle',
  'EmbeddedComboChartBuilder.useLogScale',
);
covers(
  'EmbeddedHistogramChartBuilder.addRange',
  'EmbeddedHistogramChartBuilder.asAreaChart',
  'EmbeddedHistogramChartBuilder.asBarChart',
  'EmbeddedHistogramChartBuilder.asColumnChart',
  'EmbeddedHistogramChartBuilder.asComboChart',
  'EmbeddedHistogramChartBuilder.asHistogramChart',
  'EmbeddedHistogramChartBuilder.asLineChart',
  'EmbeddedHistogramChartBuilder.asPieChart',
  'EmbeddedHistogramChartBuilder.asScatterChart',
  'EmbeddedHistogramChartBuilder.asTableChart',
  'EmbeddedHistogramChartBuilder.build',
  'EmbeddedHistogramChartBuilder.clearRanges',
  'EmbeddedHistogramChartBuilder.getChartType',
  'EmbeddedHistogramChartBuilder.getContainer',
  'EmbeddedHistogramChartBuilder.getRanges',
  'EmbeddedHistogramChartBuilder.removeRange',
  'EmbeddedHistogramChartBuilder.reverseCategories',
  'EmbeddedHistogramChartBuilder.setBackgroundColor',
  'EmbeddedHistogramChartBuilder.setChartType',
  'EmbeddedHistogramChartBuilder.setColors',
  'EmbeddedHistogramChartBuilder.setHiddenDimensionStrategy',
  'EmbeddedHistogramChartBuilder.setLegendPosition',
  'EmbeddedHistogramChartBuilder.setLegendTextStyle',
  'EmbeddedHistogramChartBuilder.setMergeStrategy',
  'EmbeddedHistogramChartBuilder.setNumHeaders',
  'EmbeddedHistogramChartBuilder.setOption',
  'EmbeddedHistogramChartBuilder.setPosition',
  'EmbeddedHistogramChartBuilder.setRange',
  'EmbeddedHistogramChartBuilder.setStacked',
  'EmbeddedHistogramChartBuilder.setTitle',
  'EmbeddedHistogramChartBuilder.setTitleTextStyle',
  'EmbeddedHistogramChartBuilder.setTransposeRowsAndColumns',
  'EmbeddedHistogramChartBuilder.setXAxisTextStyle',
  'EmbeddedHistogramChartBuilder.setXAxisTitle',
  'EmbeddedHistogramChartBuilder.setXAxisTitleTextStyle',
  'EmbeddedHistogramChartBuilder.setYAxisTextStyle',
  'EmbeddedHistogramChartBuilder.setYAxisTitle',
  'EmbeddedHistogramChartBuilder.setYAxisTitleTextStyle',
  'EmbeddedHistogramChartBuilder.useLogScale',
);
covers(
  'EmbeddedLineChartBuilder.addRange',
  'EmbeddedLineChartBuilder.asAreaChart',
  'EmbeddedLineChartBuilder.asBarChart',
  'EmbeddedLineChartBuilder.asColumnChart',
  'EmbeddedLineChartBuilder.asComboChart',
  'EmbeddedLineChartBuilder.asHistogramChart',
  'EmbeddedLineChartBuilder.asLineChart',
  'EmbeddedLineChartBuilder.asPieChart',
  'EmbeddedLineChartBuilder.asScatterChart',
  'EmbeddedLineChartBuilder.asTableChart',
  'EmbeddedLineChartBuilder.build',
  'EmbeddedLineChartBuilder.clearRanges',
  'EmbeddedLineChartBuilder.getChartType',
  'EmbeddedLineChartBuilder.getContainer',
  'EmbeddedLineChartBuilder.getRanges',
  'EmbeddedLineChartBuilder.removeRange',
  'EmbeddedLineChartBuilder.reverseCategories',
  'EmbeddedLineChartBuilder.setBackgroundColor',
  'EmbeddedLineChartBuilder.setChartType',
  'EmbeddedLineChartBuilder.setColors',
  'EmbeddedLineChartBuilder.setCurveStyle',
  'EmbeddedLineChartBuilder.setHiddenDimensionStrategy',
  'EmbeddedLineChartBuilder.setLegendPosition',
  'EmbeddedLineChartBuilder.setLegendTextStyle',
  'EmbeddedLineChartBuilder.setMergeStrategy',
  'EmbeddedLineChartBuilder.setNumHeaders',
  'EmbeddedLineChartBuilder.setOption',
  'EmbeddedLineChartBuilder.setPointStyle',
  'EmbeddedLineChartBuilder.setPosition',
  'EmbeddedLineChartBuilder.setRange',
  'EmbeddedLineChartBuilder.setTitle',
  'EmbeddedLineChartBuilder.setTitleTextStyle',
  'EmbeddedLineChartBuilder.setTransposeRowsAndColumns',
  'EmbeddedLineChartBuilder.setXAxisTextStyle',
  'EmbeddedLineChartBuilder.setXAxisTitle',
  'EmbeddedLineChartBuilder.setXAxisTitleTextStyle',
  'EmbeddedLineChartBuilder.setYAxisTextStyle',
  'EmbeddedLineChartBuilder.setYAxisTitle',
  'EmbeddedLineChartBuilder.setYAxisTitleTextStyle',
  'EmbeddedLineChartBuilder.useLogScale',
);
covers(
  'EmbeddedPieChartBuilder.addRange',
  'EmbeddedPieChartBuilder.asAreaChart',
  'EmbeddedPieChartBuilder.asBarChart',
  'EmbeddedPieChartBuilder.asColumnChart',
  'EmbeddedPieChartBuilder.asComboChart',
  'EmbeddedPieChartBuilder.asHistogramChart',
  'EmbeddedPieChartBuilder.asLineChart',
  'EmbeddedPieChartBuilder.asPieChart',
  'EmbeddedPieChartBuilder.asScatterChart',
  'EmbeddedPieChartBuilder.asTableChart',
  'EmbeddedPieChartBuilder.build',
  'EmbeddedPieChartBuilder.clearRanges',
  'EmbeddedPieChartBuilder.getChartType',
  'EmbeddedPieChartBuilder.getContainer',
  'EmbeddedPieChartBuilder.getRanges',
  'EmbeddedPieChartBuilder.removeRange',
  'EmbeddedPieChartBuilder.reverseCategories',
  'EmbeddedPieChartBuilder.set3D',
  'EmbeddedPieChartBuilder.setBackgroundColor',
  'EmbeddedPieChartBuilder.setChartType',
  'EmbeddedPieChartBuilder.setColors',
  'EmbeddedPieChartBuilder.setHiddenDimensionStrategy',
  'EmbeddedPieChartBuilder.setLegendPosition',
  'EmbeddedPieChartBuilder.setLegendTextStyle',
  'EmbeddedPieChartBuilder.setMergeStrategy',
  'EmbeddedPieChartBuilder.setNumHeaders',
  'EmbeddedPieChartBuilder.setOption',
  'EmbeddedPieChartBuilder.setPosition',
  'EmbeddedPieChartBuilder.setTitle',
  'EmbeddedPieChartBuilder.setTitleTextStyle',
  'EmbeddedPieChartBuilder.setTransposeRowsAndColumns',
);
covers(
  'EmbeddedScatterChartBuilder.addRange',
  'EmbeddedScatterChartBuilder.asAreaChart',
  'EmbeddedScatterChartBuilder.asBarChart',
  'EmbeddedScatterChartBuilder.asColumnChart',
  'EmbeddedScatterChartBuilder.asComboChart',
  'EmbeddedScatterChartBuilder.asHistogramChart',
  'EmbeddedScatterChartBuilder.asLineChart',
  'EmbeddedScatterChartBuilder.asPieChart',
  'EmbeddedScatterChartBuilder.asScatterChart',
  'EmbeddedScatterChartBuilder.asTableChart',
  'EmbeddedScatterChartBuilder.build',
  'EmbeddedScatterChartBuilder.clearRanges',
  'EmbeddedScatterChartBuilder.getChartType',
  'EmbeddedScatterChartBuilder.getContainer',
  'EmbeddedScatterChartBuilder.getRanges',
  'EmbeddedScatterChartBuilder.removeRange',
  'EmbeddedScatterChartBuilder.setBackgroundColor',
  'EmbeddedScatterChartBuilder.setChartType',
  'EmbeddedScatterChartBuilder.setColors',
  'EmbeddedScatterChartBuilder.setHiddenDimensionStrategy',
  'EmbeddedScatterChartBuilder.setLegendPosition',
  'EmbeddedScatterChartBuilder.setLegendTextStyle',
  'EmbeddedScatterChartBuilder.setMergeStrategy',
  'EmbeddedScatterChartBuilder.setNumHeaders',
  'EmbeddedScatterChartBuilder.setOption',
  'EmbeddedScatterChartBuilder.setPointStyle',
  'EmbeddedScatterChartBuilder.setPosition',
  'EmbeddedScatterChartBuilder.setTitle',
  'EmbeddedScatterChartBuilder.setTitleTextStyle',
  'EmbeddedScatterChartBuilder.setTransposeRowsAndColumns',
  'EmbeddedScatterChartBuilder.setXAxisLogScale',
  'EmbeddedScatterChartBuilder.setXAxisRange',
  'EmbeddedScatterChartBuilder.setXAxisTextStyle',
  'EmbeddedScatterChartBuilder.setXAxisTitle',
  'EmbeddedScatterChartBuilder.setXAxisTitleTextStyle',
  'EmbeddedScatterChartBuilder.setYAxisLogScale',
  'EmbeddedScatterChartBuilder.setYAxisRange',
  'EmbeddedScatterChartBuilder.setYAxisTextStyle',
  'EmbeddedScatterChartBuilder.setYAxisTitle',
  'EmbeddedScatterChartBuilder.setYAxisTitleTextStyle',
);
covers(
  'EmbeddedTableChartBuilder.addRange',
  'EmbeddedTableChartBuilder.asAreaChart',
  'EmbeddedTableChartBuilder.asBarChart',
  'EmbeddedTableChartBuilder.asColumnChart',
  'EmbeddedTableChartBuilder.asComboChart',
  'EmbeddedTableChartBuilder.asHistogramChart',
  'EmbeddedTableChartBuilder.asLineChart',
  'EmbeddedTableChartBuilder.asPieChart',
  'EmbeddedTableChartBuilder.asScatterChart',
  'EmbeddedTableChartBuilder.asTableChart',
  'EmbeddedTableChartBuilder.build',
  'EmbeddedTableChartBuilder.clearRanges',
  'EmbeddedTableChartBuilder.enablePaging',
  'EmbeddedTableChartBuilder.enableRtlTable',
  'EmbeddedTableChartBuilder.enableSorting',
  'EmbeddedTableChartBuilder.getChartType',
  'EmbeddedTableChartBuilder.getContainer',
  'EmbeddedTableChartBuilder.getRanges',
  'EmbeddedTableChartBuilder.removeRange',
  'EmbeddedTableChartBuilder.setChartType',
  'EmbeddedTableChartBuilder.setFirstRowNumber',
  'EmbeddedTableChartBuilder.setHiddenDimensionStrategy',
  'EmbeddedTableChartBuilder.setInitialSortingAscending',
  'EmbeddedTableChartBuilder.setInitialSortingDescending',
  'EmbeddedTableChartBuilder.setMergeStrategy',
  'EmbeddedTableChartBuilder.setNumHeaders',
  'EmbeddedTableChartBuilder.setOption',
  'EmbeddedTableChartBuilder.setPosition',
  'EmbeddedTableChartBuilder.setTransposeRowsAndColumns',
  'EmbeddedTableChartBuilder.showRowNumberColumn',
  'EmbeddedTableChartBuilder.useAlternatingRowStyle',
);

/** A1:C4 with a header, names and two columns of numbers; `chart` begins a chart of it. */
const DATA = `s.getRange('A1:C4').setValues([['stage', 'count', 'value'], ['Lead', 1, 40], ['Offer', 2, 30], ['Won', 3, 20]]);
  var chart = s.newChart().addRange(s.getRange('A1:C4')).setPosition(6, 2, 10, 20);`;

/** What the grid draws of the first chart after a script. */
const drawn = (script: string) => {
  const { getters } = run(`${DATA} ${script}`).workbench.world.model;
  const sheetId = getters.getSheetIds()[0] ?? '';
  const [id = ''] = getters.getChartIds(sheetId);
  const runtime = getters.getChartRuntime(id);
  if (!('chartJsConfig' in runtime)) throw new Error('The grid draws this chart in another way.');
  const { labels, datasets } = runtime.chartJsConfig.data;
  const figure = getters.getFigure(sheetId, getters.getFigureIdFromChartId(id));
  return { definition: getters.getChartDefinition(id), labels, datasets, figure };
};

const insert = (steps: string): string => `s.insertChart(chart${steps}.build());`;

describe('a chart is drawn by the grid', () => {
  it.each([
    ['asColumnChart()', { type: 'bar', horizontal: false }],
    ['asBarChart()', { type: 'bar', horizontal: true }],
    ['asLineChart()', { type: 'line', fillArea: false }],
    ['asAreaChart()', { type: 'line', fillArea: true }],
    ['asPieChart()', { type: 'pie', isDoughnut: false }],
    ['asScatterChart()', { type: 'scatter' }],
    ['asComboChart()', { type: 'combo' }],
    ['setChartType(Charts.ChartType.RADAR)', { type: 'radar' }],
  ])('of %s', (builder, definition) => {
    const chart = drawn(insert(`.${builder}`));
    expect(chart.definition).toMatchObject(definition);
    expect(chart.labels).toEqual(['Lead', 'Offer', 'Won']);
    expect(chart.datasets[0]).toMatchObject({ label: 'count', data: [1, 2, 3] });
  });

  it('with a series for each column but the first, and one in a pie', () => {
    expect(drawn(insert('.asColumnChart()')).datasets.map(({ label }) => label)).toEqual(['count', 'value']);
    expect(drawn(insert('.asPieChart()')).datasets.map(({ label }) => label)).toEqual(['count']);
  });

  it('with its title, axes, legend, colours and stacking', () => {
    const { definition, datasets } = drawn(
      insert(`.asColumnChart().setTitle('Funnel').setXAxisTitle('Stage').setYAxisTitle('Deals').setRange(0, 50)
        .setColors(['red', '#00ff00']).setLegendPosition(Charts.Position.TOP).setStacked().setBackgroundColor('#eeeeee')`),
    );
    expect(definition).toMatchObject({
      title: { text: 'Funnel' },
      stacked: true,
      legendPosition: 'top',
      background: '#EEEEEE',
      axesDesign: { x: { title: { text: 'Stage' } }, y: { title: { text: 'Deals' }, min: 0, max: 50 } },
    });
    expect(datasets.map(({ backgroundColor }) => backgroundColor)).toEqual(['#FF0000', '#00FF00']);
  });

  it('with options that are named in full or lie in objects', () => {
    const { definition } = drawn(
      insert(`.setOption('hAxis', { title: 'Stage' }).setOption('legend', 'none')
      .setOption('series', { 1: { labelInLegend: 'EUR', targetAxisIndex: 1 } }).setOption('vAxis.viewWindow.max', 9)`),
    );
    expect(definition).toMatchObject({
      legendPosition: 'none',
      axesDesign: { x: { title: { text: 'Stage' } }, y: { max: 9 } },
      dataSetStyles: { '1': { label: 'EUR', yAxisId: 'y1' } },
    });
  });

  it('as columns and lines where it combines both', () => {
    expect(
      drawn(insert(".asComboChart().setOption('seriesType', 'bars').setOption('series.1.type', 'line')"))
        .definition,
    ).toMatchObject({
      dataSetStyles: { '0': { type: 'bar' }, '1': { type: 'line' } },
    });
  });

  it('at its cell, in its size', () => {
    expect(drawn(insert('')).figure).toMatchObject({
      row: 5,
      col: 1,
      offset: { x: 10, y: 20 },
      width: 600,
      height: 371,
    });
    expect(drawn(insert(".setOption('width', 300).setOption('height', 200)")).figure).toMatchObject({
      width: 300,
      height: 200,
    });
  });

  it('by rows where it turns the data', () => {
    const { labels, datasets } = drawn(insert('.setTransposeRowsAndColumns(true).setNumHeaders(1)'));
    expect(labels).toEqual(['count', 'value']);
    expect(datasets.map(({ label }) => label)).toEqual(['Lead', 'Offer', 'Won']);
  });

  it.each(['HISTOGRAM', 'TABLE', 'ORG', 'GEO'])('but not as %s, which throws', (type) => {
    expect(refusal(`${DATA} s.insertChart(chart.setChartType(Charts.ChartType.${type}).build());`)).toContain(
      `The workbench cannot draw a chart of the type ${type}.`,
    );
  });
});

describe('a chart of a sheet', () => {
  it('says its ranges, place, options and the rest', () => {
    const body = `${DATA} s.insertChart(chart.asLineChart().setTitle('T').setNumHeaders(1).setOption('hAxis.title', 'X').build());
      var c = s.getCharts()[0], at = c.getContainerInfo();
      return [c.getRanges().map(function (r) { return r.getA1Notation(); }), at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY(),
        c.getOptions().get('title'), c.getOptions().get('hAxis.title'), c.getOptions().get('none'), c.getNumHeaders(), '' + c.getMergeStrategy(),
        '' + c.getHiddenDimensionStrategy(), c.getTransposeRowsAndColumns(), '' + c.modify().getChartType(), typeof c.getChartId()];`;
    expect(result(body)).toEqual([
      ['A1:C4'],
      6,
      2,
      10,
      20,
      'T',
      'X',
      null,
      1,
      'MERGE_COLUMNS',
      'IGNORE_BOTH',
      false,
      'LINE',
      'number',
    ]);
  });

  it('has no id before it is inserted', () => {
    expect(result(`${DATA} return chart.build().getChartId();`)).toBeNull();
  });

  it('follows its data', () => {
    const body = `${DATA} s.insertChart(chart.build()); s.insertRowBefore(1); s.insertRowBefore(4);
      return s.getCharts()[0].getRanges()[0].getA1Notation();`;
    expect(result(body)).toBe('A2:C6');
  });

  it('is changed by updateChart, keeping its id', () => {
    const body = `${DATA} s.insertChart(chart.setOption('title', 'Old').build()); var c = s.getCharts()[0];
      s.updateChart(c.modify().asBarChart().setTitle('New').clearRanges().addRange(s.getRange('A1:B4')).setPosition(9, 1, 0, 0).build());
      var now = s.getCharts(); return [now.length, now[0].getChartId() === c.getChartId(), now[0].getOptions().get('title'),
        '' + now[0].modify().getChartType(), now[0].getRanges()[0].getA1Notation(), now[0].getContainerInfo().getAnchorRow()];`;
    expect(result(body)).toEqual([1, true, 'New', 'BAR', 'A1:B4', 9]);
  });

  it('goes when it is removed, and only it', () => {
    const body = `${DATA} s.insertChart(chart.setOption('title', 'One').build()); s.insertChart(chart.setOption('title', 'Two').build());
      s.removeChart(s.getCharts()[0]); return s.getCharts().map(function (c) { return c.getOptions().get('title'); });`;
    expect(result(body)).toEqual(['Two']);
  });

  it('cannot be changed on a sheet where it is not', () => {
    expect(refusal(`${DATA} s.updateChart(chart.build());`)).toBe(
      'Exception: The chart is not on this sheet.',
    );
  });

  it('that a person made in the grid is seen by scripts too', () => {
    const { workbench } = run(DATA);
    const { model } = workbench.world;
    const sheetId = model.getters.getSheetIds()[0] ?? '';
    model.dispatch('CREATE_CHART', {
      sheetId,
      chartId: 'mine',
      figureId: 'f',
      row: 0,
      col: 4,
      offset: { x: 0, y: 0 },
      definition: {
        type: 'bar',
        stacked: false,
        title: { text: 'Mine' },
        legendPosition: 'top',
        dataSetStyles: {},
        dataSource: {
          type: 'range',
          dataSets: [{ dataSetId: '0', dataRange: 'B1:B4' }],
          dataSetsHaveTitle: true,
          labelRange: 'A1:A4',
        },
      },
    });
    const text = `function main() { var c = SpreadsheetApp.getActiveSheet().getCharts()[0];
      return [c.getOptions().get('title'), c.modify().getChartType(), c.getRanges().map(function (r) { return r.getA1Notation(); })].join(); }`;
    workbench.install({ sources: [{ name: 'a.js', text }], html: {}, manifest: {} });
    expect(workbench.run('main').value).toBe('Mine,COLUMN,A1:A4,B1:B4');
  });
});

describe('the builder of a chart', () => {
  it('keeps its ranges, adds and removes them', () => {
    const body = `${DATA} var notes = function (b) { return b.getRanges().map(function (r) { return r.getA1Notation(); }).join(); };
      chart.addRange(s.getRange('E1:E4')); var both = notes(chart); chart.removeRange(s.getRange('A1:C4'));
      return [both, notes(chart), notes(chart.clearRanges()), chart.getContainer().getAnchorRow()];`;
    expect(result(body)).toEqual(['A1:C4,E1:E4', 'E1:E4', '', 6]);
  });

  it('takes strategies, headers and turns the data', () => {
    const body = `${DATA} var built = chart.setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS).setNumHeaders(2)
        .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH).setTransposeRowsAndColumns(true).build();
      return ['' + built.getMergeStrategy(), built.getNumHeaders(), '' + built.getHiddenDimensionStrategy(), built.getTransposeRowsAndColumns()];`;
    expect(result(body)).toEqual(['MERGE_ROWS', 2, 'SHOW_BOTH', true]);
  });

  it('reaches Google in none of its methods', () => {
    const { record } = run(
      `${DATA} chart.asPieChart().setTitle('x').set3D().setOption('y', 1).build().modify().build().getOptions().get('title');`,
    );
    expect(record.trace.filter(({ method }) => /Chart/.test(method))).toEqual([]);
  });

  it('refuses what is no range and no type', () => {
    expect(refusal(`${DATA} chart.addRange('A1:B2');`)).toContain(
      "don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.addRange",
    );
    expect(refusal(`${DATA} chart.setChartType('PIE');`)).toContain('EmbeddedChartBuilder.setChartType');
  });
});

/** Each typed setter with what it sets, by method: the call's arguments, an option and its value. */
const SETTERS: readonly (readonly [method: string, args: string, option: string, value: unknown])[] = [
  ['setTitle', "'T'", 'title', 'T'],
  ['setTitleTextStyle', 'style', 'titleTextStyle.color', 'red'],
  ['setBackgroundColor', "'#eeeeee'", 'backgroundColor', '#eeeeee'],
  ['setColors', "['red']", 'colors', ['red']],
  ['setLegendPosition', 'Charts.Position.BOTTOM', 'legend.position', 'bottom'],
  ['setLegendTextStyle', 'style', 'legend.textStyle.fontSize', 12],
  ['setXAxisTitle', "'X'", 'hAxis.title', 'X'],
  ['setXAxisTextStyle', 'style', 'hAxis.textStyle.fontName', 'Arial'],
  ['setXAxisTitleTextStyle', 'style', 'hAxis.titleTextStyle.color', 'red'],
  ['setYAxisTitle', "'Y'", 'vAxis.title', 'Y'],
  ['setYAxisTextStyle', 'style', 'vAxis.textStyle.fontSize', 12],
  ['setYAxisTitleTextStyle', 'style', 'vAxis.titleTextStyle.color', 'red'],
  ['setStacked', '', 'isStacked', true],
  ['setRange', '1, 9', 'Axis.viewWindow.max', 9],
  ['useLogScale', '', 'Axis.logScale', true],
  ['reverseCategories', '', 'Axis.direction', -1],
  ['reverseDirection', '', 'Axis.direction', -1],
  ['setCurveStyle', 'Charts.CurveStyle.SMOOTH', 'curveType', 'function'],
  ['setPointStyle', 'Charts.PointStyle.LARGE', 'pointSize', 10],
  ['set3D', '', 'is3D', true],
  ['setXAxisRange', '1, 9', 'hAxis.viewWindow.min', 1],
  ['setYAxisRange', '1, 9', 'vAxis.viewWindow.min', 1],
  ['setXAxisLogScale', '', 'hAxis.logScale', true],
  ['setYAxisLogScale', '', 'vAxis.logScale', true],
  ['enablePaging', '20, 1', 'pageSize', 20],
  ['enableRtlTable', 'true', 'rtlTable', true],
  ['enableSorting', 'false', 'sort', 'disable'],
  ['setFirstRowNumber', '5', 'firstRowNumber', 5],
  ['setInitialSortingAscending', '2', 'sortAscending', true],
  ['setInitialSortingDescending', '2', 'sortAscending', false],
  ['showRowNumberColumn', 'true', 'showRowNumber', true],
  ['useAlternatingRowStyle', 'true', 'alternatingRowStyle', true],
];

describe('a typed builder', () => {
  const TYPES = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter', 'Table'];

  it.each(TYPES)('for %s sets each option that Google lets it set, and goes on as the same chart', (type) => {
    const body = `${DATA} var style = { getColor: function () { return 'red'; }, getFontSize: function () { return 12; }, getFontName: function () { return 'Arial'; } };
      var typed = chart.as${type}Chart(), wrong = [], done = 0;
      [${SETTERS.map(([method, args, option, value]) => `['${method}', [${args}], '${option}', ${JSON.stringify(value)}]`).join()}].forEach(function (one) {
        if (typeof typed[one[0]] !== 'function') return;
        done++;
        var options = typed[one[0]].apply(typed, one[1]).build().getOptions();
        var names = one[2].charAt(0) === 'A' ? ['h' + one[2], 'v' + one[2]] : [one[2]];
        if (!names.some(function (name) { return JSON.stringify(options.get(name)) === JSON.stringify(one[3]); })) wrong.push(one[0]);
      });
      return [wrong, done > 5, '' + typed.getChartType(), typed.getRanges().length, typed.getContainer().getAnchorRow()];`;
    expect(result(body)).toEqual([[], true, type.toUpperCase(), 1, 6]);
  });

  it.each(TYPES)('for %s has the methods of every builder and leads to the other types', (type) => {
    const body = `${DATA} var b = chart.as${type}Chart().setOption('a', 1).setNumHeaders(1).setPosition(2, 2, 0, 0)
        .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS).setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.IGNORE_ROWS)
        .setTransposeRowsAndColumns(false).clearRanges().addRange(s.getRange('A1:B2')).removeRange(s.getRange('C1')).setChartType(Charts.ChartType.PIE);
      return [b.getRanges().length, '' + b.getChartType(), b.getContainer().getAnchorRow(), b.build().getOptions().get('a'),
        [b.asAreaChart(), b.asBarChart(), b.asColumnChart(), b.asComboChart(), b.asHistogramChart(), b.asLineChart(), b.asPieChart(), b.asScatterChart(), b.asTableChart()]
          .map(String).join()];`;
    expect(result(body)).toEqual([1, 'PIE', 2, 1, TYPES.map((name) => `Embedded${name}ChartBuilder`).join()]);
  });
});
