import { readZone, type Size } from '../address.ts';
import { child, children, isOn, type XmlNode } from '../package/parseXml.ts';
import { textOfXml } from '../package/xmlText.ts';

/** What a sheet's filter shows, column by column, as the anchors in which the workbench keeps it. Conditions are dropped. */
export const readFilters = (sheet: XmlNode, sheetId: string, size: Size) => {
  const filter = child(sheet, 'autoFilter');
  const zone = readZone(filter?.attributes.ref ?? '', size);
  if (!zone) return [];
  return children(filter, 'filterColumn').flatMap((column) => {
    const filters = child(column, 'filters');
    const col = zone.left + Number(column.attributes.colId ?? 0);
    if (!filters || col > zone.right) return [];
    const shown = children(filters, 'filter').map(({ attributes }) => textOfXml(attributes.val ?? ''));
    const visible = isOn(filters.attributes.blank) ? [...shown, ''] : shown;
    const at = { top: zone.top, left: col, bottom: zone.top, right: col };
    const data = { value: { filterType: 'values', hiddenValues: [] }, visible };
    return [{ id: `${sheetId}:filter:${col}`, sheetId, zone: at, kind: 'filter', data }];
  });
};
