/** The scalar functions and arithmetic of queries. Months count from 0, Sunday is day 1. */
import { helpers } from '../../load.ts';
import type { Scalar } from '../../values.ts';
import { dateOfSerial } from './dates.ts';
import type { Kind } from './syntax.ts';
import { queryFault } from './tokens.ts';

interface ScalarFunction {
  readonly args: number;
  readonly kind: Kind;
  readonly compute: (...args: Scalar[]) => Scalar;
}

const ofNumbers = (compute: (a: number, b: number) => number | null): ScalarFunction => ({
  args: 2,
  kind: 'number',
  compute: (a = null, b = null) => (typeof a === 'number' && typeof b === 'number' ? compute(a, b) : null),
});

const ofDate = (compute: (date: Date) => number): ScalarFunction => ({
  args: 1,
  kind: 'number',
  compute: (value = null) => (typeof value === 'number' ? compute(dateOfSerial(value)) : null),
});

const ofText = (compute: (text: string) => string): ScalarFunction => ({
  args: 1,
  kind: 'string',
  compute: (value = null) => (typeof value === 'string' ? compute(value) : null),
});

const FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  sum: ofNumbers((a, b) => a + b),
  difference: ofNumbers((a, b) => a - b),
  product: ofNumbers((a, b) => a * b),
  quotient: ofNumbers((a, b) => (b === 0 ? null : a / b)),
  year: ofDate((date) => date.getUTCFullYear()),
  month: ofDate((date) => date.getUTCMonth()),
  day: ofDate((date) => date.getUTCDate()),
  hour: ofDate((date) => date.getUTCHours()),
  minute: ofDate((date) => date.getUTCMinutes()),
  second: ofDate((date) => date.getUTCSeconds()),
  millisecond: ofDate((date) => date.getUTCMilliseconds()),
  quarter: ofDate((date) => Math.floor(date.getUTCMonth() / 3) + 1),
  dayofweek: ofDate((date) => date.getUTCDay() + 1),
  upper: ofText((text) => text.toUpperCase()),
  lower: ofText((text) => text.toLowerCase()),
  datediff: ofNumbers((a, b) => Math.trunc(a) - Math.trunc(b)),
  todate: {
    args: 1,
    kind: 'date',
    compute: (value = null) => (typeof value === 'number' ? Math.trunc(value) : null),
  },
  now: { args: 0, kind: 'datetime', compute: () => helpers.jsDateToNumber(helpers.DateTime.now()) },
};

/** @throws FormulaFault #VALUE! for a name or count of arguments that the language does not have. */
export const scalarFunction = (name: string, given: number): ScalarFunction => {
  const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!found) throw queryFault(`PARSE_ERROR: unknown function "${name}".`);
  if (found.args !== given) throw queryFault(`INVALID_QUERY: ${name} takes ${found.args} arguments.`);
  return found;
};
