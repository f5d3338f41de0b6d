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
 * first: 1.005 is 101 hundredths.
 */
export const toMinor = (amount: number, digits: number): number => {
  const scaled = Number(`${Number(Math.abs(amount).toPrecision(15))}e${digits}`);
  return Math.sign(amount) * Math.round(Number(scaled.toPrecision(15)));
};

/** Whole coins as an amount. */
export const fromMinor = (minor: number, digits: number): number => Number(`${minor}e${-digits}`);

/**
 * Parts a whole number of coins by weights, none of them negative; the parts sum to it exactly. What rounding down leaves
 * goes to the largest remainders, the first of equal ones first (Hamilton's method). Weights that are all zero part evenly.
 */
export const allocate = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((all, one) => all + one, 0);
  const even = !(sum > 0);
  const shares = weights.map((one) => (Math.abs(total) * (even ? 1 : one)) / (even ? weights.length : sum));
  const parts = shares.map(Math.floor);
  const left = Math.abs(total) - parts.reduce((all, one) => all + one, 0);
  const order = shares
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => (total < 0 ? -part : part));
};
