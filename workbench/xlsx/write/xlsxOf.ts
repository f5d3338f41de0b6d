/** A document as the bytes of an .xlsx file. */

import type { Model } from '../../engine/load.ts';
import { exportModel } from '../../engine/model.ts';
import { type Part, pack } from '../package/pack.ts';
import { element, textElement, xmlHead } from '../package/xmlText.ts';
import { drawingParts } from './drawingParts.ts';
import { fileSheetNames, withSheetNames } from './fileSheetNames.ts';
import { namesXml } from './namesXml.ts';
import { noteParts, notesOf } from './noteParts.ts';
import { relations } from './relations.ts';
import { sharedStrings } from './sharedStrings.ts';
import { sheetXml } from './sheetXml.ts';
import type { Source } from './source.ts';
import { styleTable } from './styleTable.ts';

export interface Extras {
  readonly title: string;
  /** As `en_US`. */
  readonly locale: string;
}

export const xlsxOf = (model: Model, extras: Extras): Uint8Array => {
  const source = sourceOf(model);
  const parts: Part[] = [];
  const book = relations();
  const sheets = source.data.sheets.map((sheet, index) => {
    const number = index + 1;
    const own = relations();
    const drawing = drawingParts(source, sheet, number, own);
    const notes = noteParts(notesOf(source.data, sheet.id), number, own);
    const xml = sheetXml(source, sheet, index === 0, own, { drawing: drawing.id, notes: notes.id });
    parts.push({ path: `xl/worksheets/sheet${number}.xml`, text: xml }, ...drawing.parts, ...notes.parts);
    const ownXml = own.xml();
    if (ownXml) parts.push({ path: `xl/worksheets/_rels/sheet${number}.xml.rels`, text: ownXml });
    const id = book.part('worksheet', `worksheets/sheet${number}.xml`);
    const state = sheet.isVisible ? undefined : 'hidden';
    return element('sheet', { state, name: source.sheetName(sheet.name), sheetId: number, 'r:id': id });
  });
  book.part('styles', 'styles.xml');
  book.part('sharedStrings', 'sharedStrings.xml');
  parts.push(
    { path: 'xl/workbook.xml', text: workbookXml(source, sheets) },
    { path: 'xl/_rels/workbook.xml.rels', text: book.xml() ?? '' },
    { path: 'xl/styles.xml', text: source.styles.xml() },
    { path: 'xl/sharedStrings.xml', text: source.strings.xml() },
    { path: 'docProps/core.xml', text: coreXml(extras) },
    { path: '_rels/.rels', text: packageRelations() },
  );
  return pack([{ path: '[Content_Types].xml', text: contentTypes(parts) }, ...parts]);
};

const sourceOf = (model: Model): Source => {
  const data = exportModel(model);
  const names = fileSheetNames(data.sheets.map(({ name }) => name));
  const sheetName = (name: string): string => names.get(name) ?? name;
  const changed = [...names].some(([name, inFile]) => name !== inFile);
  const renamed = changed
    ? (formula: string) => withSheetNames(formula, sheetName)
    : (formula: string) => formula;
  return { data, getters: model.getters, styles: styleTable(), strings: sharedStrings(), renamed, sheetName };
};

const workbookXml = (source: Source, sheets: readonly string[]): string => {
  const activeTab = Math.max(
    0,
    source.data.sheets.findIndex(({ isVisible }) => isVisible),
  );
  const inside = [
    element('workbookPr'),
    element('bookViews', {}, element('workbookView', { activeTab })),
    element('sheets', {}, sheets.join('')),
    namesXml(source),
    element('calcPr', { calcId: 191029, fullCalcOnLoad: 1 }),
  ];
  const namespaces = {
    xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  return xmlHead + element('workbook', namespaces, inside.join(''));
};

const coreXml = ({ title, locale }: Extras): string =>
  xmlHead +
  element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    textElement('dc:title', title) + textElement('dc:language', locale.replace('_', '-')),
  );

const packageRelations = (): string => {
  const top = relations();
  top.part('officeDocument', 'xl/workbook.xml');
  top.part(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  return top.xml() ?? '';
};

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const types: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${main}.sheet.main+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, `${main}.worksheet+xml`],
  [/^xl\/styles\.xml$/, `${main}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${main}.sharedStrings+xml`],
  [/^xl\/comments\d+\.xml$/, `${main}.comments+xml`],
  [/^xl\/drawings\/drawing\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  [/^xl\/charts\/chart\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
];

const contentTypes = (parts: readonly Part[]): string => {
  const overrides = parts.flatMap(({ path }) => {
    const type = types.find(([pattern]) => pattern.test(path));
    return type ? [element('Override', { PartName: `/${path}`, ContentType: type[1] })] : [];
  });
  const defaults = [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Default', {
      Extension: 'vml',
      ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
    }),
  ];
  const namespace = { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' };
  return xmlHead + element('Types', namespace, [...defaults, ...overrides].join(''));
};
