import type { Amount, Cases, Test } from './expression.ts';

/** A row's values by column name; null is a blank cell. */
export type Row = Readonly<Record<string, number | null>>;

/** The value of an amount; a blank counts as 0 in arithmetic and comparison, as in Sheets. Division by 0 is null. */
export const evaluateAmount = (amount: Amount, row: Row): number | null => {
  switch (amount.kind) {
    case 'number':
      return amount.value;
    case 'column':
      return row[amount.name] ?? null;
    case 'arithmetic': {
      const a = evaluateAmount(amount.a, row) ?? 0;
      const b = evaluateAmount(amount.b, row) ?? 0;
      if (amount.of === '/') return b === 0 ? null : a / b;
      return amount.of === '+' ? a + b : amount.of === '-' ? a - b : a * b;
    }
    case 'above': {
      const value = evaluateAmount(amount.amount, row) ?? 0;
      return amount.thresholds.filter((threshold) => value > (evaluateAmount(threshold, row) ?? 0)).length;
    }
  }
};

export const evaluateTest = (test: Test, row: Row): boolean => {
  switch (test.kind) {
    case 'compare': {
      const a = evaluateAmount(test.a, row) ?? 0;
      const b = evaluateAmount(test.b, row) ?? 0;
      return compared(a, test.by, b);
    }
    case 'blank':
      return evaluateAmount(test.of, row) === null;
    case 'all':
      return test.of.every((one) => evaluateTest(one, row));
    case 'any':
      return test.of.some((one) => evaluateTest(one, row));
    case 'not':
      return !evaluateTest(test.of, row);
  }
};

const compared = (a: number, by: (Test & { kind: 'compare' })['by'], b: number): boolean => {
  switch (by) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '=':
      return a === b;
    case '<>':
      return a !== b;
  }
};

export const evaluateCases = <L extends string>({ cases, otherwise }: Cases<L>, row: Row): L =>
  cases.find(({ when }) => evaluateTest(when, row))?.gives ?? otherwise;
