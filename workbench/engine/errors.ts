/** The error values of Sheets, and how they are made, thrown and recognised. */
import { CellErrorType, registries } from './load.ts';
import type { Cell } from './values.ts';

export type ErrorCode = '#N/A' | '#REF!' | '#ERROR!' | '#NAME?' | '#DIV/0!' | '#NUM!' | '#VALUE!' | '#NULL!';

export const errorCodes: ReadonlySet<unknown> = new Set<ErrorCode>([
  '#N/A',
  '#REF!',
  '#ERROR!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#VALUE!',
  '#NULL!',
]);

export const errorCell = (value: ErrorCode, message: string): Cell => ({ value, message });

/** Thrown inside a function, caught where the function was called: the engine takes anything with an error `value`. */
export class FormulaFault {
  readonly value: ErrorCode;
  readonly message: string;
  constructor(value: ErrorCode, message: string) {
    this.value = value;
    this.message = message;
  }
}

export const isError = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  typeof cell.value === 'string' &&
  cell.value.charCodeAt(0) === 35 &&
  errorCodes.has(cell.value);

/** The cell, or the throw of the error it holds. */
export const checked = (cell: Cell): Cell => {
  if (isError(cell)) throw cell;
  return cell;
};

/**
 * o-spreadsheet holds its codes in one exported object, which its error classes, its tokenizer (`#REF!` in a formula)
 * and its tests read each time; what counts as an error is the exported set. Both get Sheets' codes.
 */
export const useSheetsErrorCodes = (): void => {
  const codes: Record<keyof typeof CellErrorType, ErrorCode> = {
    NotAvailable: '#N/A',
    InvalidReference: '#REF!',
    BadExpression: '#ERROR!',
    CircularDependency: '#REF!',
    UnknownFunction: '#NAME?',
    DivisionByZero: '#DIV/0!',
    InvalidNumber: '#NUM!',
    SpilledBlocked: '#REF!',
    GenericError: '#VALUE!',
    NullError: '#NULL!',
  };
  Object.assign(CellErrorType, codes);
  const known: Set<unknown> = registries.errorTypes;
  known.clear();
  for (const code of errorCodes) known.add(code);
};
