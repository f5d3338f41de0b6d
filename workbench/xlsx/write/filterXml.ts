import type { FilterData } from '../../engine/plugins/sharedFilter.ts';
import { readZone, type Zone, zoneName } from '../address.ts';
import { element } from '../package/xmlText.ts';
import { documentAnchors } from './documentAnchors.ts';
import { filterRange } from './namesXml.ts';
import type { SheetData, Source } from './source.ts';

/** The sheet's filter with the values that each filtered column shows. */
export const filterXml = (source: Source, sheet: SheetData): string => {
  const range = filterRange(sheet);
  const zone = range && readZone(range, { rows: sheet.rowNumber, cols: sheet.colNumber });
  if (!zone) return '';
  const columns = documentAnchors(source.data, 'filter', sheet.id)
    .filter(({ zone: { top, left } }) => top === zone.top && left >= zone.left && left <= zone.right)
    .map(({ zone: { left }, data }) => {
      // An anchor of this kind carries a filter's criteria: sharedFilter.ts makes no other.
      const shown = shownValues(source, sheet, zone, left, data as FilterData);
      const filters = element(
        'filters',
        { blank: shown.includes('') ? 1 : undefined },
        shown
          .filter(Boolean)
          .map((val) => element('filter', { val }))
          .join(''),
      );
      return element('filterColumn', { colId: left - zone.left }, filters);
    });
  return element('autoFilter', { ref: zoneName(zone) }, columns.join(''));
};

/** A file lists what is shown; a condition becomes the values that it lets through now. */
const shownValues = (
  { getters }: Source,
  sheet: SheetData,
  zone: Zone,
  col: number,
  { value, visible }: FilterData,
): readonly string[] => {
  if (visible) return visible;
  const hidden = value.filterType === 'values' ? new Set(value.hiddenValues.map(compared)) : null;
  const shown = new Set<string>();
  for (let row = zone.top + 1; row <= zone.bottom; row += 1) {
    const text = getters.getEvaluatedCell({ sheetId: sheet.id, col, row }).formattedValue;
    if (hidden ? !hidden.has(compared(text)) : !getters.isRowFiltered(sheet.id, row)) shown.add(text);
  }
  return [...shown];
};

/** As the engine compares values of filters. */
const compared = (text: string): string => text.trim().toLowerCase();
