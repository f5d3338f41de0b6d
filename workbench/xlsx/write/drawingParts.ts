/** The charts of a sheet as a drawing and a part each. Kinds of chart that a file has not are left out. */
import type { FigureData } from '../../engine/load.ts';
import type { Part } from '../package/pack.ts';
import { element, xmlHead } from '../package/xmlText.ts';
import { type Chart, isChart } from './chart.ts';
import { chartXml } from './chartXml.ts';
import { relations as newRelations, type Relations } from './relations.ts';
import type { SheetData, Source } from './source.ts';

type Figure = Omit<FigureData<unknown>, 'data'> & { readonly data: Chart };

export const drawingParts = (
  source: Source,
  sheet: SheetData,
  number: number,
  relations: Relations,
): { readonly id?: string; readonly parts: readonly Part[] } => {
  const figures: readonly FigureData<unknown>[] = sheet.figures;
  const charts = figures.filter((figure): figure is Figure => figure.tag === 'chart' && isChart(figure.data));
  if (charts.length === 0) return { parts: [] };
  const own = newRelations();
  const anchors = charts.map((figure, index) => {
    const id = own.part('chart', `../charts/chart${chartNumber(number, index)}.xml`);
    return anchorXml(figure, index, id);
  });
  const drawing = xmlHead + element('xdr:wsDr', drawingNamespaces, anchors.join(''));
  return {
    id: relations.part('drawing', `../drawings/drawing${number}.xml`),
    parts: [
      { path: `xl/drawings/drawing${number}.xml`, text: drawing },
      { path: `xl/drawings/_rels/drawing${number}.xml.rels`, text: own.xml() ?? '' },
      ...charts.map(({ data }, index) => ({
        path: `xl/charts/chart${chartNumber(number, index)}.xml`,
        text: chartXml(data, sheet, source),
      })),
    ],
  };
};

const chartNumber = (sheet: number, index: number): number => sheet * 1000 + index;

const drawingNamespaces = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

/** English metric units: 914,400 an inch of 96 pixels. */
const emus = (pixels: number): number => Math.round(pixels * 9525);

const anchorXml = ({ col, row, offset, width, height }: Figure, index: number, chart: string): string => {
  const from =
    `<xdr:col>${col}</xdr:col><xdr:colOff>${emus(offset.x)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${emus(offset.y)}</xdr:rowOff>`;
  const frame =
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${drawingNamespaces['xmlns:c']}"><c:chart r:id="${chart}"/></a:graphicData></a:graphic>`;
  return element(
    'xdr:oneCellAnchor',
    {},
    element('xdr:from', {}, from) +
      element('xdr:ext', { cx: emus(width), cy: emus(height) }) +
      element('xdr:graphicFrame', { macro: '' }, frame) +
      '<xdr:clientData/>',
  );
};
