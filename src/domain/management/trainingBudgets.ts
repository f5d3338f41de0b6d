import type { Training } from '../../schema/tables/trainings.ts';

export interface TrainingBudget {
  /** '' of those without a day. */
  readonly year: string;
  readonly planned: number;
  readonly actual: number;
}

/** R111: what trainings were to cost and cost, by the year of their day, the latest first. What is cancelled is not planned any more. */
export const trainingBudgets = (
  trainings: readonly Pick<Training, 'happensOn' | 'status' | 'budget' | 'cost'>[],
): readonly TrainingBudget[] => {
  const years = new Map<string, TrainingBudget>();
  for (const { happensOn, status, budget, cost } of trainings) {
    const year = happensOn?.slice(0, 4) ?? '';
    const { planned, actual } = years.get(year) ?? { planned: 0, actual: 0 };
    years.set(year, {
      year,
      planned: planned + (status === 'cancelled' ? 0 : (budget ?? 0)),
      actual: actual + (cost ?? 0),
    });
  }
  return [...years.values()]
    .filter(({ planned, actual }) => planned !== 0 || actual !== 0)
    .sort((a, b) => b.year.localeCompare(a.year));
};
