import type { Table } from '../../schema/table.ts';
import type { AnyTable } from '../../schema/tables.ts';
import type { Look } from './look.ts';

/** Most days of a look that are tried: spread over all of its lines. */
const most = 24;

/** Cells of columns of days in which days stand: each begins at midnight in the zone of the spreadsheet. */
export const daysSeen = (table: AnyTable, { lines, left, columns }: Look): readonly Date[] => {
  const kinds: Table['columns'] = table.columns;
  const places = Object.entries(columns).flatMap(([name, place]) =>
    kinds[name]?.kind === 'day' ? [place - left] : [],
  );
  const days = lines.flatMap((line) => places.flatMap((place) => dateOf(line?.[place])));
  const stride = Math.max(1, Math.ceil(days.length / most));
  return days.filter((_, index) => index % stride === 0);
};

const dateOf = (cell: unknown): readonly Date[] => (cell instanceof Date ? [cell] : []);
