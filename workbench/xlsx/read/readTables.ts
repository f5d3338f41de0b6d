import type { TableData } from '../../engine/load.ts';
import { rangesOf, type Size } from '../address.ts';
import { child, type XmlNode } from '../package/parseXml.ts';
import type { Package } from './openPackage.ts';

/** The sheet's filter and its Excel tables; a table's own filter counts. */
export const readTables = (file: Package, path: string, root: XmlNode, size: Size): TableData[] => {
  const filter = child(root, 'autoFilter')?.attributes.ref;
  const own = [...file.relations(path).values()]
    .filter(({ type }) => type === 'table')
    .flatMap(({ target }) => {
      const table = file.part(target);
      const { ref = '', headerRowCount = '1', totalsRowCount = '0' } = table?.attributes ?? {};
      const style = child(table ?? undefined, 'tableStyleInfo')?.attributes.name ?? 'None';
      const hasFilters = headerRowCount !== '0' && child(table ?? undefined, 'autoFilter') !== undefined;
      return rangesOf(ref, size).map((whole) =>
        tableOf(whole, hasFilters, style, totalsRowCount !== '0', Number(headerRowCount)),
      );
    });
  const [whole] = rangesOf(filter ?? '', size);
  return whole ? [tableOf(whole, true, 'None', false, 1), ...own] : own;
};

const tableOf = (
  ref: string,
  hasFilters: boolean,
  style: string,
  totalRow: boolean,
  numberOfHeaders: number,
): TableData => ({
  range: ref,
  type: 'static',
  config: {
    hasFilters,
    totalRow,
    firstColumn: false,
    lastColumn: false,
    numberOfHeaders,
    bandedRows: style !== 'None',
    bandedColumns: false,
    automaticAutofill: false,
    styleId: style,
  },
});
