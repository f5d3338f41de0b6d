/** From o-spreadsheet's compilation key to the function it would otherwise have generated. */

import { errorCell, isError } from '../errors.ts';
import {
  type CompiledFormula,
  EvaluationError,
  type FormulaToExecute,
  type FunctionResultObject,
  type Matrix,
} from '../load.ts';
import {
  type Argument,
  asTable,
  blank,
  type Cell,
  columnsOf,
  firstOf,
  isTable,
  mapTable,
  rowsOf,
  type Table,
} from '../values.ts';
import { columnsWithout } from './columnsWithout.ts';
import { asArgument, asScalar, cellOfFault, compile } from './compile.ts';
import { noteLambdaWork } from './lambda.ts';
import type { Node } from './node.ts';
import { parseKey } from './parse.ts';
import type { Evaluate, Run } from './run.ts';

/** Longest text a cell may compute. */
const TEXT_LIMIT = 50_000;

/**
 * The function the engine executes for every formula with this key.
 * @throws EvaluationError #ERROR! when the formula does not parse, as the engine's own compiler does.
 */
export const compiledKey = (key: string): FormulaToExecute => {
  const evaluate = rootOf(parsed(key));
  return function execute(this: CompiledFormula, dependencies, cell, table, symbol, context) {
    const run: Run = {
      formula: this,
      dependencies,
      cell,
      table,
      symbol,
      // The engine's own type for the evaluation context is `object` here; it always passes an EvalContext.
      context: context as Run['context'],
      lambdaWork: 0,
      slots: null,
    };
    const result = finished(evaluateSafely(evaluate, run));
    noteLambdaWork(run);
    run.context.blankRoot = firstOf(result).value === null;
    // The engine's type forbids `format: undefined`, its code does not.
    return result as Matrix<FunctionResultObject> | FunctionResultObject;
  };
};

const parsed = (key: string): Node => {
  try {
    return parseKey(key);
  } catch (problem) {
    if (problem instanceof SyntaxError) throw new EvaluationError(problem.message, '#ERROR!');
    throw problem;
  }
};

/** A formula that is nothing but a range gives the cell of its own row or column. */
const rootOf = (node: Node): Evaluate => {
  const bare = node.kind === 'range' || node.kind === 'name';
  const evaluate = compile(node, { want: 'any', array: false, scope: null, rows: 'outside' });
  return bare ? (run, env) => asScalar(evaluate(run, env), run) : evaluate;
};

const evaluateSafely = (evaluate: Evaluate, run: Run): Argument => {
  try {
    return asArgument(evaluate(run, null));
  } catch (fault) {
    const cell = cellOfFault(fault);
    if (cell) return cell;
    if (fault instanceof RangeError) return errorCell('#ERROR!', 'The formula calls itself too deeply.');
    throw fault;
  }
};

const finished = (value: Argument): Cell | Table => {
  if (value === undefined) return { ...blank };
  if (!isTable(value)) return isError(value) ? { ...value } : fitting(value);
  if (columnsOf(value) === 0 || rowsOf(value) === 0) return { ...blank };
  if (columnsOf(value) === 1 && rowsOf(value) === 1) return fitting(asTable(value)[0]?.[0] ?? blank);
  return fittingTable(value);
};

const fitting = (cell: Cell): Cell => (isTooLong(cell) ? tooLong : cell);
const isTooLong = (cell: Cell): boolean => typeof cell.value === 'string' && cell.value.length > TEXT_LIMIT;
const tooLong = errorCell('#VALUE!', `Text result is longer than the limit of ${TEXT_LIMIT} characters.`);
const fittingTable = (table: Table): Table => (table.every(fits) ? table : mapTable(table, fitting));
const fits = columnsWithout(isTooLong);
