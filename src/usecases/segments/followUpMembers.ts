import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import { segments } from '../../schema/tables/segments.ts';
import { foundRow } from '../foundRow.ts';
import { carryOut } from '../intents.ts';
import { newFollowUps } from '../newFollowUps.ts';
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
    const segment = foundRow(shop, segments, id);
    const inside = members(shop, id);
    const owners = new Map(shop.tables.columns(customers, ['owner']).map((one) => [one.id, one.owner]));
    const rows = newFollowUps(
      shop,
      inside.map(({ id: customer, name: customerName }) => ({
        customer,
        customerName,
        owner: owners.get(customer) ?? null,
        subject,
        dueOn,
        channel: channelOf(segment.channel),
      })),
    );
    const counted = { made: rows.length, standing: inside.length - rows.length };
    if (rows.length === 0) return { ...counted, intent: null };
    const intent = carryOut(shop, 'followUp', segment.name, [{ kind: 'insert', table: 'FollowUps', rows }]);
    return { ...counted, intent };
  });

/** The channel of the segment's plan, where it is one of follow-ups. */
const channelOf = (planned: string | null): FollowUp['channel'] =>
  followUps.columns.channel.of.find((one) => one === planned) ?? 'call';
