/** A call of a function of the registry: how many arguments it takes, and in which places it wants ranges. */
import { numberOf } from '../coerce.ts';
import { errorCell, isError } from '../errors.ts';
import { absentFunctions } from '../functions/absent.ts';
import { type FunctionDescription, registries } from '../load.ts';
import { type Argument, type Cell, firstOf, isTable, mapTable } from '../values.ts';
import { arrayFunctions } from './arrayFunctions.ts';
import { lasting, remembered } from './callMemo.ts';
import { asArgument, compile } from './compile.ts';
import { isOfColumns, ofColumns } from './daysOfColumns.ts';
import { headerNumbers } from './headerNumbers.ts';
import { lookedUp } from './lookups.ts';
import type { CallNode } from './node.ts';
import { markByPosition, referenceCorner, withPlaces } from './reference.ts';
import { type Evaluate, isLambda, type Place, type Run } from './run.ts';
import { withSheetsCode } from './sheetsCode.ts';

export const callFunction = (node: CallNode, place: Place): Evaluate => {
  const description: FunctionDescription | undefined = registries.functionRegistry.content[node.name];
  if (!description) return unknownFunction(node, place);
  const problem = countProblem(description, node.args.length);
  if (problem) return () => errorCell('#N/A', problem);
  const array = place.array || arrayFunctions.has(node.name);
  const args = node.args.map((arg, at) => {
    const range = acceptsRange(description, node.args.length, at);
    const evaluate = compile(arg, {
      scope: place.scope,
      rows: place.rows,
      array,
      want: range ? 'table' : array ? 'any' : 'scalar',
    });
    return wantsNumber(description, node.args.length, at) ? withoutEmptyText(evaluate) : evaluate;
  });
  const answerOf = answering(node.name, place);
  const tables = node.args.flatMap((_, at) => (needsTable(description, node.args.length, at) ? [at] : []));
  const call: Evaluate = (run, env) => {
    const given = args.map((arg) => asArgument(arg(run, env)));
    return errorAt(given, tables) ?? answerOf(run, given);
  };
  if (node.name === 'ROW' || node.name === 'COLUMN') {
    const [only] = args;
    const numbers: Evaluate = (run, env) =>
      (only && headerNumbers(node.name === 'ROW' ? 'ROW' : 'COLUMN', asArgument(only(run, env)))) ??
      call(run, env);
    return array ? numbers : (run, env) => firstOf(asArgument(numbers(run, env)));
  }
  return returnsReference.has(node.name) ? marked(call) : call;
};

type Answering = (run: Run, args: readonly Argument[]) => Argument;

const answering = (name: string, { rows }: Place): Answering => {
  const plain: Answering = (run, args) => calledByName(run, name, args);
  if (asksForPlaces.has(name)) return (run, args) => plain(run, args.map(withPlaces));
  if (name === 'INDEX') return (run, args) => placedIn(args, plain(run, args), run);
  if (name === 'VLOOKUP' || name === 'MATCH') return (run, args) => lookedUp(name, args) ?? plain(run, args);
  if (isOfColumns(name))
    return (run, args) => ofColumns(name, args, (cell) => plain(run, [cell])) ?? plain(run, args);
  return lasting.has(name) && rows !== 'never' ? remembered(plain) : plain;
};

const returnsReference = new Set(['OFFSET', 'INDIRECT']);

/** Functions that look at where the cells of a range stand. */
const asksForPlaces = new Set([
  'CELL',
  'COLUMN',
  'FORMULATEXT',
  'ISFORMULA',
  'ISREF',
  'OFFSET',
  'ROW',
  'SPILLED.RANGE',
  'SUBTOTAL',
]);

/** The cell that INDEX gives of a range stands somewhere: OFFSET, ROW and ranges up to it ask where. */
const placedIn = (
  [range, row, column]: readonly Argument[],
  answer: Argument,
  { context }: Run,
): Argument => {
  const corner = isTable(range) ? referenceCorner(range) : undefined;
  if (!corner || answer === undefined || isTable(answer) || isError(answer)) return answer;
  const at = (number: Argument): number =>
    number === undefined ? 0 : Math.max(0, Math.trunc(numberOf(firstOf(number), context.locale)) - 1);
  const { sheetId, top, left } = corner;
  return { ...answer, position: { sheetId, row: top + at(row), col: left + at(column) } };
};

const marked =
  (call: Evaluate): Evaluate =>
  (run, env) => {
    const value = call(run, env);
    return isTable(value) ? markByPosition(value) : value;
  };

const calledByName = (run: Run, name: string, args: readonly unknown[]) =>
  withSheetsCode(run.context[name](...args));

/** Custom functions may be registered after the formula was written, so the name is looked up each time. */
const unknownFunction = (node: CallNode, place: Place): Evaluate => {
  const args = node.args.map((arg) => compile(arg, { ...place, want: 'table' }));
  return (run, env) => {
    if (!(node.name in registries.functionRegistry.content))
      return errorCell('#NAME?', unknownMessage(node.name));
    return calledByName(
      run,
      node.name,
      args.map((arg) => asArgument(arg(run, env))),
    );
  };
};

const unknownMessage = (name: string): string =>
  absentFunctions.has(name)
    ? `Google Sheets has ${name}, the workbench has not.`
    : `Unknown function: '${name}'.`;

/** Sheets answers a wrong number of arguments with #N/A. */
const countProblem = (description: FunctionDescription, given: number): string | undefined => {
  const { name, minArgRequired, maxArgPossible } = description;
  if (given >= minArgRequired && given <= maxArgPossible && !leftOver(description, given)) return undefined;
  const between =
    minArgRequired === maxArgPossible
      ? `${minArgRequired} arguments`
      : `between ${minArgRequired} and ${maxArgPossible} arguments`;
  return `Wrong number of arguments to ${name}. Expected ${between}, but got ${given} arguments.`;
};

const leftOver = (description: FunctionDescription, given: number): boolean => {
  const { minArgRequired, nbrArgRepeating, nbrOptionalNonRepeatingArgs } = description;
  if (nbrArgRepeating <= 1) return false;
  const groups = Math.floor((given - minArgRequired) / nbrArgRepeating);
  return given - minArgRequired - groups * nbrArgRepeating > nbrOptionalNonRepeatingArgs;
};

/** These get tables from ARRAYFORMULA, since each element gives a row of results, but stand for one value without it. */
const rowForEach = new Set(['SPLIT', 'REGEXEXTRACT']);

const acceptsRange = (description: FunctionDescription, given: number, at: number): boolean =>
  !rowForEach.has(description.name) &&
  (description.args[argumentIndex(description, given)[at] ?? 0]?.acceptMatrix ?? false);

const needsTable = (description: FunctionDescription, given: number, at: number): boolean =>
  description.args[argumentIndex(description, given)[at] ?? 0]?.acceptMatrixOnly ?? false;

/** The engine calls an error in place of a range a fault of the formula; in Sheets it is the answer, to be caught as any. */
const errorAt = (given: readonly Argument[], places: readonly number[]): Cell | undefined => {
  for (const at of places) {
    const one = given[at];
    if (one !== undefined && !isTable(one) && isError(one)) return one;
  }
  return undefined;
};

const wantsNumber = (description: FunctionDescription, given: number, at: number): boolean => {
  const types = description.args[argumentIndex(description, given)[at] ?? 0]?.type;
  return types?.length === 1 && types[0] === 'NUMBER';
};

/** The engine takes the empty text for 0, Sheets does not. */
const withoutEmptyText =
  (evaluate: Evaluate): Evaluate =>
  (run, env) => {
    const value = evaluate(run, env);
    if (isLambda(value) || value === undefined) return value;
    if (!isTable(value)) return isEmptyText(value) ? emptyText : value;
    return value.some((column) => column.some(isEmptyText))
      ? mapTable(value, (cell) => (isEmptyText(cell) ? emptyText : cell))
      : value;
  };

const isEmptyText = (cell: Cell): boolean => cell.value === '';
const emptyText = errorCell('#VALUE!', 'A number is expected. The empty text cannot be read as one.');

/**
 * Which argument of the description each given one is: repeating ones come in groups, optional ones take what is
 * left, from the front.
 */
const argumentIndex = (description: FunctionDescription, given: number): readonly number[] => {
  const { args, minArgRequired, nbrArgRepeating } = description;
  const extraGroups = nbrArgRepeating ? Math.floor((given - minArgRequired) / nbrArgRepeating) : 0;
  let optionalLeft = given - minArgRequired - extraGroups * nbrArgRepeating;
  const places: number[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (arg?.repeating) {
      const groups = extraGroups + (arg.optional ? 0 : 1);
      for (let group = 0; group < groups; group++) {
        for (let member = 0; member < nbrArgRepeating; member++) places.push(index + member);
      }
      index += nbrArgRepeating - 1;
    } else if (!(arg?.optional || arg?.default)) places.push(index);
    else if (optionalLeft > 0) {
      places.push(index);
      optionalLeft--;
    }
  }
  return places;
};
