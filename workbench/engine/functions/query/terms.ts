/** Terms of a query compiled for rows, and for groups of rows. */
import type { Scalar } from '../../values.ts';
import type { Column, Frame } from './frame.ts';
import { scalarFunction } from './scalars.ts';
import type { Aggregate, Kind, Term } from './syntax.ts';
import { queryFault } from './tokens.ts';

export type OfRow = (row: number) => Scalar;
export type OfGroup = (rows: readonly number[]) => Scalar;

/**
 * By letter, or by number as `Col1`, which Google takes for ranges too.
 * @throws FormulaFault #VALUE! NO_COLUMN.
 */
export const columnById = (frame: Frame, id: string): Column => {
  const number = /^Col(\d+)$/.exec(id)?.[1];
  const found =
    frame.columns.find((column) => column.id === id) ??
    (number ? frame.columns[Number(number) - 1] : undefined);
  if (!found) throw queryFault(`NO_COLUMN: ${id}`);
  return found;
};

export const ofRow = (term: Term, frame: Frame): OfRow => {
  switch (term.type) {
    case 'column': {
      const { values } = columnById(frame, term.id);
      return (row) => values[row] ?? null;
    }
    case 'literal':
      return () => term.value;
    case 'aggregate':
      throw queryFault(`CANNOT_BE_HERE: ${term.name}(${term.id})`);
    case 'function': {
      const { compute } = scalarFunction(term.name, term.args.length);
      const args = term.args.map((arg) => ofRow(arg, frame));
      return (row) => compute(...args.map((arg) => arg(row)));
    }
  }
};

export const ofGroup = (term: Term, frame: Frame): OfGroup => {
  if (term.type === 'aggregate') return aggregate(term.name, columnById(frame, term.id));
  if (term.type === 'function') {
    const { compute } = scalarFunction(term.name, term.args.length);
    const args = term.args.map((arg) => ofGroup(arg, frame));
    return (rows) => compute(...args.map((arg) => arg(rows)));
  }
  const first = ofRow(term, frame);
  return ([row]) => (row === undefined ? null : first(row));
};

const aggregate = (name: Aggregate, column: Column): OfGroup => {
  const { values } = column;
  if (name === 'count')
    return (rows) => rows.reduce((total, row) => total + (values[row] === null ? 0 : 1), 0);
  if (name === 'max') return (rows) => extreme(rows, values, 1);
  if (name === 'min') return (rows) => extreme(rows, values, -1);
  if (column.kind === 'string' || column.kind === 'boolean') throw queryFault('AVG_SUM_ONLY_NUMERIC');
  return (rows) => total(rows, values, name === 'avg');
};

const total = (rows: readonly number[], values: readonly Scalar[], average: boolean): Scalar => {
  let sum = 0;
  let count = 0;
  for (const row of rows) {
    const value = values[row];
    if (typeof value !== 'number') continue;
    sum += value;
    count++;
  }
  if (count === 0) return null;
  return average ? sum / count : sum;
};

const extreme = (rows: readonly number[], values: readonly Scalar[], direction: 1 | -1): Scalar => {
  let best: Scalar = null;
  for (const row of rows) {
    const value = values[row] ?? null;
    if (value !== null && (best === null || compareScalars(value, best) * direction > 0)) best = value;
  }
  return best;
};

/** Nulls first; text by code, capitals apart, as the query language compares. */
export const compareScalars = (a: Scalar, b: Scalar): number => {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
};

export const kindOfTerm = (term: Term, frame: Frame): Kind => {
  switch (term.type) {
    case 'column':
      return columnById(frame, term.id).kind;
    case 'literal':
      return term.kind;
    case 'aggregate':
      return term.name === 'count' || term.name === 'avg' || term.name === 'sum'
        ? 'number'
        : columnById(frame, term.id).kind;
    case 'function':
      return scalarFunction(term.name, term.args.length).kind;
  }
};

export const formatOfTerm = (term: Term, frame: Frame): string | undefined => {
  if (term.type === 'column') return columnById(frame, term.id).format;
  if (term.type === 'aggregate') return term.name === 'count' ? undefined : columnById(frame, term.id).format;
  if (term.type === 'literal' || term.args.length === 0)
    return term.type === 'literal' && term.kind === 'date' ? 'm/d/yyyy' : undefined;
  if (term.name === 'todate') return 'm/d/yyyy';
  return undefined;
};

/** The header that Google gives a column without a label. */
export const titleOf = (term: Term, frame: Frame): string => {
  switch (term.type) {
    case 'column':
      return columnById(frame, term.id).label;
    case 'literal':
      return term.kind === 'string' ? `"${String(term.value)}"()` : `${String(term.value)}()`;
    case 'aggregate':
      return `${term.name} ${columnById(frame, term.id).label}`;
    case 'function':
      return `${term.name}(${term.args.map((arg) => titleOf(arg, frame)).join('')})`;
  }
};
