import { cell, list, type Part, range } from './part.ts';
import { cells, label, shown, word } from './template.ts';

/** The segments worth most, from the live figures of the tab Segments. */
export const segmentValues = (top: number, limit = 15): Part => {
  const columns = ['name', 'customers', 'value', 'share'] as const;
  const data = columns.map((name) => cells('Segments', name)).join(',');
  const labels = columns.map((name, index) => `Col${index + 1} '${label(`Segments.${name}`)}'`).join(',');
  const none = columns.map((name) => word(`Segments.${name}`)).join(',');
  const shownSegments = list(
    { top: top + 1, rows: limit },
    ['text', 'number', 'number', 'share'],
    `IFERROR(QUERY({${data}},"select Col1,Col2,Col3,Col4 where Col2>0 order by Col3 desc limit ${limit} label ${labels}",1),{${none}})`,
  );
  return {
    ...shownSegments,
    cells: [{ at: cell(0, top), put: shown('insight.segments') }, ...shownSegments.cells],
    headings: [cell(0, top)],
    charts: [
      {
        kind: 'bar',
        title: shown('insight.segmentChart'),
        ranges: [range(0, top + 1, 1, limit + 1), range(2, top + 1, 1, limit + 1)],
        at: { row: top + 1, column: 6 },
        size: { width: 640, height: 420 },
      },
    ],
  };
};
