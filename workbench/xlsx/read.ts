/** An .xlsx file as a document of the workbench. */
import type { SavedWorld } from '../control.ts';
import { DEFAULT_LOCALE, DEFAULT_LOCALES, helpers, type Locale, type SheetData } from '../engine/load.ts';
import { quotedSheet, readZone, reopened, splitSheet } from './address.ts';
import { child, children, relationId, type XmlNode } from './package/parseXml.ts';
import { textOfXml } from './package/xmlText.ts';
import { lookIds } from './read/lookIds.ts';
import { openPackage, type Package } from './read/openPackage.ts';
import { type Book, readSheet } from './read/readSheet.ts';
import { readStrings } from './read/readStrings.ts';
import { readStyles, readTheme } from './read/readStyles.ts';
import { XlsxError } from './XlsxError.ts';

/** @throws XlsxError where the bytes are no workbook, damaged, too large or carry macros */
export const readXlsx = async (bytes: Uint8Array): Promise<SavedWorld> => {
  const file = openPackage(bytes);
  const workbook = file.part(file.workbook);
  const relations = file.relations(file.workbook);
  if (!workbook) throw new XlsxError('damaged');
  const partOf = (type: string): XmlNode | null => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found ? file.part(found.target) : null;
  };
  const core = coreProperties(file);
  const theme = partOf('theme');
  const styles = readStyles(partOf('styles'), theme);
  const book: Book = {
    file,
    strings: readStrings(partOf('sharedStrings')),
    styles,
    theme: readTheme(theme),
    looks: lookIds(styles.cells),
    locale: core.locale,
  };
  const listed = children(child(workbook, 'sheets'), 'sheet').flatMap((node) => {
    const relation = relations.get(relationId(node) ?? '');
    return relation?.type === 'worksheet' ? [{ node, path: relation.target }] : [];
  });
  if (listed.length === 0) throw new XlsxError('noSheets');
  const read = listed.map(({ node, path }, index) => {
    const id = `sheet${index}`;
    const visible = (node.attributes.state ?? 'visible') === 'visible';
    return readSheet(book, path, id, textOfXml(node.attributes.name ?? `Sheet${index + 1}`), visible);
  });
  const sheets = read.map(({ sheet }) => sheet);
  for (const sheet of sheets) reopenSources(sheet, sheets);
  const first = sheets[0];
  if (first && sheets.every(({ isVisible }) => !isVisible)) first.isVisible = true;
  const empty = helpers.createEmptyWorkbookData();
  return {
    version: 1,
    data: {
      ...empty,
      sheets,
      styles: book.looks.styles,
      formats: book.looks.formats,
      borders: book.looks.borders,
      settings: { ...empty.settings, locale: core.locale },
      namedRanges: namedRanges(workbook, sheets),
      anchors: read.flatMap(({ anchors }) => anchors),
    },
    rest: { ...(core.title ? { name: core.title } : {}), locale: core.locale.code },
  };
};

/** Choices taken from a column down to its sheet's last row are those of the whole column. */
const reopenSources = ({ dataValidationRules }: SheetData, sheets: readonly SheetData[]): void => {
  for (const { criterion } of dataValidationRules) {
    if (criterion.type !== 'isValueInRange') continue;
    criterion.values = criterion.values.map((reference) => {
      const { sheet, range } = splitSheet(reference);
      const there = sheets.find(({ name }) => name === sheet);
      return there
        ? `${quotedSheet(there.name)}!${reopened(range, { rows: there.rowNumber, cols: there.colNumber })}`
        : reference;
    });
  }
};

const coreProperties = (file: Package): { readonly title: string; readonly locale: Locale } => {
  const path = [...file.relations('').values()].find(({ type }) => type === 'core-properties')?.target;
  const core = (path === undefined ? null : file.part(path)) ?? undefined;
  const language = child(core, 'language')?.text.replace('-', '_');
  return {
    title: textOfXml(child(core, 'title')?.text ?? ''),
    locale: DEFAULT_LOCALES.find(({ code }) => code === language) ?? DEFAULT_LOCALE,
  };
};

/** Names of ranges for the whole workbook; names of constants and formulas have no counterpart. */
const namedRanges = (workbook: XmlNode, sheets: readonly SheetData[]): Record<string, string> => {
  const names: Record<string, string> = {};
  for (const { attributes, text } of children(child(workbook, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId, hidden } = attributes;
    const { sheet, range } = splitSheet(textOfXml(text).trim());
    const there = sheets.find((one) => one.name === sheet);
    const zone = there && readZone(range, { rows: there.rowNumber, cols: there.colNumber });
    if (localSheetId !== undefined || hidden === '1' || name.startsWith('_xlnm.') || !there || !zone)
      continue;
    names[name] = `${quotedSheet(there.name)}!${range.replaceAll('$', '')}`;
  }
  return names;
};
