import { apportion, sum } from './apportion.ts';
import { exactly, power, rounded, times } from './exact.ts';

/**
 * Money is reckoned in whole smallest coins. How many decimals a currency has: ISO 4217, table A.1; those not named have
 * two.
 */
const decimals: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** Decimals of a currency, three letters. */
export const minorDigits = (currency: string): number => decimals[currency.toUpperCase()] ?? 2;

/**
 * An amount as whole coins, half a coin away from zero. What a decimal that a person wrote lost in binary is given back
 * first: 1.005 is 101 hundredths. Exact as long as the coins are `countable`.
 * @throws RangeError for what is no finite number.
 */
export const toMinor = (amount: number, digits: number): number => {
  const written = exactly(amount);
  return Number(rounded(written.scale > digits ? exactly(Number(amount.toPrecision(15))) : written, digits));
};

/** Whole coins as an amount. */
export const fromMinor = (minor: number, digits: number): number =>
  Number.isSafeInteger(minor) ? Number(`${minor}e${-digits}`) : minor / 10 ** digits;

/** Whether every coin of so many can be told in a cell, which keeps fifteen digits. */
export const countable = (minor: number): boolean => Math.abs(minor) < 1e15;

/**
 * Parts a whole number of coins by weights, none of them negative; the parts sum to it exactly. What rounding down leaves
 * goes to the largest remainders, the first of equal ones first (Hamilton's method). Weights that are all zero part evenly.
 */
export const allocate = (total: number, weights: readonly number[]): number[] => {
  if (weights.length === 0) return [];
  const scaled = sameScale(weights.some((one) => one > 0) ? weights : weights.map(() => 1));
  const whole = BigInt(total);
  return apportion(
    whole,
    scaled.map((weight) => weight * whole),
    sum(scaled),
  ).map(Number);
};

/**
 * A share of each of these whole coins, and of their sum: the sum's share is rounded once, half a coin away from zero, and
 * the parts, each within a coin of its own share, sum to it.
 */
export const shareOut = (
  coins: readonly number[],
  share: number,
): { readonly total: number; readonly parts: readonly number[] } => {
  const whole = coins.map(BigInt);
  const { units, scale } = exactly(share);
  const total = rounded(times({ units: sum(whole), scale: 0 }, { units, scale }), 0);
  const parts = apportion(
    total,
    whole.map((one) => one * units),
    power(scale),
  );
  return { total: Number(total), parts: parts.map(Number) };
};

const sameScale = (values: readonly number[]): bigint[] => {
  const all = values.map(exactly);
  const scale = Math.max(...all.map((one) => one.scale));
  return all.map((one) => one.units * power(scale - one.scale));
};
