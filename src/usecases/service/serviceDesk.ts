import { addMonths } from '../../domain/days.ts';
import {
  byUrgency,
  type CaseState,
  type Running,
  runningClock,
  stateOf,
} from '../../domain/service/caseClock.ts';
import { type DimensionResult, surveyResults } from '../../domain/service/survey.ts';
import type { Shop } from '../../ports.ts';
import { type Answer, answers } from '../../schema/tables/answers.ts';
import { type Case, cases } from '../../schema/tables/cases.ts';
import { causes } from '../../schema/tables/causes.ts';
import { type Improvement, improvements } from '../../schema/tables/improvements.ts';
import { type Measure, measures } from '../../schema/tables/measures.ts';
import { type OnlineReview, onlineReviews } from '../../schema/tables/onlineReviews.ts';
import { segments } from '../../schema/tables/segments.ts';
import { type ServiceLevel, serviceLevels } from '../../schema/tables/serviceLevels.ts';
import { type VisitPlan, visitPlans } from '../../schema/tables/visitPlans.ts';
import { ofKnown } from '../mayKnow.ts';
import { teamNames } from '../me.ts';
import { type Confirmation, openConfirmations } from './confirmations.ts';
import { type FormState, formStates } from './setUpForm.ts';

/** A case as the list shows it. */
export interface CaseLine {
  readonly row: Case;
  readonly state: CaseState;
  readonly running: Running | null;
}

export interface CaseDesk {
  /** The most urgent first; of those that are closed the newest, so many that a page can show them. */
  readonly lines: readonly CaseLine[];
  /** How many there are of each state. */
  readonly counts: Readonly<Record<CaseState, number>>;
  /** How many clocks have run out. */
  readonly late: number;
}

/** Most cases that are open, and that are closed, in a list. */
const [mostOpen, mostClosed] = [300, 50] as const;

/** R87, R88: the cases of whom who acts may know. One read. */
export const caseDesk = (shop: Shop): CaseDesk => {
  const now = shop.clock.now();
  const lines = [...ofKnown(shop, shop.tables.read(cases).rows)]
    .sort(byUrgency)
    .map((row): CaseLine => ({ row, state: stateOf(row), running: runningClock(row) }));
  const of = (state: CaseState) => lines.filter((one) => one.state === state);
  const open = lines.filter(({ state }) => state !== 'closed');
  return {
    lines: [...open.slice(0, mostOpen), ...of('closed').slice(0, mostClosed)],
    counts: {
      new: of('new').length,
      answered: of('answered').length,
      toReport: of('toReport').length,
      closed: of('closed').length,
    },
    late: open.filter(({ running }) => running !== null && running.by <= now).length,
  };
};

/** The lists from which cases, answers and plans pick. */
export const serviceChoices = (shop: Shop): Readonly<Record<string, readonly string[]>> => ({
  Team: teamNames(shop),
  Causes: shop.tables.columns(causes, ['name']).map(({ name }) => name),
  Improvements: shop.tables
    .read(improvements)
    .rows.filter(({ status }) => status !== 'dropped')
    .map(({ what }) => what),
  Segments: shop.tables.has(segments) ? shop.tables.columns(segments, ['name']).map(({ name }) => name) : [],
});

export interface SurveyDesk {
  /** Of the last twelve months. */
  readonly results: readonly DimensionResult[];
  /** Newest first. */
  readonly answers: readonly Answer[];
  readonly measures: readonly Measure[];
  readonly plans: readonly VisitPlan[];
  readonly levels: readonly ServiceLevel[];
  readonly forms: readonly FormState[];
  readonly confirmations: readonly Confirmation[];
}

/** Lines of a list that a page shows. */
const most = 100;

export const surveyDesk = (shop: Shop): SurveyDesk => {
  const from = addMonths(shop.clock.today(), -12);
  const given = knownOnly(shop, shop.tables.read(answers).rows);
  const measured = shop.tables.read(measures).rows;
  return {
    results: surveyResults(
      given.filter(({ answeredOn }) => answeredOn >= from),
      measured.filter(({ measuredOn }) => measuredOn >= from),
    ),
    answers: [...given].sort((a, b) => b.answeredOn.localeCompare(a.answeredOn)).slice(0, most),
    measures: [...measured].sort((a, b) => b.measuredOn.localeCompare(a.measuredOn)).slice(0, most),
    plans: shop.tables.read(visitPlans).rows,
    levels: shop.tables.read(serviceLevels).rows,
    forms: formStates(shop),
    confirmations: openConfirmations(shop),
  };
};

/** An improvement, and how many cases came of its cause or name it (R92). */
export interface ImprovementLine {
  readonly row: Improvement;
  readonly cases: number;
}

export interface ImprovementDesk {
  readonly lines: readonly ImprovementLine[];
  /** The causes of all cases, the most frequent first. */
  readonly causes: readonly { readonly cause: string; readonly count: number }[];
}

export const improvementDesk = (shop: Shop): ImprovementDesk => {
  const all = shop.tables.columns(cases, ['cause', 'improvement']);
  const counts = new Map<string, number>();
  for (const { cause } of all) if (cause !== null) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return {
    lines: shop.tables.read(improvements).rows.map((row) => ({
      row,
      cases: all.filter(
        ({ cause, improvement }) => improvement === row.what || (row.cause !== null && cause === row.cause),
      ).length,
    })),
    causes: [...counts]
      .map(([cause, count]) => ({ cause, count }))
      .sort((a, b) => b.count - a.count || a.cause.localeCompare(b.cause)),
  };
};

/** Reviews of customers whom who acts may know, and of nobody known; newest first. */
export const reviewDesk = (shop: Shop): readonly OnlineReview[] =>
  [...knownOnly(shop, shop.tables.read(onlineReviews).rows)]
    .sort((a, b) => b.reviewedOn.localeCompare(a.reviewedOn))
    .slice(0, most);

/** As `ofKnown`, for rows that may be of nobody. */
const knownOnly = <T extends { readonly customer: string | null }>(
  shop: Shop,
  rows: readonly T[],
): readonly T[] => {
  const whose = rows.flatMap(({ customer }) => (customer === null ? [] : [{ customer }]));
  const known = new Set(ofKnown(shop, whose).map(({ customer }) => customer));
  return rows.filter(({ customer }) => customer === null || known.has(customer));
};
