/** How a function is described to the engine. */
import {
  type AddFunctionDescription,
  type ArgDefinition,
  type EvalContext,
  type FunctionResultObject,
  helpers,
} from '../load.ts';
import type { Argument, Cell, Scalar, Table } from '../values.ts';

export type FunctionSet = Readonly<Record<string, AddFunctionDescription>>;

/** What a function may answer: a value alone, with its format, or a table. */
export type Answer = Cell | Table | Scalar;

/**
 * @param args as the engine writes them: `text (string)`, `range (range, optional)`, `value (any, repeating)`.
 *   `range` arguments get tables, others one value at a time: the engine calls the function for each element.
 */
export const define = (
  description: string,
  args: readonly string[],
  compute: (context: EvalContext, ...args: Argument[]) => Answer,
): AddFunctionDescription => ({
  description,
  args: args.map((written): ArgDefinition => helpers.arg(written)),
  compute(...given) {
    // The engine's type forbids `format: undefined`, its code does not.
    return compute(this, ...given) as FunctionResultObject;
  },
});
