/**
 * Parts a whole number by exact shares, each a numerator over the same denominator and together the whole to within half
 * a unit: every part is its share rounded down or up, and the parts sum to the whole. What rounding down leaves goes to
 * the largest remainders, the first of equal ones first (Hamilton's method).
 */
export const apportion = (whole: bigint, shares: readonly bigint[], denominator: bigint): bigint[] => {
  const sign = whole < 0n || (whole === 0n && sum(shares) < 0n) ? -1n : 1n;
  const down = shares.map((share) => floor(share * sign, denominator));
  const left = Number(whole * sign - sum(down));
  const largest = shares
    .map((share, index) => ({ index, rest: share * sign - (down[index] ?? 0n) * denominator }))
    .sort((a, b) => Number(b.rest > a.rest) - Number(b.rest < a.rest) || a.index - b.index);
  const up = new Set(largest.slice(0, left).map(({ index }) => index));
  return down.map((part, index) => (part + (up.has(index) ? 1n : 0n)) * sign);
};

export const sum = (all: readonly bigint[]): bigint => all.reduce((total, one) => total + one, 0n);

const floor = (share: bigint, denominator: bigint): bigint => {
  const quotient = share / denominator;
  return share < 0n && quotient * denominator !== share ? quotient - 1n : quotient;
};
