/**
 * Compiles a formula's tree into closures with the semantics of Google Sheets. Functions themselves come from the
 * engine's registry; what must see its arguments unevaluated is a special form (forms.ts).
 */

import { broadcast } from '../broadcast.ts';
import { numberOf } from '../coerce.ts';
import { errorCell, FormulaFault } from '../errors.ts';
import { helpers } from '../load.ts';
import { blank, type Cell, isTable, type Table } from '../values.ts';
import { arrayLiteral } from './arrayLiteral.ts';
import { callFunction } from './callFunction.ts';
import { callForm } from './forms.ts';
import { callLambda } from './lambda.ts';
import type { Node } from './node.ts';
import { applyBinary } from './operators.ts';
import { rangeBetween } from './rangeBetween.ts';
import { intersection, markByPosition } from './reference.ts';
import { rowLocal } from './rowLocal.ts';
import { type Environment, type Evaluate, isLambda, type Place, type Run, type Value } from './run.ts';

export const compile = (node: Node, place: Place): Evaluate => {
  const evaluate = rowLocal(node, place) ?? compileNode(node, place);
  if (place.want !== 'scalar') return evaluate;
  return place.array ? evaluate : (run, env) => asScalar(evaluate(run, env), run);
};

/** The value as one cell: a range of the sheet by implicit intersection, a computed table by its first value. */
export const asScalar = (value: Value, run: Run): Cell => {
  if (isLambda(value)) return notCalled;
  if (value === undefined) return blank;
  return isTable(value) ? intersection(value, run) : value;
};

/** A value that may be handed to a function: lambdas become an error. */
export const asArgument = (value: Value): Cell | Table | undefined => (isLambda(value) ? notCalled : value);

const notCalled = errorCell('#N/A', 'A LAMBDA must be called.');

const compileNode = (node: Node, place: Place): Evaluate => {
  switch (node.kind) {
    case 'number':
      return (run) => run.formula.literalValues.numbers[node.index] ?? blank;
    case 'text':
      return text(node.index, node.parts);
    case 'boolean': {
      const cell: Cell = { value: node.value };
      return () => cell;
    }
    case 'error': {
      const cell: Cell = { value: node.code, message: 'An error written in the formula.' };
      return () => cell;
    }
    case 'slot': {
      const { leaf } = node;
      leaf.want = place.want;
      return (run) => run.slots?.(leaf);
    }
    case 'omitted':
      return () => undefined;
    case 'cell':
      return reference(node.index, place);
    case 'range':
      return (run) => tableOf(run, node.index);
    case 'name':
      return name(node.name, place);
    case 'call':
      return callForm(node, place) ?? callVariable(node, place) ?? callFunction(node, place);
    case 'apply':
      if (node.callee.kind === 'cell') return callOfReference(node.callee.index, node.args, place);
      return callLambda(compile(node.callee, { ...place, want: 'any' }), node.args, place);
    case 'array':
      return arrayLiteral(node.rows, place);
    case 'unary':
      return unary(node.operator, node.operand, place);
    case 'binary':
      return node.operator === ':'
        ? rangeBetween(node.left, node.right, place)
        : binary(node.operator, node, place);
  }
};

const text = (index: number, parts: number): Evaluate => {
  if (parts === 1) return (run) => run.formula.literalValues.strings[index] ?? blank;
  return (run) => ({
    value: run.formula.literalValues.strings
      .slice(index, index + parts)
      .map((part) => part.value)
      .join('"'),
  });
};

const reference = (index: number, place: Place): Evaluate =>
  place.want === 'table' ? (run) => tableOf(run, index) : (run) => run.cell(dependency(run, index));

const tableOf = (run: Run, index: number): Table => markByPosition(run.table(dependency(run, index)));

const dependency = (run: Run, index: number) => {
  const range = run.dependencies[index];
  if (!range) throw new FormulaFault('#REF!', 'The formula refers to a range that is not there.');
  return range;
};

/** A variable of LET or LAMBDA, or a named range. */
const name = (written: string, place: Place): Evaluate => {
  const found = lookUp(written, place);
  if (found) return variable(found);
  const plain = written.replace(/^'(.*)'$/, '$1');
  return (run) => {
    const value = run.symbol(plain, place.want === 'table');
    if (value === undefined || (!isTable(value) && value.value === '#ERROR!')) {
      return errorCell('#NAME?', `Unknown range name: '${plain}'.`);
    }
    return isTable(value) ? markByPosition(value) : value;
  };
};

interface Slot {
  readonly depth: number;
  readonly index: number;
}

const lookUp = (written: string, place: Place): Slot | undefined => {
  const wanted = written.toLowerCase();
  let depth = 0;
  for (let scope = place.scope; scope; scope = scope.up) {
    const index = scope.names.lastIndexOf(wanted);
    if (index >= 0) return { depth, index };
    depth++;
  }
  return undefined;
};

const variable = ({ depth, index }: Slot): Evaluate => {
  if (depth === 0) return (_run, env) => env?.values[index];
  return (_run, env) => {
    let at: Environment | null = env;
    for (let up = depth; up > 0 && at; up--) at = at.up;
    return at?.values[index];
  };
};

/** `f(…)` where f is a name in scope. */
const callVariable = (node: Extract<Node, { kind: 'call' }>, place: Place): Evaluate | undefined => {
  const slot = lookUp(node.name, place);
  return slot && callLambda(variable(slot), node.args, place);
};

/** LOG10 is a cell to the engine's tokenizer (column LOG, row 10): the one function of Sheets whose name looks like one. */
const callOfReference = (index: number, args: readonly Node[], place: Place): Evaluate => {
  const log10 = callFunction({ kind: 'call', name: 'LOG10', args }, place);
  return (run, env) => {
    const { zone } = dependency(run, index);
    const isLog10 = zone.left === helpers.lettersToNumber('LOG') && zone.top === 9;
    return isLog10 ? log10(run, env) : errorCell('#NAME?', 'A cell cannot be called.');
  };
};

const operandPlace = (place: Place): Place => ({ ...place, want: place.array ? 'any' : 'scalar' });

const unary = (operator: '+' | '-' | '%', operand: Node, place: Place): Evaluate => {
  const evaluate = compile(operand, operandPlace(place));
  if (operator === '+') return evaluate;
  const change = operator === '-' ? negative : percent;
  return (run, env) => {
    const value = asArgument(evaluate(run, env));
    return broadcast([value], (cell) => faultAsCell(() => change(cell, run)));
  };
};

const negative = (cell: Cell, run: Run): Cell => ({
  value: -numberOf(cell, run.context.locale),
  format: cell.format,
});
const percent = (cell: Cell, run: Run): Cell => ({
  value: numberOf(cell, run.context.locale) / 100,
  format: cell.format,
});

/** Runs what may throw a fault or an error cell, and gives that as the value. */
export const faultAsCell = (compute: () => Cell): Cell => {
  try {
    return compute();
  } catch (fault) {
    const cell = cellOfFault(fault);
    if (cell) return cell;
    throw fault;
  }
};

/** The error cell that a thrown fault stands for; undefined for a programming error. */
export const cellOfFault = (fault: unknown): Cell | undefined => {
  if (typeof fault !== 'object' || fault === null || !('value' in fault) || typeof fault.value !== 'string')
    return undefined;
  const message = 'message' in fault && fault.message != null ? String(fault.message) : '';
  return { value: fault.value, message };
};

const binary = (
  operator: Exclude<Extract<Node, { kind: 'binary' }>['operator'], ':'>,
  node: Extract<Node, { kind: 'binary' }>,
  place: Place,
): Evaluate => {
  const left = compile(node.left, operandPlace(place));
  const right = compile(node.right, operandPlace(place));
  return (run, env) => {
    const a = asArgument(left(run, env));
    const b = asArgument(right(run, env));
    return applyBinary(operator, a, b, run.context.locale);
  };
};
