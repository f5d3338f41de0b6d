import { thing } from '../../domain/followups/sameThing.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { Refusal } from '../../schema/refusal.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import { segments } from '../../schema/tables/segments.ts';
import { blankRow } from '../blankRow.ts';
import { standingFollowUps } from '../findFollowUp.ts';
import { carryOut } from '../intents.ts';
import { newIds } from '../newIds.ts';
import { members } from './members.ts';

export interface MembersToFollow {
  /** The segment. */
  readonly id: string;
  readonly subject: string;
  readonly dueOn: Day;
}

export interface MembersFollowed {
  readonly made: number;
  /** Members for whom the same is open already. */
  readonly standing: number;
  /** By which it can be undone; null where nothing was made. */
  readonly intent: string | null;
}

/**
 * Sets a follow-up for each member of a segment, for the owner of the customer, as one intent. Who has an open one of the
 * same text gets no second one.
 * @throws Refusal `segmentGone`, `rowGone`.
 */
export const followUpMembers = (shop: Shop, { id, subject, dueOn }: MembersToFollow): MembersFollowed =>
  shop.lock.hold(() => {
    const segment = shop.tables.find(segments, id)?.row;
    if (!segment) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Segments') });
    const inside = members(shop, id);
    const standing = standingFollowUps(shop);
    const open = new Set(standing.filter(({ doneOn }) => doneOn === null).map(thing));
    const wanted = inside.filter((one) => !open.has(thing({ customer: one.id, subject })));
    const counted = { made: wanted.length, standing: inside.length - wanted.length };
    if (wanted.length === 0) return { ...counted, intent: null };
    const owners = new Map(shop.tables.columns(customers, ['owner']).map((one) => [one.id, one.owner]));
    const ids = newIds(shop, followUps, standing, wanted.length);
    const rows = wanted.map(
      (one, index): FollowUp => ({
        ...blankRow(followUps),
        id: ids[index] ?? '',
        customer: one.id,
        customerName: one.name,
        owner: owners.get(one.id) ?? null,
        subject,
        dueOn,
        channel: channelOf(segment.channel),
        source: 'own',
      }),
    );
    const intent = carryOut(shop, 'followUp', segment.name, [{ kind: 'insert', table: 'FollowUps', rows }]);
    return { ...counted, intent };
  });

/** The channel of the segment's plan, where it is one of follow-ups. */
const channelOf = (planned: string | null): FollowUp['channel'] =>
  followUps.columns.channel.of.find((one) => one === planned) ?? 'call';
