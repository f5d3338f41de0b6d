import { flaggedFrom } from './backTest.ts';

/** R102: what warns of a customer who is about to leave: bought too long ago, dissatisfied, uses less. */
export const warning = {
  /** From this lateness on; see rhythm.ts. */
  lateness: flaggedFrom,
  /** Up to this mean of 1 to 5. */
  satisfaction: 2.5,
  /** Up to this change of use. */
  usageChange: -0.3,
} as const;
