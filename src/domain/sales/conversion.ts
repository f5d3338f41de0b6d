/** How one deal went, as far as it is known: days it has been open, and how it ended; null while it is open. */
export interface Course {
  readonly age: number;
  readonly end: 'won' | 'lost' | null;
}

export interface Conversion {
  /** How likely a deal that is open at this age is won within so many days from then. */
  readonly within: (age: number, days: number) => number;
  /** Deals of which the end is known. */
  readonly decided: number;
  /** Of those, the part that was won. */
  readonly winRate: number;
}

/**
 * What the past says of how deals go on with their age. Being won and being lost compete; deals that are still open count
 * for the days that they have been, so that the slow ones are not forgotten (Aalen and Johansen, Scandinavian Journal of
 * Statistics 5, 1978).
 */
export const conversion = (past: readonly Course[]): Conversion => {
  const longest = past.reduce((most, { age }) => Math.max(most, age), 0);
  const [won, lost, left] = [counts(longest), counts(longest), counts(longest)];
  for (const { age, end } of past) bump(end === 'won' ? won : end === 'lost' ? lost : left, age);
  // At the beginning of each day: the part that is still open, and the part that has been won.
  const open = new Float64Array(longest + 2).fill(1);
  const gained = new Float64Array(longest + 2);
  let atRisk = past.length;
  for (let day = 0; day <= longest; day++) {
    const [wins, losses] = [won[day] ?? 0, lost[day] ?? 0];
    const still = open[day] ?? 0;
    gained[day + 1] = (gained[day] ?? 0) + (atRisk > 0 ? (still * wins) / atRisk : 0);
    open[day + 1] = atRisk > 0 ? still * (1 - (wins + losses) / atRisk) : still;
    atRisk -= wins + losses + (left[day] ?? 0);
  }
  const at = (of: Float64Array, day: number): number => of[Math.min(Math.max(0, day), longest + 1)] ?? 0;
  const decided = past.filter(({ end }) => end !== null).length;
  const wins = past.filter(({ end }) => end === 'won').length;
  return {
    decided,
    winRate: decided > 0 ? wins / decided : 0,
    within: (age, days) => {
      const still = at(open, age + 1);
      if (still < nobody || days <= 0) return 0;
      return Math.min(1, (at(gained, age + 1 + days) - at(gained, age + 1)) / still);
    },
  };
};

/** Below this, none is left to tell by. */
const nobody = 1e-9;

const counts = (longest: number): Int32Array => new Int32Array(longest + 1);
const bump = (of: Int32Array, age: number): void => {
  of[age] = (of[age] ?? 0) + 1;
};
