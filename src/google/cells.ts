/** Between a cell's value as the service gives it and the text, number or flag that the script works with. */

import { isDay } from '../schema/day.ts';
import type { RawCell } from '../schema/derive/readCell.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import type { Column, Table } from '../schema/table.ts';

/** Reads and writes cells in the spreadsheet's zone; the same day is formatted once. */
export interface Cells {
  raw(column: Column, cell: unknown): RawCell;
  /** What to hand to setValues: never text that could become a formula. */
  put(
    table: Table,
    column: string,
    value: string | number | boolean | null,
  ): string | number | boolean | Date;
}

export const openCells = (zone: () => string, vocabulary: Vocabulary): Cells => {
  const days = new Map<number, string>();
  const dates = new Map<string, Date>();
  const dayOf = (date: Date): string => {
    const known = days.get(date.getTime());
    const day = known ?? Utilities.formatDate(date, zone(), 'yyyy-MM-dd');
    days.set(date.getTime(), day);
    return day;
  };
  const dateOf = (day: string): Date => {
    const date = dates.get(day) ?? Utilities.parseDate(day, zone(), 'yyyy-MM-dd');
    dates.set(day, date);
    return date;
  };
  return {
    raw: (column, cell) => {
      if (cell instanceof Date) return column.kind === 'instant' ? cell.toISOString() : dayOf(cell);
      if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
      return cell === null || cell === undefined ? null : String(cell);
    },
    put: (table, name, value) => {
      const column = table.columns[name];
      if (value === null || column === undefined) return '';
      if (column.kind === 'choice') return vocabulary.choice(table, name, String(value));
      if (column.kind === 'instant') return new Date(String(value));
      if (column.kind === 'day' && typeof value === 'string' && isDay(value)) return dateOf(value);
      return asHeld(value);
    },
  };
};

/**
 * Text that a sheet would take for a formula, or whose own apostrophe it would swallow, gets the apostrophe that
 * marks text and that reading does not give back.
 */
export const asText = (text: string): string => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text);

/** A value as a cell held it, to be put into a cell again: a text stays a text. */
export const asHeld = <T>(value: T): T | string => (typeof value === 'string' ? asText(value) : value);
