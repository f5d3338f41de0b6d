import type { Day } from '../../schema/day.ts';
import type { Assessment } from '../../schema/tables/assessments.ts';
import type { Statement } from '../../schema/tables/statements.ts';
import { mean } from '../total.ts';

type Asked = Pick<Statement, 'id' | 'area' | 'active'>;
type Score = Pick<Assessment, 'assessedOn' | 'by' | 'statement' | 'score'>;

/** What people gave an area, 1 to 5, all scores alike; null where nobody gave any. */
export interface AreaResult {
  readonly area: string;
  readonly now: number | null;
  readonly before: number | null;
}

export interface AssessmentResult {
  /** The day of the one before, with which it is compared. */
  readonly formerOn: Day | null;
  /** How many people have scored. */
  readonly people: number;
  /** In the order of the statements. */
  readonly areas: readonly AreaResult[];
  readonly whole: Omit<AreaResult, 'area'>;
  /** The mean of each statement that somebody scored. */
  readonly means: ReadonlyMap<string, number>;
}

/** The days on which assessments began, the latest first. */
export const assessmentDays = (scores: readonly Pick<Score, 'assessedOn'>[]): readonly Day[] =>
  [...new Set(scores.map(({ assessedOn }) => assessedOn))].sort((a, b) => b.localeCompare(a));

/** R110: the assessment of a day, beside the one before it. Statements that are switched off count with what they got. */
export const assessmentResult = (
  statements: readonly Asked[],
  scores: readonly Score[],
  on: Day,
): AssessmentResult => {
  const formerOn = assessmentDays(scores).find((day) => day < on) ?? null;
  const [its, former] = [on, formerOn].map((day) => scores.filter(({ assessedOn }) => assessedOn === day));
  const meanOf = (of: readonly Score[] = [], ids?: ReadonlySet<string>): number | null => {
    const meant = ids ? of.filter(({ statement }) => ids.has(statement)) : of;
    return meant.length === 0 ? null : mean(meant.map(({ score }) => score));
  };
  const areas = [...new Set(statements.map(({ area }) => area))].map((area) => {
    const ids = new Set(statements.filter((one) => one.area === area).map(({ id }) => id));
    return { area, now: meanOf(its, ids), before: meanOf(former, ids) };
  });
  return {
    formerOn,
    people: new Set(its?.map(({ by }) => by)).size,
    areas: areas.filter(({ now, before }) => now !== null || before !== null),
    whole: { now: meanOf(its), before: meanOf(former) },
    means: new Map(
      statements.flatMap(({ id }) => {
        const value = meanOf(its, new Set([id]));
        return value === null ? [] : [[id, value] as const];
      }),
    ),
  };
};

/** R110: statements that are asked and have this mean or less, the lowest first. */
export const lowStatements = <T extends Asked>(
  statements: readonly T[],
  { means }: Pick<AssessmentResult, 'means'>,
  low: number,
): readonly T[] =>
  statements
    .filter(({ id, active }) => active !== false && (means.get(id) ?? 6) <= low)
    .sort((a, b) => (means.get(a.id) ?? 0) - (means.get(b.id) ?? 0));
