import { absolute, quotedSheet, splitSheet } from '../address.ts';
import { closedRange } from '../formulas/looseFormula.ts';
import { element, xmlText } from '../package/xmlText.ts';
import type { Source } from './source.ts';

/** Named ranges, and the filters' ranges that Excel keeps as hidden names. */
export const namesXml = (source: Source): string => {
  const named = Object.entries(source.data.namedRanges).map(([name, reference]) =>
    element('definedName', { name }, xmlText(fileReference(source, reference))),
  );
  const filters = source.data.sheets.flatMap((sheet, localSheetId) => {
    const range = filterRange(sheet);
    if (!range) return [];
    const reference = xmlText(fileReference(source, `${quotedSheet(sheet.name)}!${range}`));
    return [element('definedName', { name: '_xlnm._FilterDatabase', localSheetId, hidden: 1 }, reference)];
  });
  const all = [...named, ...filters];
  return all.length === 0 ? '' : element('definedNames', {}, all.join(''));
};

/** The range of a sheet's filter; a sheet of Google's has one. */
export const filterRange = (sheet: Source['data']['sheets'][number]): string | null =>
  sheet.tables.find(({ config, type }) => type !== 'dynamic' && config?.hasFilters)?.range ?? null;

/** `Team!A2:B` as `Team!$A$2:$B$1000`. */
export const fileReference = ({ data, sheetName }: Source, reference: string): string => {
  const { sheet, range } = splitSheet(reference.replace(/^=/, ''));
  const there = data.sheets.find(({ name }) => name === sheet) ?? data.sheets[0];
  const size = { rows: there?.rowNumber ?? 1, cols: there?.colNumber ?? 1 };
  return `${quotedSheet(sheetName(there?.name ?? ''))}!${absolute(closedRange(range, size))}`;
};
