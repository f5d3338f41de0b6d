/** IFERROR and IFNA, whose second argument is evaluated only where it is needed, and ARRAYFORMULA. */
import { broadcast2 } from '../broadcast.ts';
import { errorCell, isError } from '../errors.ts';
import { type Argument, blank, type Cell, isTable } from '../values.ts';
import { columnsWithout } from './columnsWithout.ts';
import { asArgument, asScalar, cellOfFault, compile } from './compile.ts';
import type { Form } from './forms.ts';
import { isReference } from './reference.ts';
import type { Environment, Evaluate, Run } from './run.ts';

/** `name(value, [instead])`: replaces the values that `caught` picks, by a blank if nothing is given. */
const replacing =
  (name: string, caught: (cell: Cell) => boolean, isFree = columnsWithout(caught)): Form =>
  ({ args }, place) => {
    const [value, instead] = args;
    if (!value || args.length > 2) return () => errorCell('#N/A', `Wrong number of arguments to ${name}.`);
    const want = place.want === 'scalar' ? 'any' : place.want;
    const evaluate = compile(value, { ...place, want });
    const otherwise: Evaluate = instead ? compile(instead, { ...place, want }) : () => blank;
    return (run, env) => {
      let found = attempt(evaluate, run, env);
      if (name === 'IFERROR' && isTable(found) && isReference(found) && !place.array && want !== 'table')
        found = asScalar(found, run);
      if (!isTable(found)) return caught(found ?? blank) ? (otherwise(run, env) ?? blank) : (found ?? blank);
      if (found.every(isFree)) return found;
      const replacement = asArgument(otherwise(run, env));
      return broadcast2(found, replacement ?? blank, (cell, other) => (caught(cell) ? other : cell));
    };
  };

/** A fault thrown further in is an error like one that was returned; the lambda limit is not to be caught. */
const attempt = (evaluate: Evaluate, run: Run, env: Environment | null): Argument => {
  try {
    return asArgument(evaluate(run, env));
  } catch (fault) {
    const cell = cellOfFault(fault);
    if (cell && cell.value !== '#ERROR!') return cell;
    throw fault;
  }
};

const arrayFormula: Form = ({ args }, place) => {
  const [inner] = args;
  if (!inner || args.length > 1)
    return () => errorCell('#N/A', 'Wrong number of arguments to ARRAYFORMULA. Expected 1 argument.');
  const evaluate = compile(inner, {
    ...place,
    array: true,
    want: place.want === 'scalar' ? 'any' : place.want,
  });
  return (run, env) => evaluate(run, env) ?? blank;
};

export const errorForms: Readonly<Record<string, Form>> = {
  IFERROR: replacing('IFERROR', isError),
  IFNA: replacing('IFNA', (cell) => cell.value === '#N/A'),
  ARRAYFORMULA: arrayFormula,
};
