/** IF, IFS, SWITCH and CHOOSE: only the branch that is taken is evaluated, unless the condition is a table. */
import { broadcast, broadcast3 } from '../broadcast.ts';
import { booleanOf, equalValues, numberOf } from '../coerce.ts';
import { checked, errorCell, isError } from '../errors.ts';
import { type Argument, blank, type Cell, isTable } from '../values.ts';
import { asArgument, compile, faultAsCell } from './compile.ts';
import type { Form } from './forms.ts';
import type { Node } from './node.ts';
import type { Environment, Evaluate, Place, Run, Value } from './run.ts';

const conditionPlace = (place: Place): Place => ({ ...place, want: place.array ? 'any' : 'scalar' });
const branchPlace = (place: Place): Place => ({
  ...place,
  want: place.want === 'scalar' ? 'any' : place.want,
});
const wrongCount =
  (name: string): Evaluate =>
  () =>
    errorCell('#N/A', `Wrong number of arguments to ${name}.`);

const no: Cell = { value: false };

const ifForm: Form = ({ args }, place) => {
  const [condition, yes, otherwise] = args;
  if (!condition || !yes || args.length > 3) return wrongCount('IF');
  const test = compile(condition, conditionPlace(place));
  const whenTrue = compile(yes, branchPlace(place));
  const whenFalse = otherwise ? compile(otherwise, branchPlace(place)) : () => no;
  return (run, env) => {
    const tested = asArgument(test(run, env));
    if (isTable(tested))
      return elementwiseIf(tested, asArgument(whenTrue(run, env)), asArgument(whenFalse(run, env)));
    const verdict = faultAsCell(() => ({ value: booleanOf(tested ?? blank) }));
    if (isError(verdict)) return verdict;
    return given(verdict.value ? whenTrue(run, env) : whenFalse(run, env));
  };
};

const given = (value: Value): Value => value ?? blank;

const elementwiseIf = (tested: Argument, yes: Argument, otherwise: Argument): Argument =>
  broadcast3(tested, yes, otherwise, (test, a, b) =>
    typeof test.value === 'boolean' ? (test.value ? a : b) : faultAsCell(() => (booleanOf(test) ? a : b)),
  );

/** Pairs of arguments, compiled: what is compared or tested, and what is given then. */
const pairsOf = (nodes: readonly Node[], place: Place): readonly (readonly [Evaluate, Evaluate])[] => {
  const pairs: [Evaluate, Evaluate][] = [];
  for (let at = 0; at + 1 < nodes.length; at += 2) {
    const test = nodes[at];
    const result = nodes[at + 1];
    if (test && result)
      pairs.push([compile(test, conditionPlace(place)), compile(result, branchPlace(place))]);
  }
  return pairs;
};

const noMatch = errorCell('#N/A', 'No match.');

const ifsForm: Form = ({ args }, place) => {
  if (args.length < 2 || args.length % 2 === 1) return wrongCount('IFS');
  const pairs = pairsOf(args, place);
  return (run, env) => firstTrue(pairs, 0, run, env);
};

const firstTrue = (
  pairs: readonly (readonly [Evaluate, Evaluate])[],
  at: number,
  run: Run,
  env: Environment | null,
): Value => {
  const pair = pairs[at];
  if (!pair) return noMatch;
  const tested = asArgument(pair[0](run, env));
  if (isTable(tested)) {
    const rest = asArgument(firstTrue(pairs, at + 1, run, env));
    return elementwiseIf(tested, asArgument(pair[1](run, env)), rest);
  }
  const verdict = faultAsCell(() => ({ value: booleanOf(tested ?? blank) }));
  if (isError(verdict)) return verdict;
  return verdict.value ? given(pair[1](run, env)) : firstTrue(pairs, at + 1, run, env);
};

const switchForm: Form = ({ args }, place) => {
  const [subject, ...rest] = args;
  if (!subject || rest.length < 2) return wrongCount('SWITCH');
  // Google's page shows it spilling over a range without ARRAYFORMULA.
  const test = compile(subject, { ...place, array: true, want: 'any' });
  const pairs = pairsOf(rest, place);
  const last = rest.length % 2 === 1 ? rest.at(-1) : undefined;
  const otherwise = last ? compile(last, branchPlace(place)) : () => noMatch;
  return (run, env) => firstEqual(asArgument(test(run, env)), pairs, 0, otherwise, run, env);
};

const firstEqual = (
  subject: Argument,
  pairs: readonly (readonly [Evaluate, Evaluate])[],
  at: number,
  otherwise: Evaluate,
  run: Run,
  env: Environment | null,
): Value => {
  const pair = pairs[at];
  if (!pair) return given(otherwise(run, env));
  const candidate = asArgument(pair[0](run, env));
  if (isTable(subject) || isTable(candidate)) {
    const equal = broadcast([subject, candidate], (a, b) =>
      faultAsCell(() => ({ value: equalValues(checked(a).value, checked(b).value) })),
    );
    const rest = asArgument(firstEqual(subject, pairs, at + 1, otherwise, run, env));
    return elementwiseIf(equal, asArgument(pair[1](run, env)), rest);
  }
  if (isError(subject)) return subject;
  if (isError(candidate)) return candidate;
  if (equalValues((subject ?? blank).value, (candidate ?? blank).value)) return given(pair[1](run, env));
  return firstEqual(subject, pairs, at + 1, otherwise, run, env);
};

const chooseForm: Form = ({ args }, place) => {
  const [index, ...choices] = args;
  if (!index || choices.length === 0) return wrongCount('CHOOSE');
  const which = compile(index, conditionPlace(place));
  const compiled = choices.map((choice) => compile(choice, branchPlace(place)));
  return (run, env) => {
    const chosen = asArgument(which(run, env));
    if (isTable(chosen))
      return elementwiseChoose(
        chosen,
        compiled.map((choice) => asArgument(choice(run, env))),
        run,
      );
    const number = faultAsCell(() => ({ value: Math.trunc(numberOf(chosen ?? blank, run.context.locale)) }));
    if (isError(number)) return number;
    const choice = compiled[Number(number.value) - 1];
    return choice ? given(choice(run, env)) : outside(Number(number.value), compiled.length);
  };
};

const outside = (index: number, count: number): Cell =>
  errorCell(
    '#NUM!',
    `Function CHOOSE parameter 1 value is ${index}. Valid values are between 1 and ${count} inclusive.`,
  );

const elementwiseChoose = (chosen: Argument, choices: readonly Argument[], run: Run): Argument =>
  broadcast([chosen, ...choices], (index, ...cells) =>
    faultAsCell(() => {
      const at = Math.trunc(numberOf(index, run.context.locale));
      return cells[at - 1] ?? outside(at, cells.length);
    }),
  );

export const conditionalForms: Readonly<Record<string, Form>> = {
  IF: ifForm,
  IFS: ifsForm,
  SWITCH: switchForm,
  CHOOSE: chooseForm,
};
