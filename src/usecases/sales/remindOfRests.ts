import { fingerprint } from '../../domain/fingerprint.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { followUps } from '../../schema/tables/followUps.ts';
import { type Opportunity, opportunities } from '../../schema/tables/opportunities.ts';
import { blankRow } from '../blankRow.ts';
import { standingFollowUps } from '../findFollowUp.ts';
import { foundRow } from '../foundRow.ts';
import { refuseNotTheirs } from './mayWork.ts';
import { stageBriefs } from './stageBriefs.ts';

type Resting = Pick<
  Opportunity,
  'id' | 'number' | 'customer' | 'customerName' | 'product' | 'owner' | 'reason' | 'wakeOn'
>;

/**
 * R57: on the day on which a resting opportunity is to be looked at again, it stands among what is due. Its id is made of
 * the opportunity and the day, so that it is set once, however often a killed run is begun again. The caller holds the lock.
 */
export const remindOfRests = (shop: Shop, resting: readonly Resting[]): void => {
  const wanted = resting.flatMap(({ wakeOn, customer, ...one }) =>
    wakeOn === null || customer === null ? [] : [{ ...one, customer, dueOn: wakeOn }],
  );
  if (wanted.length === 0) return;
  const standing = new Set(standingFollowUps(shop).map(({ id }) => id));
  shop.tables.insert(
    followUps,
    wanted
      .map(({ id, number, customer, customerName, product, owner, reason, dueOn }) => ({
        ...blankRow(followUps),
        id: followUpOf(shop, id, dueOn),
        customer,
        customerName: customerName ?? '',
        subject: shop.sheetSay('board.server.wake', { what: product ?? number ?? '' }),
        dueOn,
        owner,
        channel: 'call' as const,
        note: reason,
        source: 'own' as const,
      }))
      .filter(({ id }) => !standing.has(id)),
  );
};

/**
 * The same for one that has just come to rest, in an execution of its own: whoever moved it need not wait for it. What is
 * left out here is done by the hourly run.
 * @throws Refusal `rowGone`.
 */
export const remindOfRest = (shop: Shop, id: string): void =>
  shop.lock.hold(() => {
    const row = foundRow(shop, opportunities, id);
    refuseNotTheirs(shop, row);
    if (stageBriefs(shop).meansOf(row.stage) === 'suspended') remindOfRests(shop, [row]);
  }, 'last');

const followUpOf = ({ ids }: Shop, opportunity: string, day: Day): string =>
  ids.of(followUps.columns.id.prefix, fingerprint(JSON.stringify([opportunity, day])));
