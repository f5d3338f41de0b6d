/** Numbers written in other bases and in Roman numerals. */
import { numberOf, textOf } from '../coerce.ts';
import { errorCell, FormulaFault } from '../errors.ts';
import type { EvalContext } from '../load.ts';
import { type Argument, firstOf } from '../values.ts';
import { define, type FunctionSet } from './define.ts';

const outOfRange = (what: string): FormulaFault => new FormulaFault('#NUM!', what);

/** The number that signed digits of a base stand for: ten digits, of which the first shows the sign. */
const fromDigits = (base: 2 | 8 | 16) => (_context: EvalContext, digits: Argument) =>
  signedValue(textOf(firstOf(digits)), base);

const signedValue = (digits: string, base: 2 | 8 | 16): number => {
  const value = Number.parseInt(digits, base);
  if (digits.length > 10 || Number.isNaN(value))
    throw outOfRange(`'${digits}' is not a number of base ${base}.`);
  const span = base ** 10;
  return value >= span / 2 ? value - span : value;
};

const toDigits = (value: number, base: 2 | 8 | 16, places: number | undefined): string => {
  const span = base ** 10;
  if (value < -span / 2 || value >= span / 2) throw outOfRange('The number is too large.');
  const digits = (value < 0 ? value + span : value).toString(base).toUpperCase();
  if (places !== undefined && digits.length > places && value >= 0)
    throw outOfRange('The number has more digits.');
  return places === undefined || value < 0 ? digits : digits.padStart(places, '0');
};

const conversion = (from: 2 | 8 | 10 | 16, to: 2 | 8 | 16) =>
  define(
    `A number of base ${from} written in base ${to}.`,
    ['number (any)', 'significant_digits (number, optional)'],
    ({ locale }, number, places) => {
      const cell = firstOf(number);
      const value = from === 10 ? Math.trunc(numberOf(cell, locale)) : signedValue(textOf(cell), from);
      return toDigits(
        value,
        to,
        places === undefined ? undefined : Math.trunc(numberOf(firstOf(places), locale)),
      );
    },
  );

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

const roman = (value: number): string => {
  let left = value;
  let written = '';
  for (const [letters, worth] of ROMAN) {
    while (left >= worth) {
      written += letters;
      left -= worth;
    }
  }
  return written;
};

const arabic = (letters: string): number => {
  let rest = letters.toUpperCase();
  let value = 0;
  for (const [text, worth] of ROMAN) {
    while (rest.startsWith(text)) {
      value += worth;
      rest = rest.slice(text.length);
    }
  }
  if (rest !== '') throw new FormulaFault('#VALUE!', `'${letters}' is not a Roman number.`);
  return value;
};

export const digitFunctions: FunctionSet = {
  BIN2DEC: define('A binary number in decimal.', ['signed_binary_number (any)'], fromDigits(2)),
  OCT2DEC: define('An octal number in decimal.', ['signed_octal_number (any)'], fromDigits(8)),
  HEX2DEC: define('A hexadecimal number in decimal.', ['signed_hexadecimal_number (any)'], fromDigits(16)),
  DEC2BIN: conversion(10, 2),
  DEC2OCT: conversion(10, 8),
  DEC2HEX: conversion(10, 16),
  BIN2OCT: conversion(2, 8),
  BIN2HEX: conversion(2, 16),
  OCT2BIN: conversion(8, 2),
  OCT2HEX: conversion(8, 16),
  HEX2BIN: conversion(16, 2),
  HEX2OCT: conversion(16, 8),
  BASE: define(
    'A number written in a base.',
    ['value (number)', 'base (number)', 'min_length (number, optional)'],
    ({ locale }, value, base, length) => {
      const [number, radix] = [
        Math.trunc(numberOf(firstOf(value), locale)),
        Math.trunc(numberOf(firstOf(base), locale)),
      ];
      if (number < 0 || radix < 2 || radix > 36)
        throw outOfRange('BASE takes a number that is not negative and a base from 2 to 36.');
      return number
        .toString(radix)
        .toUpperCase()
        .padStart(length === undefined ? 0 : numberOf(firstOf(length), locale), '0');
    },
  ),
  ROMAN: define(
    'A number in Roman numerals.',
    ['number (number)', 'rule_relaxation (number, optional)'],
    ({ locale }, number) => {
      const value = Math.trunc(numberOf(firstOf(number), locale));
      return value < 1 || value > 3999
        ? errorCell('#VALUE!', 'ROMAN takes a number from 1 to 3999.')
        : roman(value);
    },
  ),
  ARABIC: define('The value of a Roman number.', ['roman_numeral (any)'], (_context, numeral) =>
    arabic(textOf(firstOf(numeral))),
  ),
};
