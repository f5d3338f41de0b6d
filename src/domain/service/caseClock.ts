import type { Instant } from '../../schema/day.ts';
import type { Case, CasePriority } from '../../schema/tables/cases.ts';
import type { ServiceLevel } from '../../schema/tables/serviceLevels.ts';
import { addBusinessHours, type BusinessHours } from './businessHours.ts';

/** R87, R88: the hours with which a business begins. */
export const firstLevels: Readonly<Record<CasePriority, Pick<ServiceLevel, 'answerHours' | 'resolveHours'>>> =
  {
    urgent: { answerHours: 1, resolveHours: 9 },
    high: { answerHours: 4, resolveHours: 18 },
    normal: { answerHours: 9, resolveHours: 45 },
    low: { answerHours: 18, resolveHours: 90 },
  };

/** What of a case tells its clock. */
export type Clocked = Pick<
  Case,
  | 'kind'
  | 'priority'
  | 'openedAt'
  | 'answerBy'
  | 'answeredAt'
  | 'resolveBy'
  | 'resolvedAt'
  | 'reportedBackOn'
  | 'escalatedAt'
  | 'clockFor'
>;

type Clock = Pick<Case, 'openedAt' | 'answerBy' | 'resolveBy' | 'clockFor'>;

/**
 * What a case lacks of its clock: all of it where it was typed, both times where its priority is another one. A time that
 * somebody typed stays, until the priority changes.
 * @returns null where nothing lacks.
 */
export const lackingClock = (
  one: Clocked,
  levels: readonly Pick<ServiceLevel, 'priority' | 'answerHours' | 'resolveHours'>[],
  open: BusinessHours,
  now: Instant,
): Partial<Clock> | null => {
  // A priority that cannot be read is the middle one: no case goes without a clock.
  const priority: CasePriority = one.priority ?? 'normal';
  const anew = one.clockFor !== null && one.clockFor !== priority;
  if (!anew && one.openedAt && one.answerBy && one.resolveBy && one.clockFor) return null;
  const { answerHours, resolveHours } =
    levels.find((level) => level.priority === priority) ?? firstLevels[priority];
  const openedAt = one.openedAt ?? now;
  return {
    openedAt,
    clockFor: priority,
    answerBy: anew || !one.answerBy ? addBusinessHours(openedAt, answerHours, open) : one.answerBy,
    resolveBy: anew || !one.resolveBy ? addBusinessHours(openedAt, resolveHours, open) : one.resolveBy,
  };
};

export type CaseState = 'new' | 'answered' | 'toReport' | 'closed';

/** R87: a complaint is closed when it is resolved and the customer was told; an inquiry when it is resolved. */
export const stateOf = ({
  kind,
  answeredAt,
  resolvedAt,
  reportedBackOn,
}: Pick<Case, 'kind' | 'answeredAt' | 'resolvedAt' | 'reportedBackOn'>): CaseState => {
  if (resolvedAt !== null) return kind !== 'inquiry' && reportedBackOn === null ? 'toReport' : 'closed';
  return answeredAt === null ? 'new' : 'answered';
};

/** The clock that runs: the first of answer and resolution that is still to come. */
export interface Running {
  readonly what: 'answer' | 'resolve';
  readonly by: Instant;
}

export const runningClock = ({ answerBy, answeredAt, resolveBy, resolvedAt }: Clocked): Running | null => {
  if (resolvedAt !== null) return null;
  if (answeredAt === null && answerBy !== null && (resolveBy === null || answerBy <= resolveBy))
    return { what: 'answer', by: answerBy };
  return resolveBy === null ? null : { what: 'resolve', by: resolveBy };
};

/** The clocks that ran out by `now` and of which nobody was told yet. */
export const breaches = (one: Clocked, now: Instant): readonly Running[] =>
  clocks(one).filter(({ by }) => by <= now && (one.escalatedAt === null || one.escalatedAt < by));

/** When the next clock of these cases runs out; null where none runs. */
export const nextBreach = (all: readonly Clocked[], now: Instant): Instant | null =>
  all
    .flatMap(clocks)
    .map(({ by }) => by)
    .filter((by) => by > now)
    .sort()[0] ?? null;

const clocks = ({ answerBy, answeredAt, resolveBy, resolvedAt }: Clocked): readonly Running[] => {
  if (resolvedAt !== null) return [];
  const answer: Running[] =
    answeredAt === null && answerBy !== null ? [{ what: 'answer', by: answerBy }] : [];
  return resolveBy === null ? answer : [...answer, { what: 'resolve', by: resolveBy }];
};

/** What is most urgent first: clocks that run, by when they run out; then what is to be reported; then what is closed, newest first. */
export const byUrgency = (a: Clocked, b: Clocked): number => {
  const [one, other] = [rank(a), rank(b)];
  if (one !== other) return one - other;
  if (one === 2) return (b.openedAt ?? '').localeCompare(a.openedAt ?? '');
  return (runningClock(a)?.by ?? '').localeCompare(runningClock(b)?.by ?? '');
};

const rank = (one: Clocked): number => {
  const state = stateOf(one);
  return state === 'closed' ? 2 : state === 'toReport' ? 1 : 0;
};
