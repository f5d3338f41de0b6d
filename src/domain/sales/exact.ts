/** A decimal number without binary's error: `units` × 10^−`scale`. */
export interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

/** The decimal that a number stands for, as its shortest text has it: 0.1 is one tenth. @throws RangeError unless finite. */
export const exactly = (value: number): Exact => {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const scale = decimals.length - Number(exponent);
  const units = BigInt(Number.isFinite(value) ? `${whole}${decimals}` : Number.NaN);
  return scale < 0 ? { units: units * power(-scale), scale: 0 } : { units, scale };
};

export const times = (a: Exact, b: Exact): Exact => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

/** What is left of one whole: of 0.1, 0.9. */
export const restOf = ({ units, scale }: Exact): Exact => ({ units: power(scale) - units, scale });

/** As whole units of 10^−`digits`, half a unit away from zero. */
export const rounded = ({ units, scale }: Exact, digits: number): bigint => {
  if (scale <= digits) return units * power(digits - scale);
  const step = power(scale - digits);
  const size = units < 0n ? -units : units;
  const whole = (size * 2n + step) / (step * 2n);
  return units < 0n ? -whole : whole;
};

export const power = (exponent: number): bigint => 10n ** BigInt(exponent);
