import { isClosed, lacksReview } from '../../domain/sales/moveRules.ts';
import { type Rot, rotting } from '../../domain/sales/rotting.ts';
import { daysStood, stageBeforeRest } from '../../domain/sales/stageHistory.ts';
import { whenAsked } from '../../domain/whenAsked.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { type Opportunity, opportunities } from '../../schema/tables/opportunities.ts';
import type { Stage } from '../../schema/tables/stages.ts';
import { roleHere } from '../roleHere.ts';
import { mayWork, names as namesIn, worksOnAll } from './mayWork.ts';
import { reconcileStages } from './reconcileStages.ts';
import { sinceIn, visitsMade } from './rots.ts';
import { type LoggedStep, lastSteps, stageSteps } from './stageLog.ts';
import { meansOf, stagesHere } from './stagesHere.ts';

/** Whose and of what; null is all. */
export interface BoardFilter {
  readonly owner: string | null;
  readonly product: string | null;
}

const read = [
  'number',
  'customer',
  'customerName',
  'product',
  'owner',
  'stage',
  'openedOn',
  'closedOn',
  'value',
  'expectedOn',
  'resumesIn',
  'wakeOn',
  'reason',
  'why',
  'winner',
  'knownStage',
  'stageSince',
] as const;
type Row = Pick<Opportunity, 'id' | 'team' | (typeof read)[number]>;

export interface Card {
  readonly id: string;
  readonly number: string | null;
  readonly customer: string | null;
  readonly customerName: string | null;
  readonly product: string | null;
  readonly owner: string | null;
  readonly stage: string;
  readonly value: number | null;
  readonly expectedOn: Day | null;
  /** Days in the stage; null where nobody knows. */
  readonly days: number | null;
  readonly rot: readonly Rot[];
  readonly closedOn: Day | null;
  readonly reason: string | null;
  readonly wakeOn: Day | null;
  /** Of a resting one, the stage in which it goes on. */
  readonly back: string | null;
}

/** The open stages by name, and what is not open under names of its own. */
export interface BoardList {
  readonly list: string;
  readonly count: number;
  /** In the business's currency; `weighted` by the probabilities of the stages. */
  readonly value: number;
  readonly weighted: number;
  /** Those worth most first, what rests by the day on which it wakes; at most `shownAtOnce` from `from` on. */
  readonly cards: readonly Card[];
}

export const otherLists = ['suspended', 'reviewMissing', 'closedThisMonth'] as const;

/** Most cards that are sent at once: the rest is asked for. */
const shownAtOnce = 50;

/** What stands on the board, after whatever was typed is in the history. */
export const board = (shop: Shop, filter: BoardFilter): readonly BoardList[] => {
  const { of, stages } = sorted(shop, filter);
  const open = stages.filter(({ means }) => means === 'open').map(({ name }) => `stage:${name}`);
  return [...open, ...otherLists].map((list) => of(list, 0));
};

/** More of one of its lists. */
export const boardColumn = (shop: Shop, list: string, from: number, filter: BoardFilter): BoardList =>
  sorted(shop, filter).of(list, from);

const sorted = (shop: Shop, filter: BoardFilter) => {
  // Who else is on them stands far to the right, and matters only where not everything is shown.
  const isAll = worksOnAll(shop) && filter.owner === null;
  const names = isAll ? read : ([...read, 'team'] as const);
  if (roleHere(shop) !== 'reader') reconcileStages(shop, names);
  const stages = stagesHere(shop);
  const mine = mayWork(shop);
  const rows = shop.tables
    .columns<typeof opportunities, (typeof read)[number] | 'team'>(opportunities, names)
    .filter((one) => one.stage !== null && mine(one) && fits(one, filter));
  const by = new Map(stages.map((stage) => [stage.name, stage]));
  const history = whenAsked(() => stageSteps(shop));
  const steps = whenAsked(() => lastSteps(history()));
  const isOpen = (stage: string): boolean => meansOf(stages, stage) === 'open';
  const backOf = ({ id, stage, resumesIn }: Row): string | null =>
    meansOf(stages, stage) !== 'suspended'
      ? null
      : (resumesIn ??
        stageBeforeRest(
          history().filter(({ opportunity }) => opportunity === id),
          isOpen,
        ) ??
        stages.find(({ means }) => means === 'open')?.name ??
        null);
  const sinceOf = sinceIn(rows, steps);
  const visits = stages.some((stage) => stage.visits !== null) ? visitsMade(shop) : new Map<string, number>();
  const card = (row: Row): Card => {
    const since = sinceOf(row);
    const days = since === null ? null : daysStood(since, shop.clock.now());
    const stage = by.get(row.stage) ?? unknownStage;
    const { id, number, customer, customerName, product, owner, value, expectedOn } = row;
    const { closedOn, reason, wakeOn } = row;
    const rot = rotting(stage, days, visits.get(row.customer ?? '') ?? 0);
    const shown = { id, number, customer, customerName, product, owner, stage: row.stage, value };
    return { ...shown, expectedOn, days, rot, closedOn, reason, wakeOn, back: backOf(row) };
  };
  const of = (list: string, from: number): BoardList => {
    const inside = rows
      .filter(isIn(shop, list, stages, steps))
      .sort(list === 'suspended' ? byWaking : byValue);
    return {
      list,
      count: inside.length,
      value: inside.reduce((sum, { value }) => sum + (value ?? 0), 0),
      weighted: inside.reduce(
        (sum, { value, stage }) => sum + (value ?? 0) * (by.get(stage)?.probability ?? 0),
        0,
      ),
      cards: inside.slice(from, from + shownAtOnce).map(card),
    };
  };
  return { of, stages };
};

const unknownStage = { means: 'open', longest: null, visits: null } as const;

const fits = ({ owner, team, product }: Row, filter: BoardFilter): boolean =>
  (filter.owner === null || owner === filter.owner || namesIn(team).includes(filter.owner)) &&
  (filter.product === null || product === filter.product);

const isIn = (
  shop: Shop,
  list: string,
  stages: readonly Stage[],
  steps: () => ReadonlyMap<string, LoggedStep>,
): ((row: Row) => boolean) => {
  const month = shop.clock.today().slice(0, 7);
  if (list === 'suspended') return ({ stage }) => meansOf(stages, stage) === 'suspended';
  // Of what was closed before it came here, as all that was imported so, nobody asks for a review.
  if (list === 'reviewMissing')
    return (row) => lacksReview(meansOf(stages, row.stage), row) && steps().get(row.id)?.after === row.stage;
  if (list === 'closedThisMonth')
    return ({ stage, closedOn }) => isClosed(meansOf(stages, stage)) && closedOn?.slice(0, 7) === month;
  return ({ stage }) => `stage:${stage}` === list;
};

const byValue = (a: Row, b: Row): number => (b.value ?? 0) - (a.value ?? 0);
const byWaking = (a: Row, b: Row): number => ((a.wakeOn ?? '9') < (b.wakeOn ?? '9') ? -1 : 1);
