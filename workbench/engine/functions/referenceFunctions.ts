/** INDIRECT in R1C1 notation, which the engine lacks. */
import { booleanOf } from '../coerce.ts';
import { checked, errorCell } from '../errors.ts';
import { type EvalContext, registries } from '../load.ts';
import { type Argument, firstOf } from '../values.ts';
import { define, type FunctionSet } from './define.ts';

const engines = registries.functionRegistry.content.INDIRECT;

const R1C1 = /^R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?$/i;

/** `R2C3`, `R[-1]C` and ranges of them, seen from the formula's cell; null for what is no such reference. */
const fromR1C1 = (text: string, from: { readonly row: number; readonly col: number }): string | null => {
  const [, tab = '', cells = ''] = /^(.*!)?([^!]*)$/s.exec(text.trim()) ?? [];
  const corners = cells.split(':').map((corner) => cornerOf(corner, from));
  return corners.length > 2 || corners.includes(null) ? null : `${tab}${corners.join(':')}`;
};

const cornerOf = (text: string, from: { readonly row: number; readonly col: number }): string | null => {
  const match = R1C1.exec(text);
  if (match === null) return null;
  const [row, col] = [placeOf(match[1], from.row), placeOf(match[2], from.col)];
  return row < 0 || col < 0 ? null : `${lettersOf(col)}${row + 1}`;
};

const placeOf = (part: string | undefined, from: number): number => {
  if (part === undefined) return from;
  return part.startsWith('[') ? from + Number(part.slice(1, -1)) : Number(part) - 1;
};

const lettersOf = (col: number): string =>
  col < 0 ? '' : lettersOf(Math.floor(col / 26) - 1) + String.fromCharCode(65 + (col % 26));

const indirect = (context: EvalContext, reference: Argument, useA1: Argument) => {
  if (engines === undefined) throw new Error('The engine has no INDIRECT.');
  const written = String(checked(firstOf(reference)).value ?? '');
  const inA1 = useA1 === undefined || booleanOf(firstOf(useA1));
  const at = context.__originCellPosition ?? { row: 0, col: 0 };
  const text = inA1 ? written : fromR1C1(written, at);
  if (text === null) return errorCell('#REF!', 'It is no cell or range reference.');
  return engines.compute.call(context, { value: text });
};

export const referenceFunctions: FunctionSet = {
  INDIRECT: define(
    'The cells that a text names.',
    ['cell_reference_as_string (string)', 'is_A1_notation (boolean, optional)'],
    // The engine's own answer: cells with their places.
    (context, reference, useA1) => indirect(context, reference, useA1) as ReturnType<typeof errorCell>,
  ),
};
