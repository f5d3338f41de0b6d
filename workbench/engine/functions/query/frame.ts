/** The data of a query: typed columns with headers. */
import { isError } from '../../errors.ts';
import { helpers, type Locale } from '../../load.ts';
import type { Cell, Scalar, Table } from '../../values.ts';
import type { Kind } from './syntax.ts';

export interface Column {
  /** Letter of the sheet's column, or `Col1` … for computed data. */
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  readonly values: readonly Scalar[];
  /** Where the values come from. */
  readonly cells: readonly Cell[];
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
export const frameOf = (
  table: Table,
  firstColumn: number | undefined,
  headers: number,
  locale: Locale,
): Frame => {
  const count = headers < 0 ? guessedHeaders(table) : headers;
  const columns = table.map((cells, index) =>
    columnOf(
      cells,
      count,
      firstColumn === undefined ? `Col${index + 1}` : helpers.numberToLetters(firstColumn + index),
      locale,
    ),
  );
  return { columns, rows: Math.max(0, (table[0]?.length ?? 0) - count), hasHeader: count > 0 };
};

const columnOf = (cells: readonly Cell[], headers: number, id: string, locale: Locale): Column => {
  const label = cells
    .slice(0, headers)
    .map((cell) => shown(cell, locale))
    .filter((text) => text !== '')
    .join(' ');
  return { id, label, ...bodyOf(cells, headers) };
};

type Body = Omit<Column, 'id' | 'label'>;

const bodies = new WeakMap<readonly Cell[], Map<number, Body>>();

/** Worked out once for a column that does not change. */
const bodyOf = (cells: readonly Cell[], headers: number): Body => {
  const ofCells = bodies.get(cells) ?? new Map<number, Body>();
  bodies.set(cells, ofCells);
  const known = ofCells.get(headers);
  if (known) return known;
  const body = headers === 0 ? cells : cells.slice(headers);
  const kind = majority(body);
  const made: Body = { kind, values: valuesOf(body, kind), cells: body, format: firstFormat(body) };
  ofCells.set(headers, made);
  return made;
};

/** Values of another kind count as null. */
const valuesOf = (cells: readonly Cell[], kind: Kind): readonly Scalar[] => {
  const wanted = kind === 'string' || kind === 'boolean' ? kind : 'number';
  const values = new Array<Scalar>(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const value = cells[row]?.value;
    values[row] = value !== undefined && typeof value === wanted ? value : null;
  }
  return values;
};

const firstFormat = (cells: readonly Cell[]): string | undefined => {
  for (const { format, value } of cells) if (format && value !== null) return format;
  return undefined;
};

const shown = (cell: Cell, locale: Locale): string => {
  if ('formattedValue' in cell && typeof cell.formattedValue === 'string') return cell.formattedValue;
  if (typeof cell.value === 'number' && cell.format)
    return helpers.formatValue(cell.value, { format: cell.format, locale });
  return cell.value === null ? '' : String(cell.value);
};

/** The type that most values have; the others count as null. */
const majority = (cells: readonly Cell[]): Kind => {
  const counts = new Map<Kind, number>();
  let numbers = 0;
  let strings = 0;
  for (const cell of cells) {
    const kind = kindOf(cell);
    if (kind === 'number') numbers++;
    else if (kind === 'string') strings++;
    else if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const of = (kind: Kind): number => counts.get(kind) ?? 0;
  const numeric = numbers + of('date') + of('datetime') + of('timeofday');
  if (strings > numeric && strings >= of('boolean')) return 'string';
  if (of('boolean') > numeric) return 'boolean';
  if (numeric === 0) return 'string';
  if (of('datetime') > 0 && of('datetime') + of('date') >= numbers) return 'datetime';
  if (of('timeofday') > numbers + of('date')) return 'timeofday';
  return of('date') > numbers ? 'date' : 'number';
};

const kinds = new Map<string, Kind>();

const kindOf = (cell: Cell): Kind | undefined => {
  const { value, format } = cell;
  if (value === null) return undefined;
  if (typeof value === 'number' && !format) return 'number';
  if (isError(cell)) return undefined;
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
