/** COUNTIF, SUMIF, AVERAGEIF, their IFS forms, MAXIFS, MINIFS, COUNTUNIQUEIFS, PERCENTIF. */

import { lookupKey } from '../coerce.ts';
import { checked, FormulaFault } from '../errors.ts';
import type { EvalContext } from '../load.ts';
import { type Argument, asTable, type Cell, type Table } from '../values.ts';
import { define, type FunctionSet } from './define.ts';
import { matchingPositions, valuesOf } from './matching.ts';

const PAIRS = [
  'criteria_range1 (range)',
  'criterion1 (any)',
  'criteria_range (range, optional, repeating)',
  'criterion (any, optional, repeating)',
];

/** The numbers at the positions, with the format of the first. */
const numbersAt = (
  table: Table,
  positions: readonly number[],
): { numbers: number[]; format: string | undefined } => {
  const cells = valuesOf(table);
  const numbers: number[] = [];
  let format: string | undefined;
  for (const at of positions) {
    const cell = cells[at];
    if (cell === undefined) continue;
    const { value } = checked(cell);
    if (typeof value !== 'number') continue;
    numbers.push(value);
    format ??= cell.format;
  }
  return { numbers, format };
};

type Summary = (numbers: readonly number[]) => number;

const total: Summary = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
const mean: Summary = (numbers) => {
  if (numbers.length === 0)
    throw new FormulaFault('#DIV/0!', 'Evaluation of function AVERAGEIF caused a divide by zero error.');
  return total(numbers) / numbers.length;
};
const largest: Summary = (numbers) =>
  numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
const smallest: Summary = (numbers) =>
  numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);

/** What was computed from an array of positions: `matchingPositions` gives the same array for the same criteria. */
const summaries = new WeakMap<readonly number[], WeakMap<Table, Map<Summary, Cell>>>();

const summarised = (summary: Summary, table: Table, positions: readonly number[]): Cell => {
  const ofPositions = summaries.get(positions) ?? new WeakMap<Table, Map<Summary, Cell>>();
  summaries.set(positions, ofPositions);
  const ofTable = ofPositions.get(table) ?? new Map<Summary, Cell>();
  ofPositions.set(table, ofTable);
  const known = ofTable.get(summary);
  if (known) return known;
  const { numbers, format } = numbersAt(table, positions);
  const made: Cell = { value: summary(numbers), format };
  ofTable.set(summary, made);
  return made;
};

/** `name(range, criterion, [range of numbers])`. */
const single = (name: string, summary: Summary) =>
  define(
    `${name} of the cells that satisfy a criterion.`,
    ['criteria_range (range)', 'criterion (any)', 'range (range, optional)'],
    ({ locale }, range, criterion, numbers) =>
      summarised(summary, asTable(numbers ?? range), matchingPositions([range, criterion], locale, name)),
  );

/** `name(range of numbers, range, criterion, …)`. */
const several = (name: string, summary: Summary) =>
  define(
    `${name} of the cells that satisfy all criteria.`,
    ['range (range)', ...PAIRS],
    ({ locale }, numbers, ...pairs) => {
      const target = asTable(numbers);
      const [first] = pairs;
      if (valuesOf(target).length !== valuesOf(asTable(first)).length) {
        throw new FormulaFault('#VALUE!', `Array arguments to ${name} are of different size.`);
      }
      return summarised(summary, target, matchingPositions(pairs, locale, name));
    },
  );

const count =
  (name: string) =>
  ({ locale }: EvalContext, ...pairs: Argument[]) =>
    matchingPositions(pairs, locale, name).length;

export const criteriaFunctions: FunctionSet = {
  COUNTIF: define(
    'Counts the cells that satisfy a criterion.',
    ['range (range)', 'criterion (any)'],
    count('COUNTIF'),
  ),
  COUNTIFS: define('Counts the cells that satisfy all criteria.', PAIRS, count('COUNTIFS')),
  SUMIF: single('SUMIF', total),
  SUMIFS: several('SUMIFS', total),
  AVERAGEIF: single('AVERAGEIF', mean),
  AVERAGEIFS: several('AVERAGEIFS', mean),
  MAXIFS: several('MAXIFS', largest),
  MINIFS: several('MINIFS', smallest),
  COUNTUNIQUEIFS: define(
    'Counts distinct values where all criteria are satisfied.',
    ['range (range)', ...PAIRS],
    ({ locale }, range, ...pairs) => {
      const cells = valuesOf(asTable(range));
      const positions = matchingPositions(pairs, locale, 'COUNTUNIQUEIFS');
      return new Set(positions.map((at) => lookupKey(cells[at]?.value ?? null)).filter((key) => key !== null))
        .size;
    },
  ),
  PERCENTIF: define(
    'The share of cells that satisfy a criterion.',
    ['range (range)', 'criterion (any)'],
    ({ locale }, range, criterion) => ({
      value:
        matchingPositions([range, criterion], locale, 'PERCENTIF').length / valuesOf(asTable(range)).length,
      format: '0.00%',
    }),
  ),
};
