import type { ChoiceReader } from '../../schema/derive/choiceWords.ts';
import { type CellResult, readCell } from '../../schema/derive/readCell.ts';
import type { Column } from '../../schema/table.ts';
import { type DateOrder, readDay } from './dateOrder.ts';

/** Reads one field of a file as the kind of its column. References are read as the text they are. */
export const readField = (
  column: Column,
  text: string,
  order: DateOrder,
  choice: ChoiceReader | null,
): CellResult => {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, value: null };
  if (column.kind === 'day' || column.kind === 'instant') {
    const day = readDay(trimmed, order);
    return day === null ? { ok: false, code: 'notADay' } : { ok: true, value: day };
  }
  if (column.kind === 'money' || column.kind === 'number' || column.kind === 'integer') {
    return readCell(column, plainNumber(trimmed), choice);
  }
  return readCell(column, text, choice);
};

/** `1,100.04`, `1.100,04`, `¥1 100` as a number that JavaScript reads; what is none stays as it is. */
export const plainNumber = (text: string): string => {
  // A currency stands before or after: its sign, or the three letters of ISO 4217.
  const bare = text.replace(/^(\p{Sc}|[A-Z]{3}\b)|(\p{Sc}|\b[A-Z]{3})$/gu, '').replace(/[\s\u00a0'’]/g, '');
  if (!/^[-+]?[\d.,]+$/.test(bare)) return text;
  const comma = bare.lastIndexOf(',');
  const point = bare.lastIndexOf('.');
  if (comma > point && (point >= 0 || !/^[-+]?\d{1,3}(,\d{3})+$/.test(bare))) {
    return bare.replace(/\./g, '').replace(',', '.');
  }
  return bare.replace(/,/g, '');
};
