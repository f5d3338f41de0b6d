import { isDay } from '../../schema/day.ts';

/** A column is one of numbers where no more than one in ten of its filled cells is none. */
const numbersAtLeast = 0.9;

/** What the cells of a column of the business's own are; a column of days or ticks holds nothing else. Days as `yyyy-mm-dd`. */
export const kindOfCells = (
  cells: readonly (string | number | boolean | null | undefined)[],
): 'number' | 'day' | 'flag' | 'text' => {
  const filled = cells.filter((cell) => String(cell ?? '').trim() !== '');
  if (filled.length === 0) return 'text';
  if (filled.every((cell) => typeof cell === 'boolean')) return 'flag';
  if (filled.every((cell) => typeof cell === 'string' && isDay(cell))) return 'day';
  const numbers = filled.filter((cell) => typeof cell === 'number').length;
  return numbers >= filled.length * numbersAtLeast ? 'number' : 'text';
};
