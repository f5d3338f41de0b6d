import { thing } from '../domain/followups/sameThing.ts';
import type { Shop } from '../ports.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { blankRow } from './blankRow.ts';
import { standingFollowUps } from './findFollowUp.ts';
import { withIds } from './newIds.ts';

type Wanted = Pick<FollowUp, 'customer' | 'customerName' | 'owner' | 'subject' | 'dueOn' | 'channel'>;

/** The rows of new follow-ups, to be written; who has an open one of the same text gets no second one. */
export const newFollowUps = (shop: Shop, wanted: readonly Wanted[]): readonly FollowUp[] => {
  const standing = standingFollowUps(shop);
  const open = new Set(standing.filter(({ doneOn }) => doneOn === null).map(thing));
  const fresh = wanted.filter((one) => !open.has(thing(one)));
  return withIds(
    shop,
    followUps,
    standing,
    fresh.map((one) => ({ ...blankRow(followUps), ...one, source: 'own' as const })),
  );
};
