/** What one evaluation of a formula works with. */
import type { CompiledFormula, EvalContext, Range } from '../load.ts';
import type { Argument, Cell, Table } from '../values.ts';
import type { Leaf } from './node.ts';

export interface Lambda {
  readonly lambda: true;
  readonly parameters: number;
  readonly call: (args: readonly Value[]) => Value;
}

export type Value = Argument | Lambda;

/** Variables of LET and LAMBDA, innermost first. */
export interface Environment {
  readonly up: Environment | null;
  readonly values: Value[];
}

/** The evaluation of one formula: the engine's five arguments and what has been spent of the lambda limit. */
export interface Run {
  readonly formula: CompiledFormula;
  readonly dependencies: readonly Range[];
  readonly cell: (range: Range) => Cell;
  readonly table: (range: Range) => Table;
  readonly symbol: (name: string, isRange: boolean) => Argument;
  readonly context: EvalContext;
  lambdaWork: number;
  /** What stands in the places of leaves; see rowLocal.ts. */
  slots: Slots | null;
}

export type Slots = (leaf: Leaf) => Value;

/** A compiled node. */
export type Evaluate = (run: Run, env: Environment | null) => Value;

/**
 * What the place wants of a node: one value, a table (a single reference becomes 1 × 1), or whatever it is.
 */
export type Want = 'scalar' | 'table' | 'any';

/** Where a node stands: what is wanted of it, whether elementwise evaluation is on, and the names in scope. */
export interface Place {
  readonly want: Want;
  /** Inside ARRAYFORMULA or a function that evaluates its arguments as arrays. */
  readonly array: boolean;
  readonly scope: Scope | null;
  /**
   * Whether expressions that work row by row are computed for changed rows only: `inside` one they are part of it, in a
   * LAMBDA, which works on single cells, `never`.
   */
  readonly rows: 'outside' | 'inside' | 'never';
}

export interface Scope {
  readonly up: Scope | null;
  /** Lower case: names are case-insensitive. */
  readonly names: string[];
}

export const isLambda = (value: Value): value is Lambda =>
  typeof value === 'object' && value !== null && 'lambda' in value;
