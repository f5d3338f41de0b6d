/** LAMBDA values: making them, calling them, and the limit on their work. */
import { errorCell, FormulaFault } from '../errors.ts';
import type { CompiledFormula } from '../load.ts';
import { isTable } from '../values.ts';
import { compile } from './compile.ts';
import { type Node, nodeCount } from './node.ts';
import { isReference } from './reference.ts';
import {
  type Environment,
  type Evaluate,
  isLambda,
  type Lambda,
  type Place,
  type Run,
  type Value,
} from './run.ts';

/** Body nodes times calls that Sheets allows in one cell before it gives #ERROR!; published measurements, not Google's. */
export const LAMBDA_LIMIT = 2_000_000;

const work = new WeakMap<CompiledFormula, number>();

/** Body nodes times calls that a formula took when it was last computed; 0 where it calls no LAMBDA. */
export const lambdaWorkOf = (formula: CompiledFormula): number => work.get(formula) ?? 0;

/** Notes it, once a formula is computed. */
export const noteLambdaWork = ({ formula, lambdaWork }: Run): void => {
  if (lambdaWork > 0) work.set(formula, lambdaWork);
};

export const makeLambda = (args: readonly Node[], place: Place): Evaluate => {
  const names = args.slice(0, -1);
  const body = args.at(-1);
  if (!body || names.some((node) => node.kind !== 'name')) {
    return () => errorCell('#N/A', 'LAMBDA expects names and then a formula.');
  }
  const scope = {
    up: place.scope,
    names: names.map((node) => (node.kind === 'name' ? node.name.toLowerCase() : '')),
  };
  const evaluate = compile(body, { ...place, want: 'any', scope, rows: 'never' });
  const nodes = nodeCount(body);
  return (run, env) => lambdaValue(names.length, nodes, run, env, evaluate);
};

const lambdaValue = (
  parameters: number,
  nodes: number,
  run: Run,
  env: Environment | null,
  evaluate: Evaluate,
): Lambda => ({
  lambda: true,
  parameters,
  call: (args) => {
    spend(run, nodes);
    return evaluate(run, { up: env, values: [...args] });
  },
});

const spend = (run: Run, nodes: number): void => {
  run.lambdaWork += nodes;
  if (run.lambdaWork > LAMBDA_LIMIT) {
    throw new FormulaFault('#ERROR!', 'Calculation limit was reached when trying to compute this formula.');
  }
};

/** `callee(args)`. */
export const callLambda = (callee: Evaluate, args: readonly Node[], place: Place): Evaluate => {
  const given = args.map((arg) => compile(arg, { ...place, want: 'table' }));
  return (run, env) => {
    const lambda = callee(run, env);
    if (isTable(lambda) && isReference(lambda)) return notARange;
    if (!isLambda(lambda)) return errorCell('#NAME?', 'What is called here is not a function.');
    return invoke(
      lambda,
      given.map((arg) => arg(run, env)),
    );
  };
};

/** The engine reads `A1:INDEX(…)` as one range and a call of it. */
const notARange = errorCell(
  '#ERROR!',
  'The workbench does not have ranges that end in a function: A1:INDEX(…).',
);

/** Calls with exactly the arguments the lambda names. */
export const invoke = (lambda: Lambda, args: readonly Value[]): Value => {
  if (args.length !== lambda.parameters) {
    return errorCell(
      '#N/A',
      `Wrong number of arguments to LAMBDA: expected ${lambda.parameters}, got ${args.length}.`,
    );
  }
  return lambda.call(args);
};
