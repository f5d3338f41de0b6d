/**
 * The engine has one code for every fault of an argument. Sheets distinguishes: a number outside a function's range
 * is #NUM!, a value of a wrong type #VALUE!. What the fault was, the engine says in its message only.
 */
import { type Argument, type Cell, isTable, mapTable } from '../values.ts';
import { columnsWithout } from './columnsWithout.ts';

const OUT_OF_RANGE =
  /(must|should) be (strictly |non-)?(positive|negative|greater|less|lower|smaller|higher|between|at least|at most|different|superior|inferior|equal to or|in the range)|out of range|between .+ inclusive|is negative|positive or null|too (large|small|big)|non-negative|cannot be negative/i;

const WRONG_TYPE = /cannot be coerced|expects a (number|boolean|reference)/i;

export const withSheetsCode = (value: Argument): Argument => {
  if (!isTable(value)) return value && recoded(value);
  return value.every(isClean) ? value : mapTable(value, recoded);
};

const isRange = (cell: Cell): boolean => {
  if (cell?.value !== '#VALUE!' || !cell.message) return false;
  const message = String(cell.message);
  return OUT_OF_RANGE.test(message) && !WRONG_TYPE.test(message);
};

const isClean = columnsWithout(isRange);

const recoded = (cell: Cell): Cell => (isRange(cell) ? { ...cell, value: '#NUM!' } : cell);
