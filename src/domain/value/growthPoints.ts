import type { Day } from '../../schema/day.ts';
import type { Need } from '../../schema/tables/needs.ts';
import type { Usage } from '../../schema/tables/usage.ts';
import { addDays } from '../days.ts';
import type { Standing } from '../register/customerFile.ts';
import { usageSeries } from './usageChange.ts';

/** Where business with a customer can grow, or what they will need next. */
export type GrowthPoint =
  /** Said, and nothing proposed yet. */
  | { readonly kind: 'need'; readonly text: string; readonly since: Day | null }
  /** `more`: by what share the last reading is above those before. */
  | { readonly kind: 'usage'; readonly text: string; readonly more: number }
  /** By their own rhythm: `gap` is the days between purchases. */
  | { readonly kind: 'due'; readonly on: Day; readonly gap: number };

/** Use that grew by less is no sign of anything. */
const leastGrowth = 0.2;

interface Known {
  readonly needs: readonly Pick<Need, 'pain' | 'status' | 'notedOn'>[];
  readonly usage: readonly Pick<Usage, 'customer' | 'product' | 'measure' | 'readOn' | 'amount'>[];
  readonly standing: Pick<Standing, 'recency' | 'rhythm'> | null;
}

/** R104: a customer's growth points, from what is known of them without a model of others. */
export const growthPoints = ({ needs, usage, standing }: Known, today: Day): readonly GrowthPoint[] => [
  ...needs
    .filter(({ status }) => status === 'open')
    .map(({ pain, notedOn }) => ({ kind: 'need' as const, text: pain, since: notedOn })),
  ...usageSeries(usage)
    .filter(({ change }) => change >= leastGrowth)
    .map(({ of, change }) => ({
      kind: 'usage' as const,
      text: [of.product, of.measure].filter(Boolean).join(', '),
      more: change,
    })),
  ...nextPurchase(standing, today),
];

/** Who is later than they ever are is at risk, which is said elsewhere. */
const nextPurchase = (standing: Known['standing'], today: Day): readonly GrowthPoint[] => {
  if (!standing?.rhythm || standing.recency === null) return [];
  const { gap, spread } = standing.rhythm;
  if (standing.recency > gap + spread) return [];
  const due = Math.max(0, Math.round(gap - standing.recency));
  return [{ kind: 'due', on: addDays(today, due), gap: Math.round(gap) }];
};
