/** LET, LAMBDA and the functions that call one: MAP, BYROW, BYCOL, REDUCE, SCAN, MAKEARRAY. */
import { numberOf } from '../coerce.ts';
import { errorCell, FormulaFault } from '../errors.ts';
import {
  type Argument,
  asTable,
  blank,
  type Cell,
  columnsOf,
  firstOf,
  isTable,
  makeTable,
  rowsOf,
  type Table,
} from '../values.ts';
import { asArgument, compile } from './compile.ts';
import type { Form } from './forms.ts';
import { invoke, makeLambda } from './lambda.ts';
import type { CallNode } from './node.ts';
import {
  type Environment,
  type Evaluate,
  isLambda,
  type Lambda,
  type Place,
  type Run,
  type Value,
} from './run.ts';

const letForm: Form = ({ args }, place) => {
  const body = args.at(-1);
  if (!body || args.length < 3 || args.length % 2 === 0) return wrongCount('LET');
  const scope = { up: place.scope, names: [] as string[] };
  const values: Evaluate[] = [];
  for (let at = 0; at + 1 < args.length; at += 2) {
    const name = args[at];
    const value = args[at + 1];
    if (name?.kind !== 'name' || !value)
      return () => errorCell('#NAME?', 'LET expects a name before each value.');
    values.push(
      compile(value, { ...place, want: 'table', scope: { up: scope.up, names: [...scope.names] } }),
    );
    scope.names.push(name.name.toLowerCase());
  }
  const evaluate = compile(body, { ...place, want: place.want === 'scalar' ? 'any' : place.want, scope });
  return (run, env) => {
    const inner: Environment = { up: env, values: [] };
    for (const value of values) inner.values.push(value(run, inner) ?? blank);
    return evaluate(run, inner);
  };
};

const wrongCount =
  (name: string): Evaluate =>
  () =>
    errorCell('#N/A', `Wrong number of arguments to ${name}.`);

/** A function whose last argument is a lambda: the others are evaluated as tables first. */
const withLambda =
  (
    name: string,
    least: number,
    most: number,
    parameters: (tables: number) => number,
    compute: (tables: readonly Argument[], lambda: Lambda, run: Run) => Value,
  ) =>
  (node: CallNode, place: Place): Evaluate => {
    const last = node.args.at(-1);
    if (!last || node.args.length < least || node.args.length > most) return wrongCount(name);
    const inputs = node.args.slice(0, -1).map((arg) => compile(arg, { ...place, want: 'table' }));
    const callee = compile(last, { ...place, want: 'any' });
    return (run, env) => {
      const lambda = callee(run, env);
      if (!isLambda(lambda)) return errorCell('#N/A', `${name} expects a LAMBDA as its last argument.`);
      const expected = parameters(inputs.length);
      if (lambda.parameters !== expected) {
        return errorCell('#N/A', `Wrong number of arguments to LAMBDA: ${name} gives ${expected}.`);
      }
      const tables = inputs.map((input) => asArgument(input(run, env)));
      return faultAsResult(() => compute(tables, lambda, run));
    };
  };

/** A fault in a call is the value of the function, which ISERROR and IFERROR see; the limit on lambdas ends the formula. */
const faultAsResult = (compute: () => Value): Value => {
  try {
    return compute();
  } catch (fault) {
    if (fault instanceof FormulaFault && fault.value !== '#ERROR!')
      return errorCell(fault.value, fault.message);
    throw fault;
  }
};

/** Sheets allows one value for each call of MAP, BYROW, BYCOL, SCAN and MAKEARRAY. */
const oneValue = (value: Value, name: string): Cell => {
  if (isLambda(value)) return errorCell('#N/A', 'A LAMBDA must be called.');
  if (!isTable(value)) return value ?? blank;
  if (columnsOf(value) > 1 || rowsOf(value) > 1) {
    throw new FormulaFault(
      '#VALUE!',
      `${name}: a single value was expected. Nested array results are not supported.`,
    );
  }
  return firstOf(value);
};

const map = withLambda(
  'MAP',
  2,
  Number.POSITIVE_INFINITY,
  (tables) => tables,
  (inputs, lambda) => {
    const tables = inputs.map(asTable);
    const [first = []] = tables;
    if (tables.some((table) => columnsOf(table) !== columnsOf(first) || rowsOf(table) !== rowsOf(first))) {
      return errorCell('#VALUE!', 'Array arguments to MAP are of different size.');
    }
    return makeTable(columnsOf(first), rowsOf(first), (col, row) =>
      oneValue(
        invoke(
          lambda,
          tables.map((table) => table[col]?.[row] ?? blank),
        ),
        'MAP',
      ),
    );
  },
);

const byRow = withLambda(
  'BYROW',
  2,
  2,
  () => 1,
  ([input], lambda) => {
    const table = asTable(input);
    return [
      Array.from({ length: rowsOf(table) }, (_, row) =>
        oneValue(invoke(lambda, [table.map((column) => [column[row] ?? blank])]), 'BYROW'),
      ),
    ];
  },
);

const byCol = withLambda(
  'BYCOL',
  2,
  2,
  () => 1,
  ([input], lambda) => asTable(input).map((column) => [oneValue(invoke(lambda, [[column]]), 'BYCOL')]),
);

const rowFirst = (table: Table, visit: (cell: Cell, col: number, row: number) => void): void => {
  for (let row = 0; row < rowsOf(table); row++) {
    for (let col = 0; col < columnsOf(table); col++) visit(table[col]?.[row] ?? blank, col, row);
  }
};

const reduce = withLambda(
  'REDUCE',
  3,
  3,
  () => 2,
  ([initial, input], lambda) => {
    let accumulated: Value =
      isTable(initial) && columnsOf(initial) <= 1 && rowsOf(initial) <= 1
        ? firstOf(initial)
        : (initial ?? blank);
    rowFirst(asTable(input), (cell) => {
      accumulated = invoke(lambda, [accumulated, cell]);
    });
    return accumulated;
  },
);

const scan = withLambda(
  'SCAN',
  3,
  3,
  () => 2,
  ([initial, input], lambda) => {
    const table = asTable(input);
    const result: Table = table.map((column) => new Array<Cell>(column.length).fill(blank));
    let accumulated = firstOf(initial);
    rowFirst(table, (cell, col, row) => {
      accumulated = oneValue(invoke(lambda, [accumulated, cell]), 'SCAN');
      const column = result[col];
      if (column) column[row] = accumulated;
    });
    return result;
  },
);

const makeArray = withLambda(
  'MAKEARRAY',
  3,
  3,
  () => 2,
  ([rows, columns], lambda, run) => {
    const height = Math.trunc(numberOf(firstOf(rows), run.context.locale));
    const width = Math.trunc(numberOf(firstOf(columns), run.context.locale));
    if (height < 1 || width < 1)
      return errorCell('#NUM!', 'MAKEARRAY needs at least one row and one column.');
    return makeTable(width, height, (col, row) =>
      oneValue(invoke(lambda, [{ value: row + 1 }, { value: col + 1 }]), 'MAKEARRAY'),
    );
  },
);

export const lambdaForms: Readonly<Record<string, Form>> = {
  LET: letForm,
  LAMBDA: (node, place) => makeLambda(node.args, place),
  MAP: map,
  BYROW: byRow,
  BYCOL: byCol,
  REDUCE: reduce,
  SCAN: scan,
  MAKEARRAY: makeArray,
};
