import { describe, expect, test } from 'vitest';
import { logGamma } from '../../../../src/domain/value/logGamma.ts';

describe('The logarithm of the gamma function', () => {
  test('is that of the factorial at whole numbers', () => {
    let factorial = 0;
    for (let n = 1; n <= 2000; n++) {
      expect(Math.abs(logGamma(n) - factorial)).toBeLessThanOrEqual(1e-13 * (1 + factorial));
      factorial += Math.log(n);
    }
  });

  test('is half the logarithm of pi at one half', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });

  test('obeys the reflection and the step at small numbers', () => {
    for (const x of [1e-6, 0.01, 0.2, 0.49, 0.7]) {
      expect(logGamma(x + 1)).toBeCloseTo(logGamma(x) + Math.log(x), 12);
      expect(logGamma(x) + logGamma(1 - x)).toBeCloseTo(Math.log(Math.PI / Math.sin(Math.PI * x)), 12);
    }
  });
});
