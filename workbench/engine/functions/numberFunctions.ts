/** Arithmetic and number theory that the engine lacks. */
import { numberOf } from '../coerce.ts';
import { power } from '../compiler/operators.ts';
import { checked, errorCell, FormulaFault } from '../errors.ts';
import type { EvalContext } from '../load.ts';
import { type Argument, asTable, firstOf, flat } from '../values.ts';
import { define, type FunctionSet } from './define.ts';

/** The numbers in tables and single values; text and blanks in ranges do not count. */
export const numbersIn = (given: readonly Argument[], { locale }: EvalContext): number[] =>
  given.flatMap((argument) => {
    if (argument === undefined) return [];
    if (!Array.isArray(argument)) return [numberOf(argument, locale)];
    return flat(asTable(argument)).flatMap((cell) => {
      const { value } = checked(cell);
      return typeof value === 'number' ? [value] : [];
    });
  });

const of1 = (description: string, compute: (x: number) => number | FormulaFault) =>
  define(description, ['value (number)'], ({ locale }, x) => given(compute(numberOf(firstOf(x), locale))));

const of2 = (
  description: string,
  compute: (a: number, b: number) => number | FormulaFault,
  second: string = 'value2 (number)',
) =>
  define(description, ['value1 (number)', second], ({ locale }, a, b) =>
    given(compute(numberOf(firstOf(a), locale), b === undefined ? Number.NaN : numberOf(firstOf(b), locale))),
  );

const given = (result: number | FormulaFault) => {
  if (typeof result !== 'number') throw result;
  return Number.isFinite(result)
    ? result
    : errorCell('#NUM!', 'The result is not a number that a cell can hold.');
};

const outOfRange = (what: string): FormulaFault => new FormulaFault('#NUM!', what);

const factorial = (n: number): number | FormulaFault => {
  const whole = Math.trunc(n);
  if (whole < 0) return outOfRange('FACT takes a number that is not negative.');
  let result = 1;
  for (let i = 2; i <= whole; i++) result *= i;
  return result;
};

const doubleFactorial = (n: number): number | FormulaFault => {
  if (n < -1) return outOfRange('FACTDOUBLE takes a number that is not negative.');
  let result = 1;
  for (let i = Math.trunc(n); i > 1; i -= 2) result *= i;
  return result;
};

const combinations = (n: number, k: number): number | FormulaFault => {
  const [of, taken] = [Math.trunc(n), Math.trunc(k)];
  if (of < 0 || taken < 0 || taken > of) return outOfRange('COMBIN takes 0 ≤ k ≤ n.');
  let result = 1;
  for (let i = 1; i <= taken; i++) result = (result * (of - taken + i)) / i;
  return Math.round(result);
};

const permutations = (n: number, k: number): number | FormulaFault => {
  const [of, taken] = [Math.trunc(n), Math.trunc(k)];
  if (of < 0 || taken < 0 || taken > of) return outOfRange('PERMUT takes 0 ≤ k ≤ n.');
  let result = 1;
  for (let i = 0; i < taken; i++) result *= of - i;
  return result;
};

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

const integersIn = (values: readonly Argument[], context: EvalContext): number[] =>
  numbersIn(values, context).map((value) => {
    if (value < 0) throw outOfRange('The numbers must not be negative.');
    return Math.trunc(value);
  });

const nearestMultiple = (value: number, factor: number): number | FormulaFault => {
  if (factor === 0) return 0;
  if (value * factor < 0) return outOfRange('MROUND takes numbers of one sign.');
  return Math.sign(value) * Math.round(Math.abs(value / factor) + 1e-12) * Math.abs(factor);
};

const bits =
  (compute: (a: bigint, b: bigint) => bigint) =>
  (a: number, b: number): number | FormulaFault =>
    a < 0 || b < 0
      ? outOfRange('The numbers must not be negative.')
      : Number(compute(BigInt(Math.trunc(a)), BigInt(Math.trunc(b))));

const shifted =
  (direction: 1 | -1) =>
  (value: number, by: number): number => {
    const amount = Math.trunc(by) * direction;
    return amount >= 0 ? value * 2 ** amount : Math.floor(value / 2 ** -amount);
  };

const LIST = ['value (number, range<number>, repeating)'];

export const numberFunctions: FunctionSet = {
  SIGN: of1('-1, 0 or 1, as the number is.', Math.sign),
  LOG10: of1('The logarithm to base 10.', (x) =>
    x <= 0 ? outOfRange('LOG10 takes a positive number.') : Math.log10(x),
  ),
  RADIANS: of1('Degrees as radians.', (x) => (x * Math.PI) / 180),
  EVEN: of1(
    'Rounded away from zero to an even number.',
    (x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2,
  ),
  FACT: of1('The factorial.', factorial),
  FACTDOUBLE: of1('The double factorial.', doubleFactorial),
  SQRTPI: of1('The square root of a multiple of π.', (x) =>
    x < 0 ? outOfRange('SQRTPI takes a number that is not negative.') : Math.sqrt(x * Math.PI),
  ),
  UNARY_PERCENT: of1('A hundredth.', (x) => x / 100),
  POWER: define(
    'A number raised to a power.',
    ['base (number)', 'exponent (number)'],
    ({ locale }, base, exponent) => power(firstOf(base), firstOf(exponent), locale),
  ),
  POW: define(
    'A number raised to a power.',
    ['base (number)', 'exponent (number)'],
    ({ locale }, base, exponent) => power(firstOf(base), firstOf(exponent), locale),
  ),
  QUOTIENT: of2('The whole part of a division.', (a, b) =>
    b === 0
      ? new FormulaFault('#DIV/0!', 'Function QUOTIENT parameter 2 cannot be zero.')
      : Math.trunc(a / b),
  ),
  COMBIN: of2('Ways to choose k of n.', combinations),
  COMBINA: of2('Ways to choose k of n with repetition.', (n, k) =>
    n === 0 && k === 0 ? 1 : combinations(n + k - 1, k),
  ),
  PERMUT: of2('Ways to arrange k of n.', permutations),
  PERMUTATIONA: of2('Ways to arrange k of n with repetition.', (n, k) => Math.trunc(n) ** Math.trunc(k)),
  MROUND: of2('Rounded to a multiple.', nearestMultiple),
  BITAND: of2(
    'Bitwise and.',
    bits((a, b) => a & b),
  ),
  BITOR: of2(
    'Bitwise or.',
    bits((a, b) => a | b),
  ),
  BITXOR: of2(
    'Bitwise exclusive or.',
    bits((a, b) => a ^ b),
  ),
  BITLSHIFT: of2('Shifted left.', shifted(1)),
  BITRSHIFT: of2('Shifted right.', shifted(-1)),
  GESTEP: define(
    'Whether a number reaches a step.',
    ['value (number)', 'step (number, optional)'],
    ({ locale }, value, step) =>
      numberOf(firstOf(value), locale) >= (step === undefined ? 0 : numberOf(firstOf(step), locale)) ? 1 : 0,
  ),
  GCD: define('The greatest common divisor.', LIST, (context, ...values) =>
    integersIn(values, context).reduce(gcd, 0),
  ),
  LCM: define('The least common multiple.', LIST, (context, ...values) =>
    integersIn(values, context).reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / gcd(a, b)) * b), 1),
  ),
  SUMSQ: define('The sum of squares.', LIST, (context, ...values) =>
    numbersIn(values, context).reduce((sum, x) => sum + x * x, 0),
  ),
  MULTINOMIAL: define('The multinomial coefficient.', LIST, (context, ...values) => {
    let total = 0;
    let result = 1;
    for (const value of integersIn(values, context)) {
      for (let i = 1; i <= value; i++) result = (result * ++total) / i;
    }
    return Math.round(result);
  }),
  SERIESSUM: define(
    'The sum of a power series.',
    ['x (number)', 'n (number)', 'm (number)', 'a (number, range<number>)'],
    (context, x, n, m, a) => {
      const [base = 0, start = 0, step = 0] = numbersIn([firstOf(x), firstOf(n), firstOf(m)], context);
      return numbersIn([a], context).reduce(
        (sum, factor, at) => sum + factor * base ** (start + at * step),
        0,
      );
    },
  ),
  SUMPRODUCT: define(
    'The sum of the products of like elements.',
    ['array (any, range, repeating)'],
    (_context, ...arrays) => {
      const tables = arrays.map(asTable);
      const [first = []] = tables;
      const lists = tables.map((table) => table.flat());
      if (tables.some((table) => table.length !== first.length || table[0]?.length !== first[0]?.length)) {
        throw new FormulaFault('#VALUE!', 'Array arguments to SUMPRODUCT are of different size.');
      }
      return first
        .flat()
        .reduce(
          (sum, _cell, at) => sum + lists.reduce((product, list) => product * factorOf(list[at]), 1),
          0,
        );
    },
  ),
};

/** Booleans count as 1 and 0; text as nothing. */
const factorOf = (cell: Parameters<typeof checked>[0] | undefined): number => {
  const value = cell && checked(cell).value;
  return typeof value === 'number' ? value : value === true ? 1 : 0;
};
