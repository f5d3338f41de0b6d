import type { Fault } from '../control.ts';

/** The faults of one execution, asked at each service call. */
export interface FaultPlan {
  /** Those that stand at call number `n` (from 1), which is a call of `method` (`Range.setValues`). */
  at(n: number, method: string): readonly Fault[];
}

const sameMethod = (named: string, method: string): boolean =>
  named === method || method.endsWith(`.${named}`);

export const planFaults = (faults: readonly Fault[]): FaultPlan => {
  const seen = faults.map(() => 0);
  return {
    at: (n, method) =>
      faults.filter(({ at }, index) => {
        if (typeof at === 'number') return at === n;
        if (!sameMethod(at.method, method)) return false;
        seen[index] = (seen[index] ?? 0) + 1;
        return seen[index] === (at.nth ?? 1);
      }),
  };
};
