import type { Amount, Cases, Test } from './expression.ts';

/** What the printer knows: the range or cell of a column, the cell or text of a label. */
export interface Names {
  readonly column: (name: string) => string;
  readonly label: (key: string) => string;
}

/**
 * Prints for use inside ARRAYFORMULA, where every column is a range and the result has a value a row. AND and OR
 * would fold the whole range into one value there, so `all` multiplies and `any` adds. `0+` and `1*` make numbers of
 * what may be a lone boolean: Sheets holds every boolean for greater than any number.
 */
export const printAmount = (amount: Amount, names: Names): string => {
  switch (amount.kind) {
    case 'number':
      return String(amount.value);
    case 'column':
      return names.column(amount.name);
    case 'arithmetic':
      return `(${printAmount(amount.a, names)}${amount.of}${printAmount(amount.b, names)})`;
    case 'above': {
      const value = printAmount(amount.amount, names);
      return `(0+${amount.thresholds.map((threshold) => `(${value}>${printAmount(threshold, names)})`).join('+')})`;
    }
  }
};

export const printTest = (test: Test, names: Names): string => {
  switch (test.kind) {
    case 'compare':
      return `(${printAmount(test.a, names)}${test.by}${printAmount(test.b, names)})`;
    case 'blank':
      return `(${printAmount(test.of, names)}="")`;
    case 'all':
      return `(1*${test.of.map((one) => printTest(one, names)).join('*')}=1)`;
    case 'any':
      return `(0+${test.of.map((one) => printTest(one, names)).join('+')}>0)`;
    case 'not':
      return `(${printTest(test.of, names)}=FALSE)`;
  }
};

export const printCases = ({ cases, otherwise }: Cases, names: Names): string =>
  cases.reduceRight(
    (rest, { when, gives }) => `IF(${printTest(when, names)},${names.label(gives)},${rest})`,
    names.label(otherwise),
  );
