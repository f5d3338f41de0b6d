import type { Case } from '../../schema/tables/cases.ts';
import { median } from '../value/median.ts';
import { type CaseState, type Clocked, stateOf } from './caseClock.ts';

/** What the tab Satisfaction says of cases; shares 0 to 1, times in hours of the clock on the wall. */
export interface CaseFigures {
  readonly counts: Readonly<Record<CaseState, number>>;
  readonly answeredInTime: number | null;
  readonly resolvedInTime: number | null;
  readonly hoursToAnswer: number | null;
  readonly hoursToResolve: number | null;
  /** The most frequent first, then by name. */
  readonly causes: readonly { readonly cause: string; readonly count: number }[];
}

/** Of the cases that have a clock. */
export const caseFigures = (all: readonly (Clocked & Pick<Case, 'cause'>)[]): CaseFigures => {
  const clocked = all.filter(({ openedAt }) => openedAt !== null);
  const counts = { new: 0, answered: 0, toReport: 0, closed: 0 };
  const causes = new Map<string, number>();
  for (const one of clocked) {
    counts[stateOf(one)]++;
    if (one.cause !== null) causes.set(one.cause, (causes.get(one.cause) ?? 0) + 1);
  }
  return {
    counts,
    answeredInTime: inTime(clocked.map(({ answeredAt, answerBy }) => [answeredAt, answerBy])),
    resolvedInTime: inTime(clocked.map(({ resolvedAt, resolveBy }) => [resolvedAt, resolveBy])),
    hoursToAnswer: hours(clocked.map(({ openedAt, answeredAt }) => [openedAt, answeredAt])),
    hoursToResolve: hours(clocked.map(({ openedAt, resolvedAt }) => [openedAt, resolvedAt])),
    causes: [...causes]
      .map(([cause, count]) => ({ cause, count }))
      .sort((a, b) => b.count - a.count || a.cause.localeCompare(b.cause)),
  };
};

type Span = readonly [string | null, string | null];

const inTime = (all: readonly Span[]): number | null => {
  const done = all.filter(([at]) => at !== null);
  return done.length === 0
    ? null
    : done.filter(([at, by]) => at !== null && by !== null && at <= by).length / done.length;
};

const hours = (all: readonly Span[]): number | null => {
  const spans = all.flatMap(([from, to]) =>
    from === null || to === null ? [] : [(Date.parse(to) - Date.parse(from)) / 3_600_000],
  );
  return spans.length === 0 ? null : median(spans);
};
