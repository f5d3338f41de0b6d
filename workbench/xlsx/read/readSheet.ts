/** A sheet's part as the engine's sheet. */
import type { Locale, SheetData } from '../../engine/load.ts';
import { cellName, rangesOf, readCell, type Size } from '../address.ts';
import { engineColour } from '../colours.ts';
import { child, children, descend, relationId, type XmlNode } from '../package/parseXml.ts';
import { XlsxError } from '../XlsxError.ts';
import { engineContent } from './engineContent.ts';
import type { LookIds } from './lookIds.ts';
import type { Package } from './openPackage.ts';
import { type CellReader, cellReader, type FileCell } from './readCells.ts';
import { readCharts } from './readCharts.ts';
import { readColumns, sizeOf } from './readColumns.ts';
import { readConditionals } from './readConditionals.ts';
import { readFilters } from './readFilters.ts';
import { columnHeaders, rowHeaders } from './readHeaders.ts';
import { readLooks } from './readLooks.ts';
import { readNotes } from './readNotes.ts';
import type { Styles } from './readStyles.ts';
import { readTables } from './readTables.ts';
import { readValidations } from './readValidations.ts';

/** What the sheets of a workbook share. */
export interface Book {
  readonly file: Package;
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly theme: readonly string[];
  readonly looks: LookIds;
  readonly locale: Locale;
}

export interface ReadSheet {
  readonly sheet: SheetData;
  /** Notes and the filter's criteria: what the workbench hangs on cells. */
  readonly anchors: readonly unknown[];
}

export const readSheet = (
  book: Book,
  path: string,
  id: string,
  name: string,
  isVisible: boolean,
): ReadSheet => {
  const { file, styles, theme, locale } = book;
  const reader = cellReader(name, book.strings);
  const root = file.part(path, (node) => {
    if (node.name === 'row') reader.take(node);
    return node.name === 'row';
  });
  if (!root) throw new XlsxError('damaged', `${path} is missing`);
  const columns = readColumns(root);
  const size = sizeOf(reader, columns);
  const tables = readTables(file, path, root, size);
  const sheet: SheetData = {
    id,
    name,
    isVisible,
    rowNumber: size.rows,
    colNumber: size.cols,
    cells: contents(book, reader, linksOf(book, path, root)),
    ...readLooks(book.looks, reader, columns, size),
    merges: mergesOf(root, size),
    figures: readCharts(file, path, id, name),
    cols: columnHeaders(columns, size),
    rows: rowHeaders(reader, root, size),
    conditionalFormats: readConditionals(root, size, styles.differentials, theme),
    dataValidationRules: [...readValidations(find(root, 'dataValidation'), size, locale)],
    tables,
    ...viewOf(root, size),
    ...tabColour(root, theme),
  };
  return { sheet, anchors: [...readNotes(file, path, id), ...readFilters(root, id, size)] };
};

const mergesOf = (root: XmlNode, size: Size): string[] =>
  children(child(root, 'mergeCells'), 'mergeCell')
    .flatMap(({ attributes }) => rangesOf(attributes.ref ?? '', size))
    .filter((range) => range.includes(':'));

const tabColour = (root: XmlNode, theme: readonly string[]): Pick<SheetData, 'color'> => {
  const colour = engineColour(descend(root, 'sheetPr', 'tabColor'), theme);
  return colour === undefined ? {} : { color: colour };
};

const viewOf = (root: XmlNode, { rows, cols }: Size): Pick<SheetData, 'panes' | 'areGridLinesVisible'> => {
  const view = descend(root, 'sheetViews', 'sheetView');
  const lines = view?.attributes.showGridLines;
  const areGridLinesVisible = lines !== '0' && lines !== 'false';
  const { xSplit = '0', ySplit = '0', state = '' } = child(view, 'pane')?.attributes ?? {};
  if (!state.startsWith('frozen')) return { areGridLinesVisible };
  const panes = { xSplit: Math.min(Number(xSplit), cols - 1), ySplit: Math.min(Number(ySplit), rows - 1) };
  return { areGridLinesVisible, panes };
};

const contents = (
  book: Book,
  reader: CellReader,
  links: ReadonlyMap<string, string>,
): Record<string, string> => {
  const cells: Record<string, string> = {};
  for (const { row, col, look, value } of reader.cells) {
    if (value === null) continue;
    const name = cellName(row, col);
    const link = links.get(name);
    const content = engineContent(value, book.styles.cells[look], book.locale);
    cells[name] =
      link !== undefined && value.kind === 'text' && linkable(content, link)
        ? `[${content}](${link})`
        : content;
  }
  for (const array of reader.arrays) dropResults(cells, array, reader.cells);
  return cells;
};

const linkable = (label: string, url: string): boolean =>
  label !== '' && !/[[\]\n]/.test(label) && /^(?:https?|mailto):[^\s()]+$/i.test(url);

/** The engine fills what an array formula fills: results kept as literals would block it. */
const dropResults = (cells: Record<string, string>, array: string, all: readonly FileCell[]): void => {
  const [from, to] = array.split(':').map(readCell);
  if (!from || !to) return;
  for (const { row, col, value } of all) {
    const within = row >= from.row && row <= to.row && col >= from.col && col <= to.col;
    if (within && value?.kind !== 'formula' && !(row === from.row && col === from.col))
      delete cells[cellName(row, col)];
  }
};

const linksOf = ({ file }: Book, path: string, root: XmlNode): ReadonlyMap<string, string> => {
  const links = new Map<string, string>();
  const relations = file.relations(path);
  for (const node of children(child(root, 'hyperlinks'), 'hyperlink')) {
    const target = relations.get(relationId(node) ?? '');
    if (target?.external) links.set(node.attributes.ref ?? '', target.target);
  }
  return links;
};

const find = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.flatMap((one) => (one.name === name ? [one] : find(one, name)));
