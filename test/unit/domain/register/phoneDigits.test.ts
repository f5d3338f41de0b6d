import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikePhone, matchesPhone, phoneDigits } from '../../../../src/domain/register/phoneDigits.ts';

describe('A phone number is found', () => {
  test.each([
    ['+49 171 2345678', '+49 (0)171 / 234-5678', 'the trunk zero in brackets'],
    ['0171 234', '+49 171 2345678', 'a part of it with a leading zero'],
    ['+49 171 2345678', '0171-2345678', 'a country code that the stored one lacks'],
    ['0049 171 2345678', '01712345678', 'the country code written with zeros'],
    ['（０１７１）２３４', '0171 2345678', 'full-width digits'],
    ['5678', '+49 171 2345678', 'its last digits'],
  ])('%s in %s: %s', (typed, stored) => {
    expect(matchesPhone(typed, stored)).toBe(true);
  });

  test('however it is spaced and signed', () => {
    const separated = fc.array(fc.constantFrom('', ' ', '-', '.', '/', '('), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000_000, max: 99_999_999 }),
        separated,
        separated,
        (number, left, right) => {
          const write = (signs: readonly string[]): string =>
            [...String(number)].map((digit, at) => digit + signs[at]).join('');
          return matchesPhone(write(left), write(right));
        },
      ),
    );
  });
});

describe('A phone number is not found', () => {
  test.each([
    ['12', '0171 1234567', 'by fewer than three digits'],
    ['0171 9', '0171 1234567', 'by other digits'],
    ['+49 171 2345678', '45678', 'where so little is stored that the end proves nothing'],
    ['123', '', 'where none is stored'],
  ])('%s in %s: %s', (typed, stored) => {
    expect(matchesPhone(typed, stored)).toBe(false);
  });
});

test('Only digits and the signs of numbers look like a phone number', () => {
  expect(looksLikePhone('+49 (171) 23')).toBe(true);
  expect(looksLikePhone('12')).toBe(false);
  expect(looksLikePhone('Acme 123')).toBe(false);
});

test('The digits of a number keep its country code and lose leading zeros', () => {
  expect(phoneDigits('+1 202-555-0100')).toBe('12025550100');
  expect(phoneDigits('00 49 30')).toBe('4930');
});
