/** The data of a query: typed columns with headers. */
import { isError } from '../../errors.ts';
import { helpers } from '../../load.ts';
import type { Cell, Scalar, Table } from '../../values.ts';
import type { Kind } from './syntax.ts';

export interface Column {
  /** Letter of the sheet's column, or `Col1` … for computed data. */
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  readonly values: readonly Scalar[];
  /** Format of the first value that has one. */
  readonly format: string | undefined;
}

export interface Frame {
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly hasHeader: boolean;
}

/**
 * @param firstColumn zero-based sheet column of a range; undefined for computed data.
 * @param headers rows of headers; negative to guess.
 */
export const frameOf = (table: Table, firstColumn: number | undefined, headers: number): Frame => {
  const count = headers < 0 ? guessedHeaders(table) : headers;
  const columns = table.map((cells, index) =>
    columnOf(
      cells,
      count,
      firstColumn === undefined ? `Col${index + 1}` : helpers.numberToLetters(firstColumn + index),
    ),
  );
  return { columns, rows: Math.max(0, (table[0]?.length ?? 0) - count), hasHeader: count > 0 };
};

const columnOf = (cells: readonly Cell[], headers: number, id: string): Column => {
  const label = cells
    .slice(0, headers)
    .map(shown)
    .filter((text) => text !== '')
    .join(' ');
  const body = headers === 0 ? cells : cells.slice(headers);
  const kind = majority(body);
  const wanted = kind === 'string' || kind === 'boolean' ? kind : 'number';
  const values = body.map(({ value }) => (typeof value === wanted ? value : null));
  return {
    id,
    label,
    kind,
    values,
    format: body.find(({ format, value }) => format && value !== null)?.format,
  };
};

const shown = (cell: Cell): string => {
  if ('formattedValue' in cell && typeof cell.formattedValue === 'string') return cell.formattedValue;
  return cell.value === null ? '' : String(cell.value);
};

/** The type that most values have; the others count as null. */
const majority = (cells: readonly Cell[]): Kind => {
  const counts: Record<Kind, number> = {
    number: 0,
    string: 0,
    boolean: 0,
    date: 0,
    datetime: 0,
    timeofday: 0,
  };
  for (const cell of cells) {
    const kind = kindOf(cell);
    if (kind) counts[kind]++;
  }
  const numeric = counts.number + counts.date + counts.datetime + counts.timeofday;
  if (counts.string > numeric && counts.string >= counts.boolean) return 'string';
  if (counts.boolean > numeric) return 'boolean';
  if (numeric === 0) return 'string';
  if (counts.datetime > 0 && counts.datetime + counts.date >= counts.number) return 'datetime';
  if (counts.timeofday > counts.number + counts.date) return 'timeofday';
  return counts.date > counts.number ? 'date' : 'number';
};

const kinds = new Map<string, Kind>();

const kindOf = (cell: Cell): Kind | undefined => {
  const { value, format } = cell;
  if (value === null || isError(cell)) return undefined;
  if (typeof value !== 'number') return typeof value === 'boolean' ? 'boolean' : 'string';
  if (!format) return 'number';
  const known = kinds.get(format);
  if (known) return known;
  const kind = kindOfFormat(format);
  kinds.set(format, kind);
  return kind;
};

const kindOfFormat = (format: string): Kind => {
  if (!helpers.isDateTimeFormat(format)) return 'number';
  const time = /[hs]/i.test(format);
  if (!time) return 'date';
  return /[yd]/i.test(format) ? 'datetime' : 'timeofday';
};

/**
 * Google guesses in ways it does not publish. Here: one header if the first row is all text and some column below
 * holds something else. Formulas that matter should say.
 */
const guessedHeaders = (table: Table): number => {
  const allText = table.every((cells) => typeof cells[0]?.value === 'string');
  if (!allText) return 0;
  const other = table.some((cells) =>
    cells.some(({ value }, row) => row > 0 && value !== null && typeof value !== 'string'),
  );
  return other ? 1 : 0;
};
