import { absolute, cellName, quotedSheet, readZone, splitSheet, type Zone, zoneName } from '../address.ts';
import type { Chart } from './chart.ts';
import type { SheetData, Source } from './source.ts';

export interface Series {
  readonly index: number;
  /** References with sheet and `$`. */
  readonly title: string | null;
  readonly values: string;
  readonly labels: string | null;
  readonly colour: string | undefined;
  readonly asLine: boolean;
}

/** One series a column of each data range (a row, where the range is one row), as the engine cuts them. */
export const seriesOf = (
  { type, dataSource, dataSetStyles = {} }: Chart,
  sheet: SheetData,
  source: Source,
): readonly Series[] => {
  const titled = dataSource.dataSetsHaveTitle;
  const labels = dataSource.labelRange === undefined ? null : placed(dataSource.labelRange, sheet, source);
  let index = 0;
  return dataSource.dataSets.flatMap(({ dataSetId, dataRange }) => {
    const place = placed(dataRange, sheet, source);
    if (!place) return [];
    const { zone, name } = place;
    const columns = zone.top === zone.bottom ? [zone] : columnsOf(zone);
    return columns.map((column): Series => {
      const style = dataSetStyles[dataSetId];
      const number = index++;
      return {
        index: number,
        title: titled ? reference(name, { ...column, bottom: column.top, right: column.left }) : null,
        values: reference(name, titled ? withoutFirst(column) : column),
        labels: labels && reference(labels.name, titled ? withoutFirst(labels.zone) : labels.zone),
        colour: style?.backgroundColor,
        asLine:
          type === 'line' ||
          (type === 'combo' && (style?.type ?? (number === 0 ? 'bar' : 'line')) === 'line'),
      };
    });
  });
};

const placed = (range: string, own: SheetData, { data, sheetName }: Source) => {
  const { sheet, range: within } = splitSheet(range);
  const there = sheet === null ? own : data.sheets.find(({ name }) => name === sheet);
  const zone = there && readZone(within, { rows: there.rowNumber, cols: there.colNumber });
  return there && zone ? { zone, name: sheetName(there.name) } : null;
};

const columnsOf = (zone: Zone): readonly Zone[] =>
  Array.from({ length: zone.right - zone.left + 1 }, (_, n) => ({
    ...zone,
    left: zone.left + n,
    right: zone.left + n,
  }));

const withoutFirst = (zone: Zone): Zone => {
  if (zone.top < zone.bottom) return { ...zone, top: zone.top + 1 };
  return zone.left < zone.right ? { ...zone, left: zone.left + 1 } : zone;
};

const reference = (sheet: string, zone: Zone): string =>
  `${quotedSheet(sheet)}!${absolute(zone.top === zone.bottom && zone.left === zone.right ? cellName(zone.top, zone.left) : zoneName(zone))}`;
