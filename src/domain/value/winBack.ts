/** R103: what winning a customer back may cost. Amounts in the business's currency. */
export interface WinBack {
  /** What the attempt is worth on average. */
  readonly worth: number;
  /** The most to spend on it. */
  readonly cap: number;
  /** Whether the attempt at its planned cost keeps within the cap. */
  readonly pays: boolean;
}

export interface Attempt {
  /** What the customer is expected to bring, after costs, if won back. */
  readonly value: number;
  /** By how much the attempt raises the probability of a return, 0 to 1: of those tried less of those left alone. */
  readonly effect: number;
  /** What the attempt would cost. */
  readonly cost: number;
  /** What each unit of money spent must bring beyond itself: 1 asks for two back for one. */
  readonly gain?: number;
}

export const winBack = ({ value, effect, cost, gain = 0 }: Attempt): WinBack => {
  const worth = Math.max(0, value) * Math.min(1, Math.max(0, effect));
  const cap = worth / (1 + Math.max(0, gain));
  return { worth, cap, pays: worth > 0 && cost <= cap };
};
