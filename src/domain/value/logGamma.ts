/** Coefficients of Lanczos' series for g = 7 and nine terms, by P. Godfrey (2001), after Lanczos (SIAM J. Numer. Anal. B 1, 1964). */
const series = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const g = 7;

/** Natural logarithm of the gamma function for `x` > 0, to about 1e-14 of its size. */
export const logGamma = (x: number): number => {
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  const shifted = x - 1;
  const top = shifted + g + 0.5;
  const sum = series.reduce(
    (total, term, index) => total + (index === 0 ? term : term / (shifted + index)),
    0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(top) - top + Math.log(sum);
};
