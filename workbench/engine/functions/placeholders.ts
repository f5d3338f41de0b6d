/** Special forms are compiled, never called; these entries let the formula bar complete and explain them. */
import { formNames } from '../compiler/forms.ts';
import { FormulaFault } from '../errors.ts';
import { registries } from '../load.ts';
import { define, type FunctionSet } from './define.ts';

const DESCRIPTIONS: Readonly<Record<string, readonly [description: string, ...args: string[]]>> = {
  ARRAYFORMULA: ['Evaluates a formula element by element.', 'array_formula (any, range)'],
  LET: [
    'Names values and evaluates a formula with them.',
    'name (any, range)',
    'value (any, range)',
    'formula (any, range, repeating)',
  ],
  LAMBDA: ['Makes a function of named parameters.', 'name (any, range)', 'formula (any, range, repeating)'],
  MAP: ['Calls a LAMBDA for each value.', 'array (any, range)', 'lambda (any, range, repeating)'],
  BYROW: ['Calls a LAMBDA for each row.', 'array (any, range)', 'lambda (any, range)'],
  BYCOL: ['Calls a LAMBDA for each column.', 'array (any, range)', 'lambda (any, range)'],
  REDUCE: [
    'Accumulates the values of an array with a LAMBDA.',
    'initial_value (any, range)',
    'array (any, range)',
    'lambda (any, range)',
  ],
  SCAN: [
    'As REDUCE, giving each intermediate value.',
    'initial_value (any, range)',
    'array (any, range)',
    'lambda (any, range)',
  ],
  MAKEARRAY: [
    'An array of given size computed by a LAMBDA.',
    'rows (number)',
    'columns (number)',
    'lambda (any, range)',
  ],
};

export const placeholderFunctions: FunctionSet = Object.fromEntries(
  formNames
    .filter((name) => !(name in registries.functionRegistry.content))
    .map((name) => {
      const [description = name, ...args] = DESCRIPTIONS[name] ?? [];
      return [
        name,
        define(description, args, () => {
          throw new FormulaFault('#ERROR!', `${name} must be compiled.`);
        }),
      ];
    }),
);
