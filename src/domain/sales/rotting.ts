import type { Stage } from '../../schema/tables/stages.ts';

/** Why an opportunity goes off: it stands too long where it stands, or it is visited less than its stage asks. */
export type Rot =
  | { readonly kind: 'long'; readonly days: number; readonly longest: number }
  | { readonly kind: 'visits'; readonly made: number; readonly wanted: number };

/** Days over which visits are counted: the rule is of visits a week (R66). */
export const visitDays = 7;

/**
 * What is wrong with an open opportunity that has stood `days` in its stage. In its first week there nobody can have
 * made the visits of one.
 * @param made Visits to its customer in the last `visitDays` days.
 */
export const rotting = (
  stage: Pick<Stage, 'means' | 'longest' | 'visits'>,
  days: number | null,
  made: number,
): readonly Rot[] => {
  if (stage.means !== 'open' || days === null) return [];
  const { longest, visits } = stage;
  return [
    ...(longest !== null && days > longest ? [{ kind: 'long', days, longest } as const] : []),
    ...(visits !== null && days >= visitDays && made < visits
      ? [{ kind: 'visits', made, wanted: visits } as const]
      : []),
  ];
};

/** Who sits together, has met. */
export const isVisit = (channel: string | null): boolean => channel === 'visit' || channel === 'meeting';
