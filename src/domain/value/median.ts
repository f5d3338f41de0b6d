/** The middle of at least one number; between the two middle ones where their count is even. */
export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
};

/** Median distance from the median, times 1.4826: the standard deviation where the numbers are normal, deaf to outliers. */
export const robustDeviation = (numbers: readonly number[]): number => {
  const middle = median(numbers);
  return 1.4826 * median(numbers.map((number) => Math.abs(number - middle)));
};
