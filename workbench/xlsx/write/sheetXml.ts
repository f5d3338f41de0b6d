/** A sheet as XML, its elements in the order that the file format demands (ISO/IEC 29500-1, 18.3.1.99). */
import { cellName, columnLetters, readZone, zoneName } from '../address.ts';
import { element, xmlHead, xmlText } from '../package/xmlText.ts';
import { type CellContent, cellXml } from './cellXml.ts';
import { conditionalXml } from './conditionalXml.ts';
import { filterXml } from './filterXml.ts';
import { type Grid, gridOf } from './grid.ts';
import { type Looks, looksOf } from './looks.ts';
import type { Relations } from './relations.ts';
import type { SheetData, Source } from './source.ts';
import { validationsXml } from './validationXml.ts';

export interface SheetParts {
  /** Ids of the drawing and of the notes' drawing among the sheet's relations. */
  readonly drawing?: string | undefined;
  readonly notes?: string | undefined;
}

export const sheetXml = (
  source: Source,
  sheet: SheetData,
  active: boolean,
  relations: Relations,
  parts: SheetParts,
): string => {
  const looks = looksOf(source, sheet);
  const grid = gridOf(source, sheet);
  const corner = { top: 0, left: 0, bottom: sheet.rowNumber - 1, right: sheet.colNumber - 1 };
  const inside = [
    sheet.color ? element('sheetPr', {}, element('tabColor', { rgb: tabColour(sheet.color) })) : '',
    element('dimension', { ref: zoneName(corner) }),
    element('sheetViews', {}, viewXml(sheet, active)),
    element('sheetFormatPr', { customHeight: 1, defaultColWidth: '12.63', defaultRowHeight: '15.75' }),
    columnsXml(sheet, looks),
    element('sheetData', {}, rowsXml(source, sheet, grid, looks)),
    filterXml(source, sheet),
    mergesXml(sheet),
    conditionalXml(source, sheet),
    validationsXml(source, sheet),
    linksXml(grid, relations),
    parts.drawing === undefined ? '' : element('drawing', { 'r:id': parts.drawing }),
    parts.notes === undefined ? '' : element('legacyDrawing', { 'r:id': parts.notes }),
  ];
  return xmlHead + element('worksheet', namespaces, inside.join(''));
};

const namespaces = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const tabColour = (colour: string): string => `FF${colour.replace('#', '').slice(0, 6).toUpperCase()}`;

const viewXml = ({ panes, areGridLinesVisible }: SheetData, active: boolean): string => {
  const { xSplit = 0, ySplit = 0 } = panes ?? {};
  const pane = xSplit && ySplit ? 'bottomRight' : ySplit ? 'bottomLeft' : 'topRight';
  const frozen = element('pane', {
    xSplit: xSplit || undefined,
    ySplit: ySplit || undefined,
    topLeftCell: cellName(ySplit, xSplit),
    activePane: pane,
    state: 'frozen',
  });
  const attributes = {
    showGridLines: areGridLinesVisible === false ? 0 : undefined,
    tabSelected: active ? 1 : undefined,
    workbookViewId: 0,
  };
  return element('sheetView', attributes, xSplit || ySplit ? frozen : '');
};

/** Widths as Sheets' export measures them: 100 pixels are 12.63. The last column stands for the sheet's size. */
const columnsXml = ({ cols, colNumber }: SheetData, looks: Looks): string => {
  const written: string[] = [];
  for (let col = 0; col < colNumber; col += 1) {
    const { size, isHidden } = cols[col] ?? {};
    const style = looks.column(col);
    if (size === undefined && !isHidden && style === 0 && col < colNumber - 1) continue;
    const width = String(((size ?? 100) + 1) / 8);
    const custom = size === undefined ? undefined : 1;
    written.push(
      element('col', {
        min: col + 1,
        max: col + 1,
        width,
        customWidth: custom,
        hidden: isHidden ? 1 : undefined,
        style: style || undefined,
      }),
    );
  }
  return element('cols', {}, written.join(''));
};

const rowsXml = ({ strings, getters }: Source, sheet: SheetData, grid: Grid, looks: Looks): string => {
  const letters = Array.from({ length: sheet.colNumber }, (_, col) => columnLetters(col));
  const rows: string[] = [];
  for (let row = 0; row < sheet.rowNumber; row += 1) {
    const contents = grid.get(row);
    let cells = '';
    for (let col = 0; col < sheet.colNumber; col += 1) {
      const content = contents?.get(col);
      if (!content && !looks.stands(row, col)) continue;
      const computed = content && computedFormat(content);
      const style = looks.at(row, col, content?.quoted ?? false, computed);
      cells += cellXml(`${letters[col]}${row + 1}`, style, content ?? { kind: 'blank' }, strings);
    }
    const { size, isHidden } = sheet.rows[row] ?? {};
    const hidden = isHidden || getters.isRowFiltered(sheet.id, row);
    if (cells === '' && size === undefined && !hidden && row < sheet.rowNumber - 1) continue;
    const height = size === undefined ? {} : { ht: size * 0.75, customHeight: 1 };
    rows.push(element('row', { r: row + 1, ...height, hidden: hidden ? 1 : undefined }, cells));
  }
  return rows.join('');
};

/** A number filled in by a formula looks as the engine shows it; literals look as their cells. */
const computedFormat = (content: CellContent): string | undefined =>
  content.kind !== 'blank' && content.kind !== 'literal' && typeof content.value.value === 'number'
    ? content.value.format
    : undefined;

const mergesXml = ({ merges, rowNumber, colNumber }: SheetData): string => {
  const zones = merges
    .map((range) => readZone(range, { rows: rowNumber, cols: colNumber }))
    .filter((zone) => zone !== null);
  if (zones.length === 0) return '';
  return element(
    'mergeCells',
    { count: zones.length },
    zones.map((zone) => element('mergeCell', { ref: zoneName(zone) })).join(''),
  );
};

/** Literal texts that the grid shows as links. Links by formula travel as formulas. */
const linksXml = (grid: Grid, relations: Relations): string => {
  const links: string[] = [];
  for (const [row, cells] of grid) {
    for (const [col, content] of cells) {
      const link = content.kind === 'literal' ? content.value.link : undefined;
      if (!link?.isExternal || link.label === link.url) continue;
      links.push(
        `<hyperlink ref="${cellName(row, col)}" r:id="${xmlText(relations.external('hyperlink', link.url))}"/>`,
      );
    }
  }
  return links.length === 0 ? '' : element('hyperlinks', {}, links.join(''));
};
