import { kindOfCells } from '../../formulas/rule/kindOfCells.ts';
import { tidy } from '../../formulas/rule/tidy.ts';
import { type Day, isDay } from '../../schema/day.ts';
import { daysBetween } from '../days.ts';
import type { MinedField, ReadAs } from './minedField.ts';
import { type Cell, cellText, type MiningColumn } from './miningColumn.ts';

/** A column to be learned from, and how its cells were read. */
export interface MinedColumn extends MiningColumn {
  readonly as: ReadAs;
  /** Whether a cell that is filled was read as blank: text among numbers, a day to come. */
  readonly mixed: boolean;
}

/** Days of which the year says more than how long ago they are. */
const byYear: ReadonlySet<string> = new Set(['customer.bornOn']);

/**
 * Reads cells as rules see them (src/formulas/rule/rule.ts), so that what is learned holds in the sheet for the same rows: a
 * number only where the cell holds one, text without regard to case and spaces, days as days before `today`, or as years.
 * A day to come is read as blank.
 */
export const minedColumn = (field: MinedField, cells: readonly Cell[], today: Day): MinedColumn => {
  const as = readAs(field, cells);
  const kind = as === 'text' || as === 'flag' ? 'category' : 'number';
  const read = cells.map(readers[as](today));
  const mixed = read.some((cell, row) => cell === null && cellText(cells[row]) !== '');
  return { name: field.key, kind, as, mixed, cells: read };
};

const readAs = ({ key, kind }: MinedField, cells: readonly Cell[]): ReadAs => {
  switch (kind) {
    case 'number':
    case 'money':
    case 'share':
      return 'number';
    case 'flag':
      return 'flag';
    case 'day':
      return byYear.has(key) ? 'year' : 'daysAgo';
    case 'own':
      return told(cells);
    default:
      return 'text';
  }
};

const told = (cells: readonly Cell[]): ReadAs => {
  const kind = kindOfCells(cells);
  return kind === 'day' ? 'daysAgo' : kind;
};

const dayIn = (cell: Cell): Day | null => (typeof cell === 'string' && isDay(cell) ? cell : null);

const readers: Readonly<Record<ReadAs, (today: Day) => (cell: Cell) => Cell>> = {
  number: () => (cell) => (typeof cell === 'number' ? cell : null),
  flag: () => (cell) => (cell === true ? 'yes' : 'no'),
  year: () => (cell) => {
    const day = dayIn(cell);
    return day === null ? null : Number(day.slice(0, 4));
  },
  daysAgo: (today) => (cell) => {
    const day = dayIn(cell);
    return day === null || day > today ? null : daysBetween(day, today);
  },
  // The first writing of a text stands for all that rules hold equal.
  text: () => {
    const first = new Map<string, string>();
    return (cell) => {
      const text = tidy(cellText(cell));
      const key = text.toLowerCase();
      if (!first.has(key)) first.set(key, text);
      return first.get(key) ?? null;
    };
  },
};
