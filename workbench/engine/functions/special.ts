/**
 * Special functions of statistics, to about twelve digits: Lanczos for gamma, series and continued fractions
 * (modified Lentz) for the incomplete integrals. Abramowitz & Stegun, chapters 6, 7 and 26.
 */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

export const logGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const t = x + 6.5;
  const sum = LANCZOS.reduce((total, factor, at) => total + (at === 0 ? factor : factor / (x - 1 + at)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
};

export const gamma = (x: number): number => {
  if (Number.isInteger(x) && x > 0 && x < 171) {
    let product = 1;
    for (let i = 2; i < x; i++) product *= i;
    return product;
  }
  const size = Math.exp(logGamma(x));
  return x < 0 && Math.floor(x) % 2 !== 0 ? -size : size;
};

const TINY = 1e-300;
const CLOSE = 1e-15;

/** The regularised lower incomplete gamma function P(a, x). */
export const gammaP = (a: number, x: number): number => {
  if (x <= 0) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 2000 && Math.abs(term) > Math.abs(sum) * CLOSE; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum * scale;
  }
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 2000; n++) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b || TINY);
    c = b + factor / c || TINY;
    h *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return 1 - scale * h;
};

/** The regularised incomplete beta function I(x; a, b). */
export const betaI = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
};

const betaFraction = (x: number, a: number, b: number): number => {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let h = d;
  for (let m = 1; m < 2000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    h *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return h;
};

export const erf = (x: number): number => Math.sign(x) * gammaP(0.5, x * x);

export const normalDensity = (z: number): number => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
export const normalCumulative = (z: number): number => (1 + erf(z / Math.SQRT2)) / 2;

/** Where an increasing function reaches a value, by bisection between bounds that are widened until they hold it. */
export const inverse = (
  cumulative: (x: number) => number,
  value: number,
  from: number,
  to: number,
  open: 'none' | 'up' | 'both' = 'none',
): number => {
  let low = from;
  let high = to;
  if (open !== 'none') while (cumulative(high) < value && high < 1e300) high = high * 2 + 1;
  if (open === 'both') while (cumulative(low) > value && low > -1e300) low = low * 2 - 1;
  for (
    let step = 0;
    step < 300 && high - low > Number.EPSILON * Math.max(1e-300, Math.abs(high) + Math.abs(low));
    step++
  ) {
    const middle = (low + high) / 2;
    if (cumulative(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

export const choose = (n: number, k: number): number =>
  Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
