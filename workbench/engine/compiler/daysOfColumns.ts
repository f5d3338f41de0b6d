/**
 * YEAR, MONTH and DAY of columns of days, and INT of columns of numbers. The engine calls its own for each cell through
 * several others; here whole days and numbers are taken by themselves, and the engine is asked for whatever else stands there.
 */
import { type Argument, type Cell, firstOf, isTable, numberCell, rowsOf, type Table } from '../values.ts';

const dayInMs = 86_400_000;
/** Day 0 of a sheet. */
const dayZero = Date.UTC(1899, 11, 30);
/** Days up to the year 9999. */
const lastDay = 2_958_465;

/** Undefined where the engine has to look. */
type Quick = (value: number) => Cell | undefined;

const ofDay = (part: (day: Date) => number) => (): Quick => {
  const known = new Map<number, Cell>();
  return (value) => {
    const found = known.get(value);
    if (found) return found;
    if (!Number.isInteger(value) || value < 0 || value > lastDay) return undefined;
    const made = numberCell(part(new Date(dayZero + value * dayInMs)));
    known.set(value, made);
    return made;
  };
};

const quick: Readonly<Record<string, () => Quick>> = {
  YEAR: ofDay((day) => day.getUTCFullYear()),
  MONTH: ofDay((day) => day.getUTCMonth() + 1),
  DAY: ofDay((day) => day.getUTCDate()),
  INT: () => (value) => numberCell(Math.floor(value)),
};

export const isOfColumns = (name: string): boolean => name in quick;

/** @param slow The engine's function for one cell. Undefined where it has to look at all of them. */
export const ofColumns = (
  name: string,
  [only, ...more]: readonly Argument[],
  slow: (cell: Cell) => Argument,
): Table | undefined => {
  const take = quick[name]?.();
  if (!take || more.length > 0 || !isTable(only) || rowsOf(only) < 2) return undefined;
  return only.map((column) =>
    column.map((cell) => {
      const { value } = cell;
      // A blank cell counts as 0.
      const number = value === null ? 0 : value;
      return (typeof number === 'number' ? take(number) : undefined) ?? firstOf(slow(cell));
    }),
  );
};
