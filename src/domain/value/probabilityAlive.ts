import type { BgNbd } from './bgNbd.ts';
import type { History } from './history.ts';

/**
 * The probability that a customer has not left by the day that is looked from (Fader, Hardie and Lee, Computing
 * P(alive) Using the BG/NBD Model, 2008). 1 without repeats: by the model one leaves after a repeat purchase only.
 * Written so that nothing overflows: (alpha + t_x) / (alpha + T) is at most 1.
 */
export const probabilityAlive = (
  { r, alpha, a, b }: BgNbd,
  { frequency, recency, age }: Omit<History, 'value'>,
): number => {
  if (frequency === 0) return 1;
  const staying = ((alpha + recency) / (alpha + age)) ** (r + frequency);
  return staying / (staying + a / (b + frequency - 1));
};
