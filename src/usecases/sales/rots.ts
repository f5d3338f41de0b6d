import { addDays } from '../../domain/days.ts';
import { isVisit, type Rot, rotting, visitDays } from '../../domain/sales/rotting.ts';
import { daysStood } from '../../domain/sales/stageHistory.ts';
import { whenAsked } from '../../domain/whenAsked.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { interactions } from '../../schema/tables/interactions.ts';
import { type Opportunity, opportunities } from '../../schema/tables/opportunities.ts';
import { type LoggedStep, lastSteps, stageSteps } from './stageLog.ts';
import { stagesHere } from './stagesHere.ts';

type Standing = Pick<Opportunity, 'id' | 'stage' | 'knownStage' | 'stageSince' | 'openedOn'>;

const read = [
  'number',
  'customer',
  'customerName',
  'owner',
  'stage',
  'openedOn',
  'knownStage',
  'stageSince',
] as const;

/** An opportunity that goes off, and why. */
export interface Rotten extends Pick<Opportunity, 'id' | 'number' | 'customerName' | 'owner' | 'stage'> {
  readonly rot: readonly Rot[];
}

/** R66: every opportunity that stands too long or is visited too rarely; only the columns are read that tell it. */
export const rottenHere = (shop: Shop): readonly Rotten[] => {
  const stages = stagesHere(shop);
  const open = new Map(
    stages
      .filter(({ means, longest, visits }) => means === 'open' && (longest !== null || visits !== null))
      .map((stage) => [stage.name, stage]),
  );
  const rows = shop.tables.columns(opportunities, read).filter(({ stage }) => open.has(stage));
  if (rows.length === 0) return [];
  const sinceOf = sinceIn(
    rows,
    whenAsked(() => lastSteps(stageSteps(shop))),
  );
  const wanted = rows.some(({ stage }) => (open.get(stage)?.visits ?? null) !== null);
  const visits = wanted ? visitsMade(shop) : new Map<string, number>();
  const now = shop.clock.now();
  return rows.flatMap((row) => {
    const stage = open.get(row.stage);
    const since = sinceOf(row);
    const days = since === null ? null : daysStood(since, now);
    const rot = stage ? rotting(stage, days, visits.get(row.customer ?? '') ?? 0) : [];
    return rot.length === 0 ? [] : [{ ...row, rot }];
  });
};

/** Since when each stands where it stands: by its stamps, or where those are late, by the history. */
export const sinceIn = (
  rows: readonly Standing[],
  steps: () => ReadonlyMap<string, LoggedStep>,
): ((row: Standing) => Instant | null) => {
  const late = rows.some(({ stage, knownStage }) => stage !== knownStage);
  const last = late ? steps() : new Map<string, LoggedStep>();
  return ({ id, stage, knownStage, stageSince, openedOn }) => {
    if (stage === knownStage) return stageSince;
    return last.get(id)?.at ?? (openedOn === null ? null : `${openedOn}T12:00:00.000Z`);
  };
};

/** Visits of the last week by customer. */
export const visitsMade = (shop: Shop): ReadonlyMap<string, number> => {
  const made = new Map<string, number>();
  if (!shop.tables.has(interactions)) return made;
  const from = addDays(shop.clock.today(), -visitDays);
  for (const { customer, happenedOn, channel } of shop.tables.columns(interactions, [
    'customer',
    'happenedOn',
    'channel',
  ]))
    if (isVisit(channel) && happenedOn !== null && happenedOn > from)
      made.set(customer, (made.get(customer) ?? 0) + 1);
  return made;
};
